package lv.screening.informant;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import lv.screening.expr.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How far the informants are apart on one scale.
 *
 * @param level in words
 * @param bandsApart how many bands lie between the least and the most severe band given, 0 where they are the same; -1 where
 *     fewer than two informants have a band
 * @param percentApart the largest difference of their scores in percent of the attainable range, or null where fewer than two
 *     have a score
 */
public record Agreement(
        Level level, int bandsApart, @Nullable Ratio percentApart) {
    /** Agreement in words. */
    public enum Level {
        /** All bands given are the same. */
        SAME,
        /** They are neighbours. */
        ADJACENT,
        /** At least one band lies between two of them. */
        APART,
        /** Fewer than two informants have a band. */
        OPEN;

        /** The word in results. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Agreement of(List<InformantView> views, List<String> bands) {
        int[] given = views.stream()
                .filter(view -> view.band() != null)
                .mapToInt(view -> bands.indexOf(view.band()))
                .sorted()
                .toArray();
        int apart = given.length < 2 ? -1 : given[given.length - 1] - given[0];
        Level level = switch (apart) {
            case -1 -> Level.OPEN;
            case 0 -> Level.SAME;
            case 1 -> Level.ADJACENT;
            default -> Level.APART;
        };
        List<Ratio> percents = views.stream()
                .map(InformantView::score100)
                .flatMap(java.util.stream.Stream::ofNullable)
                .sorted()
                .toList();
        return new Agreement(
                level,
                apart,
                percents.size() < 2 ? null : difference(percents.get(percents.size() - 1), percents.get(0)));
    }

    private static Ratio difference(Ratio larger, Ratio smaller) {
        BigInteger numerator = BigInteger.valueOf(larger.numerator())
                .multiply(BigInteger.valueOf(smaller.denominator()))
                .subtract(BigInteger.valueOf(smaller.numerator()).multiply(BigInteger.valueOf(larger.denominator())));
        BigInteger denominator =
                BigInteger.valueOf(larger.denominator()).multiply(BigInteger.valueOf(smaller.denominator()));
        return Fractions.ratio(numerator, denominator);
    }
}
