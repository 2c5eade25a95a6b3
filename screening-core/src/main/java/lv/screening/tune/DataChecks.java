package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** What makes data unusable. */
final class DataChecks {
    private DataChecks() {}

    static List<Finding> errors(TrainingData data) {
        List<Finding> found = new ArrayList<>();
        if (data.size() == 0 || data.terms().isEmpty()) {
            found.add(Finding.of(
                    FindingCode.NO_DATA,
                    "the data has %d rows and %d terms; expected at least one of each",
                    data.size(),
                    data.terms().size()));
            return found;
        }
        outcome(data, found);
        weights(data, found);
        terms(data, found);
        int complete = data.completeRows().length;
        if (complete > 0 && complete <= data.terms().size()) {
            found.add(Finding.of(
                    FindingCode.FEWER_ROWS_THAN_TERMS,
                    "%d complete rows for %d terms; expected more rows than terms: collect more answers or learn fewer terms",
                    complete,
                    data.terms().size()));
        }
        return found;
    }

    /** What any single fit needs; constant columns and many terms are tolerated, because folds have them. */
    static void requireFittable(TrainingData data) {
        List<Finding> found = new ArrayList<>();
        if (data.size() == 0 || data.terms().isEmpty()) {
            found.addAll(errors(data));
        } else {
            outcome(data, found);
            weights(data, found);
            for (int j = 0; j < data.terms().size(); j++) {
                String term = data.terms().get(j);
                double[] column = data.columnShared(j);
                if (Double.isFinite(sum(column))) {
                    continue;
                }
                int missing = count(column, Double::isNaN);
                if (missing > 0) {
                    found.add(Finding.of(
                            FindingCode.MISSING_CELLS,
                            List.of(term),
                            "term '%s' is missing in %s; leave these rows out or impute them first",
                            term,
                            rows(missing, first(column, Double::isNaN))));
                }
                infinite(term, column, found);
            }
        }
        if (!found.isEmpty()) {
            throw new TuningException(found);
        }
    }

    private static void outcome(TrainingData data, List<Finding> found) {
        double[] y = data.outcomes();
        int missing = count(y, Double::isNaN);
        if (missing > 0) {
            found.add(Finding.of(
                    FindingCode.OUTCOME_MISSING,
                    "the outcome is missing in %s; expected 0 or 1: leave these rows out",
                    rows(missing, first(y, Double::isNaN))));
        }
        DoublePredicate other = v -> !Double.isNaN(v) && v != 0 && v != 1;
        int wrong = count(y, other);
        if (wrong > 0) {
            found.add(Finding.of(
                    FindingCode.OUTCOME_NOT_BINARY,
                    "the outcome is neither 0 nor 1 in %s; name the value that counts as having the outcome",
                    rows(wrong, first(y, other))));
            return;
        }
        int ones = data.positives();
        if (ones == 0 || ones == y.length - missing) {
            found.add(Finding.of(
                    FindingCode.OUTCOME_CONSTANT,
                    "the outcome is %d in all %d rows; expected some rows with 0 and some with 1",
                    ones == 0 ? 0 : 1,
                    y.length - missing));
            return;
        }
        boolean[] counted = new boolean[2];
        for (int i = 0; i < y.length; i++) {
            if (data.weight(i) > 0 && !Double.isNaN(y[i])) {
                counted[(int) y[i]] = true;
            }
        }
        if (counted[0] != counted[1]) {
            found.add(Finding.of(
                    FindingCode.OUTCOME_CONSTANT,
                    "the outcome is %d in all rows with a case weight above 0; expected some rows with 0 and some with 1",
                    counted[0] ? 0 : 1));
        }
    }

    private static void weights(TrainingData data, List<Finding> found) {
        double[] w = data.weights();
        DoublePredicate invalid = v -> !Double.isFinite(v) || v < 0;
        int wrong = count(w, invalid);
        if (wrong > 0) {
            found.add(Finding.of(
                    FindingCode.INVALID_WEIGHT,
                    "the case weight is not a number of 0 or more in %s; leave these rows out or correct the weight",
                    rows(wrong, first(w, invalid))));
        } else if (Arrays.stream(w).sum() <= 0) {
            found.add(Finding.of(FindingCode.INVALID_WEIGHT, "all case weights are 0; expected some above 0"));
        }
    }

    private static void terms(TrainingData data, List<Finding> found) {
        for (int j = 0; j < data.terms().size(); j++) {
            String term = data.terms().get(j);
            double[] column = data.columnShared(j);
            if (infinite(term, column, found)) {
                continue;
            }
            int missing = count(column, Double::isNaN);
            if (missing == column.length) {
                found.add(Finding.of(
                        FindingCode.EMPTY_TERM,
                        List.of(term),
                        "term '%s' has no value in any of %d rows; leave the term out or bind it to a column",
                        term,
                        column.length));
            } else if (Statistics.constant(column)) {
                found.add(Finding.of(
                        FindingCode.CONSTANT_TERM,
                        List.of(term),
                        "term '%s' has the same value in all %d rows that have one, so no weight can be learned;"
                                + " leave the term out",
                        term,
                        column.length - missing));
            }
        }
    }

    private static boolean infinite(String term, double[] column, List<Finding> found) {
        int infinite = count(column, Double::isInfinite);
        if (infinite > 0) {
            found.add(Finding.of(
                    FindingCode.INFINITE_CELL,
                    List.of(term),
                    "term '%s' is infinite in %s; expected a finite number or missing",
                    term,
                    rows(infinite, first(column, Double::isInfinite))));
        }
        return infinite > 0;
    }

    /** Not finite if any value is not; the sum of finite values may overflow too, which only costs the closer look. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static int count(double[] values, DoublePredicate test) {
        int count = 0;
        for (double value : values) {
            count += test.test(value) ? 1 : 0;
        }
        return count;
    }

    private static int first(double[] values, DoublePredicate test) {
        int i = 0;
        while (!test.test(values[i])) {
            i++;
        }
        return i + 1;
    }

    private static String rows(int count, int first) {
        return count == 1 ? "row " + first : count + " rows (first: row " + first + ")";
    }
}
