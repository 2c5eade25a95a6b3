package lv.screening.cli.batch;

import lv.screening.score.Screener;

/**
 * What one thread makes results of rows with, whatever block it works on; it remembers texts and services that came up.
 * Mutable and not thread-safe.
 *
 * @param scoring from cells to scores
 * @param writer writes the rows of blocks that do not bring a writer of their own
 * @param referrals finds the referrals of a row
 * @param services the services of the catalogue
 */
record RowResults(Scoring scoring, RowWriter writer, RowReferrals referrals, Services services) {
    static RowResults of(Screener screener, RowWriter writer, Services services) {
        return new RowResults(
                new Scoring(screener), writer, new RowReferrals(screener.questionnaire(), services), services);
    }
}
