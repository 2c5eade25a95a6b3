package lv.screening.expr;

/** The results of a scale for a block of respondents, as later expressions read them. */
public interface ScaleColumn {
    /** The scores; an interval where the scale is not scored. */
    NumberVector scores();

    /** Whether the scale has a score: {@link Columns#TRUE} or {@link Columns#FALSE}. */
    byte[] scored();

    /** The bands still possible, one bit per band, the lowest band in bit 0. */
    int[] possibleBands();

    /** Names the items whose answers would decide an open score. */
    void undecided(int row, OpenItems items);
}
