package lv.screening.cli.batch;

import lv.screening.score.AnswerProblem;

/**
 * Something wrong with a row.
 *
 * @param problem what, without the cell's text
 * @param column the header of the column concerned, or "" for the whole row
 * @param index the column's place, or -1 for the whole row
 * @param refused whether it is an answer that was refused
 */
record RowProblem(AnswerProblem problem, String column, int index, boolean refused) {
    /** The row has too many or too few cells. */
    static final String CELLS = "row_cells";

    /** A cell is absurdly long. */
    static final String CELL_TOO_LONG = "cell_too_long";

    /** The id is empty. */
    static final String ID_EMPTY = "id_empty";

    /** Another row has the same id. */
    static final String ID_REPEATED = "id_repeated";

    /** The catalogue does not know the area. */
    static final String AREA_UNKNOWN = "area_unknown";

    static RowProblem ofRow(String code, String message) {
        return new RowProblem(new AnswerProblem(code, "", message), "", -1, false);
    }

    static RowProblem ofColumn(String code, String column, int index, String message) {
        return new RowProblem(new AnswerProblem(code, "", message), column, index, false);
    }

    /** How result rows name it: {@code code:item}, or the code alone. */
    String shown() {
        return shown(problem);
    }

    static String shown(AnswerProblem problem) {
        return problem.item().isEmpty() ? problem.code() : problem.code() + ":" + problem.item();
    }
}
