package lv.screening.tune;

/** The forms in which a {@link ScoreCard} can be had. */
public enum CardFormat {
    /** Plain text with aligned columns. */
    TEXT,
    /** Markdown with pipe tables. */
    MARKDOWN,
    /** One self-contained HTML page for A4 paper. */
    HTML
}
