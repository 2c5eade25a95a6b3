package lv.screening.benchmarks;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.screening.expr.Reads;
import lv.screening.expr.SqlExpression;
import lv.screening.model.ScaleLayout;

/**
 * The bands of one scale as SQL over the columns {@code scale_num}, {@code scale_extra}, {@code scale_from} and {@code scale_to}.
 * A band is its number, lowest score first; only result cells hold names.
 */
final class BandSql {
    private final ScaleLayout scale;
    private final SqlExpression expressions;
    private final String id;
    private final List<String> names;
    private final int groups;

    /** What a score between two bands stands for. */
    private interface Between {
        String sql(int lowest, int highest);
    }

    /**
     * The bands of a scale.
     *
     * @throws IllegalArgumentException if it has none, or none for those who are in no group, or groups by other scales
     */
    BandSql(ScaleLayout scale, SqlExpression expressions) {
        this.scale = scale;
        this.expressions = expressions;
        this.id = scale.scale().id();
        this.names = scale.scale().bandNames();
        this.groups = scale.bands().size();
        if (groups == 0 || scale.bands().get(groups - 1).condition() != null) {
            throw new IllegalArgumentException("no SQL is made for scales without bands for everybody");
        }
        boolean readsScales = scale.bands().stream()
                .map(bands -> bands.condition())
                .anyMatch(condition ->
                        condition != null && !Reads.of(condition).scales().isEmpty());
        if (readsScales) {
            throw new IllegalArgumentException("no SQL is made for bands by other scales");
        }
    }

    /**
     * Adds whether there is a score, and the lowest and the highest band by it, or without it by what it may still be; where cuts
     * go by group, also the bits of the bands that are possible whatever score there is.
     */
    void add(List<String> columns) {
        columns.add(id + "_num IS NOT NULL AS " + id + "_scored");
        columns.add(byScore("coalesce(" + id + "_num, " + id + "_from)", "least") + " AS " + id + "_low_band");
        columns.add(byScore("coalesce(" + id + "_num, " + id + "_to)", "greatest") + " AS " + id + "_high_band");
        if (groups > 1) {
            columns.add(byGroup(group -> between(group, BandSql::bits), (one, other) -> "(" + one + " | " + other + ")")
                    + " AS " + id + "_bands");
        }
    }

    private String byScore(String score, String open) {
        return byGroup(
                group -> {
                    long[] cuts = scale.bands().get(group).cuts();
                    StringBuilder own = new StringBuilder("(CASE");
                    for (int band = cuts.length - 1; band > 0; band--) {
                        own.append(reached(score, cuts[band] + " * " + id + "_extra"))
                                .append(band);
                    }
                    return own + " ELSE 0 END)";
                },
                (one, other) -> open + "(" + one + ", " + other + ")");
    }

    /** The name of the band that {@code scale_low_band} is. */
    String name() {
        return IntStream.range(0, names.size())
                .mapToObj(band -> " WHEN " + band + " THEN '" + names.get(band) + "'")
                .collect(Collectors.joining("", "CASE " + id + "_low_band", " END"));
    }

    /**
     * The names of the bands that are possible between the lowest and the highest score that missing answers leave, whatever
     * score was made of the others. Where cuts go by group and the group is open, the bands of either count, which need not be
     * neighbours.
     */
    String possible() {
        if (groups == 1) {
            return between(0, this::named);
        }
        StringBuilder cases = new StringBuilder("CASE " + id + "_bands");
        for (int lowest = 0; lowest < names.size(); lowest++) {
            for (int highest = lowest; highest < names.size(); highest++) {
                cases.append(" WHEN " + bits(lowest, highest) + " THEN " + named(lowest, highest));
            }
        }
        return IntStream.range(0, names.size())
                .mapToObj(band -> "CASE WHEN (" + id + "_bands & " + bits(band, band) + ") <> 0 THEN "
                        + named(band, band) + " END")
                .collect(Collectors.joining(", ", cases + " ELSE concat_ws(';', ", ") END"));
    }

    private static String bits(int lowest, int highest) {
        return Long.toString((2L << highest) - (1L << lowest));
    }

    private String named(int lowest, int highest) {
        return "'" + String.join(";", names.subList(lowest, highest + 1)) + "'";
    }

    /** Compares with as few cuts as decide: one after the other, and the highest score only with those above the lowest. */
    private String between(int group, Between result) {
        long[] cuts = scale.bands().get(group).cuts();
        StringBuilder all = new StringBuilder("(CASE");
        for (int lowest = cuts.length - 1; lowest >= 0; lowest--) {
            StringBuilder own = new StringBuilder();
            for (int highest = cuts.length - 1; highest > lowest; highest--) {
                own.append(reached(id + "_to", Long.toString(cuts[highest]))).append(result.sql(lowest, highest));
            }
            String one = result.sql(lowest, lowest);
            all.append(lowest == 0 ? " ELSE " : reached(id + "_from", Long.toString(cuts[lowest])))
                    .append(own.length() == 0 ? one : "CASE" + own + " ELSE " + one + " END");
        }
        return all + " END)";
    }

    private static String reached(String score, String cut) {
        return " WHEN " + score + " >= " + cut + " THEN ";
    }

    private interface OfGroup {
        String sql(int group);
    }

    /** What counts is the first group that one is in; where that is open, its own and what comes after. */
    private String byGroup(OfGroup each, BinaryOperator<String> open) {
        String result = each.sql(groups - 1);
        for (int group = groups - 2; group >= 0; group--) {
            var condition = scale.scale().bands().get(group).condition();
            if (condition == null) {
                result = each.sql(group);
            } else {
                String member = expressions.condition(condition);
                String own = each.sql(group);
                result = "(CASE WHEN " + member + " THEN " + own + " WHEN NOT " + member + " THEN " + result + " ELSE "
                        + open.apply(own, result) + " END)";
            }
        }
        return result;
    }
}
