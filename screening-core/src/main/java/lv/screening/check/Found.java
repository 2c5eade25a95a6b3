package lv.screening.check;

import java.math.BigDecimal;
import java.util.List;
import lv.screening.expr.ExactNumber;
import lv.screening.expr.Ratio;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import org.jspecify.annotations.Nullable;

/** What an assessment gave, in the words of expectations. */
final class Found {
    /** The expectations about everything. */
    static final List<String> WHOLE = List.of("referrals", "undetermined", "problems");

    /** The expectations about one scale, after its id and a point. */
    static final List<String> PARTS =
            List.of("band", "status", "missing", "lowest", "highest", "possible", "score100", "norm");

    private static final String NONE = "none";

    private Found() {}

    /** The values under a key, or null if there is no such key. */
    static @Nullable List<String> of(Assessment assessment, String key) {
        return switch (key) {
            case "referrals" ->
                assessment.referrals().stream()
                        .map(each -> each.referral().id())
                        .toList();
            case "undetermined" ->
                assessment.undetermined().stream()
                        .map(each -> each.referral().id())
                        .toList();
            case "problems" ->
                assessment.problems().stream().map(AnswerProblem::code).toList();
            default -> ofScale(assessment, key);
        };
    }

    private static @Nullable List<String> ofScale(Assessment assessment, String key) {
        int point = key.indexOf('.');
        String scale = point < 0 ? key : key.substring(0, point);
        String part = point < 0 ? "" : key.substring(point + 1);
        return assessment.scale(scale).map(result -> of(result, part)).orElse(null);
    }

    private static @Nullable List<String> of(ScaleResult result, String part) {
        return switch (part) {
            case "" -> List.of(shown(result.score()));
            case "band" -> List.of(result.band() == null ? NONE : result.band());
            case "status" -> List.of(result.status().id());
            case "missing" -> List.of(String.valueOf(result.missing()));
            case "lowest" -> List.of(shown(result.lowest()));
            case "highest" -> List.of(shown(result.highest()));
            case "possible" -> result.possible();
            case "score100" -> List.of(shown(result.score100()));
            case "norm" -> List.of(result.norm() == null ? NONE : plain(result.norm()));
            default -> null;
        };
    }

    private static String shown(@Nullable Ratio number) {
        return number == null ? NONE : exact(number);
    }

    /** The number as a decimal where it has a finite one, or else as a fraction such as {@code 20/3}. */
    static String exact(Ratio number) {
        long rest = number.denominator();
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1
                ? plain(BigDecimal.valueOf(number.numerator()).divide(BigDecimal.valueOf(number.denominator())))
                : number.numerator() + "/" + number.denominator();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Whether two spellings mean the same: {@code 5.0} and {@code 5}, {@code 20/3} and {@code 40/6}. */
    static boolean same(String expected, String found) {
        if (expected.equals(found)) {
            return true;
        }
        Ratio left = ratio(expected);
        Ratio right = ratio(found);
        return left != null && right != null && left.equals(right);
    }

    private static @Nullable Ratio ratio(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return ExactNumber.isNumber(text) ? Ratio.of(ExactNumber.parse(text)) : null;
        }
        String over = text.substring(0, slash);
        String under = text.substring(slash + 1);
        boolean whole = ExactNumber.isNumber(over)
                && ExactNumber.isNumber(under)
                && !over.contains(".")
                && under.matches("[1-9]\\d*");
        return whole ? Ratio.of(Long.parseLong(over), Long.parseLong(under)) : null;
    }
}
