package lv.screening.cli.batch;

/** Writes the result of a row, in one format. Not thread-safe: each thread has its own. */
interface RowWriter {
    /** What stands before all rows; may be empty. */
    byte[] header();

    /** Takes up a block that was scored, before its rows are written. */
    default void begin(ScoredBlock block) {
        // most need nothing of all rows together
    }

    /**
     * Appends the result of a row that was not rejected, with its line end.
     *
     * @param found the referrals and services of the row
     */
    void write(ByteText out, ScoredBlock block, int row, RowReferrals found);

    /** Called when all rows of a block were written. */
    default void end(ScoredBlock block) {}
}
