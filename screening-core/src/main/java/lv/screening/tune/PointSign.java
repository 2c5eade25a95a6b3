package lv.screening.tune;

/** Which sign the points of a term may have; no points at all are always allowed. */
public enum PointSign {
    ANY,
    NON_NEGATIVE,
    NON_POSITIVE
}
