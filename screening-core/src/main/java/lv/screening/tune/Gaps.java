package lv.screening.tune;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was done about missing answers, as a result states it.
 *
 * @param treatment what was done
 * @param rows rows used, as numbers of the data first given
 * @param leftOut how many rows were not used
 * @param findings one finding if there was anything to do
 */
record Gaps(MissingTreatment treatment, List<Integer> rows, int leftOut, List<Finding> findings) {
    static Gaps of(TrainingData given, int[] rows, boolean imputed) {
        List<Integer> used = IntStream.of(rows).boxed().toList();
        int all = given.size();
        int gaps = all - given.completeRows().length;
        if (gaps == 0) {
            return new Gaps(MissingTreatment.NONE_MISSING, used, 0, List.of());
        }
        if (imputed) {
            Finding said = Finding.of(
                    FindingCode.VALUES_IMPUTED, "%d of %d rows have a missing term that was imputed", gaps, all);
            return new Gaps(MissingTreatment.MULTIPLE_IMPUTATION, used, 0, List.of(said));
        }
        Finding said = Finding.of(
                FindingCode.ROWS_LEFT_OUT,
                "%d of %d rows were left out because a term is missing; the weights hold for complete answers only",
                gaps,
                all);
        return new Gaps(MissingTreatment.COMPLETE_CASES, used, gaps, List.of(said));
    }

    static Gaps of(TermIntervals.Decided decided) {
        int all = decided.rows().size() + decided.leftOut();
        List<Finding> said = switch (decided.treatment()) {
            case DECIDED_ONLY ->
                List.of(Finding.of(
                        FindingCode.ROWS_LEFT_OUT,
                        "%d of %d rows were left out because the answers given do not decide a term; the weights hold for decided"
                                + " answers only",
                        decided.leftOut(),
                        all));
            case MIDPOINTS ->
                List.of(Finding.of(
                        FindingCode.VALUES_IMPUTED,
                        "%d undecided values in %d rows were set to the middle of what is possible; weights are pulled towards 0 and"
                                + " standard errors are too small",
                        decided.filledCells(),
                        all));
            default -> List.of();
        };
        return new Gaps(decided.treatment(), decided.rows(), decided.leftOut(), said);
    }
}
