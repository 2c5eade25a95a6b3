package lv.screening.cli.study;

/**
 * How many people show a sign that their answers were not given in earnest.
 *
 * @param check the id of the response check
 * @param kind over_claiming or straight_line
 * @param n people for whom it could be told
 * @param flagged those of them who show it
 * @param undetermined people for whom missing answers leave it open
 * @param share flagged of n; NaN without any
 */
record CheckedResponses(String check, String kind, int n, int flagged, int undetermined, double share) {}
