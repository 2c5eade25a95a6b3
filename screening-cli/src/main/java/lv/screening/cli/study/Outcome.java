package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Who has the outcome.
 *
 * @param column its column
 * @param positive the value that means: has it
 * @param cases how many have it
 * @param controls how many have not
 * @param missing how many rows have no outcome
 * @param others how many different values count as not having it
 * @param values per row 1, 0, or NaN where it is missing
 */
record Outcome(String column, String positive, int cases, int controls, int missing, int others, List<Double> values) {

    /** Reads the outcome of each row, and refuses one that says nothing. */
    static Outcome of(LabelledFile file, String column, @Nullable String positive, Questionnaire questionnaire) {
        Set<String> none = new TreeSet<>(Set.of("", "NA", "NaN", "nan"));
        questionnaire.definition().missingCodes().values().forEach(none::addAll);
        if (positive != null) {
            none.remove(positive);
        }
        List<String> texts = file.column(column);
        Set<String> distinct = new TreeSet<>(texts);
        distinct.removeAll(none);
        String where = file.name() + ", outcome '" + column + "': ";
        if (texts.isEmpty()) {
            throw unusable(where + "the file has no rows");
        }
        if (distinct.isEmpty()) {
            throw unusable(where + "missing in all " + texts.size() + " rows");
        }
        if (positive == null && !distinct.stream().allMatch(each -> isOneOf01(each))) {
            throw unusable(where + "values other than 0 and 1 (" + distinct.size()
                    + " different values); name the one that counts with --positive VALUE");
        }
        if (positive != null && !distinct.contains(positive)) {
            throw unusable(where + "no row has the value that --positive names");
        }
        List<Double> values = texts.stream()
                .map(each -> none.contains(each) ? Double.NaN : has(each, positive) ? 1.0 : 0.0)
                .toList();
        int cases = (int) values.stream().filter(each -> each == 1).count();
        int controls = (int) values.stream().filter(each -> each == 0).count();
        if (cases == 0 || controls == 0) {
            throw unusable(where + "all " + (cases + controls)
                    + " rows that have one have the same outcome, so nothing can be said about telling them apart");
        }
        return new Outcome(
                column,
                positive == null ? "1" : positive,
                cases,
                controls,
                texts.size() - cases - controls,
                positive == null ? 1 : distinct.size() - 1,
                values);
    }

    private static boolean isOneOf01(String text) {
        return text.equals("0") || text.equals("1") || isWhole(text);
    }

    /** Exports of statistics programs write 1.0 for 1. */
    private static boolean isWhole(String text) {
        return text.matches("[01]\\.0+");
    }

    private static boolean has(String text, @Nullable String positive) {
        return positive == null ? new BigDecimal(text).signum() > 0 : text.equals(positive);
    }

    private static CommandFailure unusable(String message) {
        return new CommandFailure(ExitCode.DATA, message);
    }

    /** Whether a row has an outcome. */
    boolean known(int row) {
        return !values.get(row).isNaN();
    }

    /** Whether a row has it. */
    boolean positive(int row) {
        return values.get(row) == 1;
    }
}
