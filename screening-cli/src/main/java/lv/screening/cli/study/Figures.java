package lv.screening.cli.study;

import java.util.List;
import java.util.Locale;
import lv.screening.cli.text.TextTable;
import lv.screening.evaluate.Coefficient;
import lv.screening.evaluate.Estimate;
import lv.screening.evaluate.Interval;

/** How figures stand in texts for people: three decimals, a point, {@code -} for what is not defined. */
final class Figures {
    private Figures() {}

    static String number(double value) {
        return number(value, 3);
    }

    static String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /** A number without needless zeros: points and cuts. */
    static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return number(value);
        }
        String text = number(value, 6);
        return text.replaceFirst("\\.?0+$", "");
    }

    static String interval(Interval interval) {
        return "[" + number(interval.lower()) + ", " + number(interval.upper()) + "]";
    }

    static String estimate(Estimate estimate) {
        return Double.isNaN(estimate.value()) ? "-" : number(estimate.value()) + " " + interval(estimate.interval());
    }

    static String coefficient(Coefficient coefficient) {
        return Double.isNaN(coefficient.value())
                ? "-"
                : number(coefficient.value()) + " (se " + number(coefficient.standardError()) + ")";
    }

    static String p(double p) {
        return Double.isNaN(p) ? "p -" : p < 0.001 ? "p <0.001" : "p " + number(p);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : number(100 * share, 1) + " %";
    }

    /** Rows in columns that fit a line: the first flush left, the others flush right. */
    static List<String> table(List<String> header, List<List<String>> rows) {
        return TextTable.lines(header, rows);
    }
}
