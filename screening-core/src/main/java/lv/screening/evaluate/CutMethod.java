package lv.screening.evaluate;

/** Where in the gap between two observed scores a cut is put; every place in the gap gives the same counts. */
public enum CutMethod {
    /** On the lowest score that is positive. */
    OBSERVED,
    /** Midway between the lowest positive score and the highest negative one; the lowest score of all stays as it is. */
    MIDPOINT
}
