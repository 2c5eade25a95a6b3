package lv.screening.cli.dialect;

/** Undoes one way in which an export writes answers. Immutable and thread-safe. */
interface RowRule {
    /** Changes the cells of a row. */
    void apply(Row row);
}
