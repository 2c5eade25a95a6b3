package lv.screening.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.expr.SqlExpression;
import lv.screening.model.AnswerOption;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Layout;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.model.ReferralLayout;
import lv.screening.model.ScaleLayout;

/**
 * Writes a questionnaire as one SQL statement of DuckDB that reads a file of survey rows and writes their results. Columns of
 * numbers are read as numbers; only those in which labels or codes stand are read as text: the way that is fastest for DuckDB.
 *
 * <p>It covers items with one choice or a whole number, terms that are an item, plain or reversed, or a condition, and
 * referrals; whatever else a questionnaire has is refused with an IllegalArgumentException.
 */
public final class ScoringSql {
    private final Questionnaire questionnaire;
    private final Layout layout;
    private final SqlExpression expressions;

    private ScoringSql(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.layout = questionnaire.layout();
        Map<String, SqlExpression.Item> items = new HashMap<>();
        for (ItemLayout item : layout.items()) {
            items.put(item.item().id(), sqlItem(item));
        }
        Map<String, List<String>> bands = layout.scales().stream()
                .collect(Collectors.toMap(
                        scale -> scale.scale().id(), scale -> scale.scale().bandNames()));
        this.expressions = new SqlExpression(items, bands);
    }

    private static SqlExpression.Item sqlItem(ItemLayout item) {
        if (item.gate() != null) {
            throw new IllegalArgumentException("no SQL is made for items with 'when'");
        }
        if (item.answers() == null) {
            ItemType.Quantity range = (ItemType.Quantity) item.item().type();
            return new SqlExpression.Item(
                    range.min().longValueExact(), range.max().longValueExact(), Map.of());
        }
        Map<String, Long> points = new LinkedHashMap<>();
        for (AnswerOption option : item.answers().options()) {
            points.put(option.code(), option.points().longValueExact());
        }
        long min = points.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        long max = points.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return new SqlExpression.Item(min, max, points);
    }

    /** The statement; runs in one go from file to file. */
    public static String of(Questionnaire questionnaire, Path data, Path result) {
        return new ScoringSql(questionnaire).statement(data, result);
    }

    private String statement(Path data, Path result) {
        List<String> types = new ArrayList<>(List.of("'id': 'VARCHAR'"));
        List<String> values = new ArrayList<>(List.of("id"));
        List<String> labelled = SurveyData.labelled(questionnaire);
        for (ItemLayout item : layout.items()) {
            String id = item.item().id();
            boolean number = item.answers() == null
                    || (!labelled.contains(id)
                            && item.answers().options().stream().allMatch(ScoringSql::isSpeltAsItsPoints));
            types.add("'" + id + "': '" + (number ? "TINYINT" : "VARCHAR") + "'");
            values.add(number ? id : byText(item) + " AS " + id);
        }
        types.add("'remark': 'VARCHAR'");
        List<String> missing = questionnaire.definition().missingCodes().values().stream()
                .flatMap(List::stream)
                .map(code -> "'" + code + "'")
                .toList();
        return "COPY (\nWITH v AS (SELECT " + String.join(",\n  ", values) + "\n  FROM read_csv('" + data
                + "', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',\n  nullstr = ["
                + String.join(", ", missing) + "],\n  columns = {" + String.join(", ", types) + "})),\n"
                + stage("t", "v", eligible() + " AS eligible", this::terms)
                + stage("s", "t", null, this::sums)
                + stage("n", "s", null, this::scores)
                + stage("b", "n", null, this::bands)
                + "SELECT id, " + String.join(",\n  ", results()) + "\nFROM b) TO '" + result
                + "' (FORMAT csv, HEADER true);\n";
    }

    private static boolean isSpeltAsItsPoints(AnswerOption option) {
        return !option.also().isEmpty()
                && option.also().get(0).equals(option.points().toPlainString());
    }

    private static String byText(ItemLayout item) {
        StringBuilder cases = new StringBuilder("CASE ").append(item.item().id());
        for (AnswerOption option :
                java.util.Objects.requireNonNull(item.answers()).options()) {
            List<String> spellings = new ArrayList<>(option.also());
            spellings.add(option.code());
            if (!option.label().isEmpty()) {
                spellings.add(option.shown("en"));
            }
            spellings.stream()
                    .distinct()
                    .forEach(text -> cases.append(" WHEN '")
                            .append(text)
                            .append("' THEN ")
                            .append(option.points().toPlainString()));
        }
        return cases.append(" END::TINYINT").toString();
    }

    private String eligible() {
        Population population = questionnaire.definition().population();
        return "coalesce(age BETWEEN " + population.minAge().toPlainString() + " AND "
                + population.maxAge().toPlainString() + ", FALSE)";
    }

    private String stage(
            String name,
            String from,
            @org.jspecify.annotations.Nullable String first,
            java.util.function.BiConsumer<ScaleLayout, List<String>> columns) {
        List<String> all = new ArrayList<>(List.of("*"));
        if (first != null) {
            all.add(first);
        }
        layout.scales().forEach(scale -> columns.accept(scale, all));
        return name + " AS (SELECT " + String.join(",\n  ", all) + "\n  FROM " + from + "),\n";
    }

    /** Conditions as 1, 0 or NULL. */
    private void terms(ScaleLayout scale, List<String> columns) {
        for (int t = 0; t < scale.terms().size(); t++) {
            var expression = scale.terms().get(t).term().value();
            if (expressions.isCondition(expression)) {
                columns.add(expressions.condition(expression) + "::INT AS " + term(scale, t));
            }
        }
    }

    private String term(ScaleLayout scale, int term) {
        var value = scale.terms().get(term).term().value();
        return expressions.isCondition(value) ? scale.scale().id() + "_t" + term : expressions.value(value);
    }

    /** The interval of the weighted terms, and how many missing items leave a term open. */
    private void sums(ScaleLayout scale, List<String> columns) {
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        Map<String, List<String>> openByItem = new LinkedHashMap<>();
        for (int t = 0; t < scale.terms().size(); t++) {
            var term = scale.terms().get(t);
            String value = term(scale, t);
            String points = value + "::INT * " + term.factor();
            low.add("coalesce(" + points + ", " + term.min() + ")");
            high.add("coalesce(" + points + ", " + term.max() + ")");
            term.items()
                    .values()
                    .forEach(item -> openByItem
                            .computeIfAbsent(item, name -> new ArrayList<>())
                            .add(value));
        }
        String id = scale.scale().id();
        boolean largest = scale.scale().combine() == lv.screening.model.Scale.Combine.MAX;
        columns.add(joined(low, largest) + " AS " + id + "_low");
        columns.add(joined(high, largest) + " AS " + id + "_high");
        List<String> missing = new ArrayList<>();
        openByItem.forEach((item, terms) -> {
            List<String> open = new ArrayList<>();
            terms.forEach(term -> open.add(term + " IS NULL"));
            missing.add("(" + item + " IS NULL AND (" + String.join(" OR ", open) + "))::INT");
        });
        columns.add(String.join(" + ", missing) + " AS " + id + "_open");
    }

    private static String joined(List<String> parts, boolean largest) {
        return largest ? "greatest(" + String.join(", ", parts) + ")" : String.join(" + ", parts);
    }

    /** The score as numerator over the scale's denominator and a further one, or NULL; the interval that counts. */
    private void scores(ScaleLayout scale, List<String> columns) {
        String id = scale.scale().id();
        String low = id + "_low";
        String high = id + "_high";
        var rule = scale.scale().missing();
        String missing = id + "_open";
        if (scale.scale().combine() == lv.screening.model.Scale.Combine.MAX) {
            List<String> raising = new ArrayList<>();
            for (int t = 0; t < scale.terms().size(); t++) {
                raising.add("(" + term(scale, t) + " IS NULL AND "
                        + scale.terms().get(t).max() + " > " + low + ")::INT");
            }
            missing = "(CASE WHEN eligible THEN " + String.join(" + ", raising) + " ELSE " + missing + " END)";
        }
        long width = scale.max() - scale.min();
        String reach = "(" + width + " - (" + high + " - " + low + "))";
        String share = "(" + scale.min() + " * " + reach + " + (" + low + " - " + scale.min() + ") * " + width + ")";
        String clamped = "greatest(least(" + share + ", " + high + " * " + reach + "), " + low + " * " + reach + ")";
        boolean rounded = rule.round() == lv.screening.model.MissingRule.Rounding.HALF_UP;
        String whole = "((2 * " + clamped + " + " + scale.denominator() + " * " + reach + ") // (2 * "
                + scale.denominator() + " * " + reach + ")) * " + scale.denominator();
        String complete = "eligible AND " + low + " = " + high;
        String prorated = rule.then() == lv.screening.model.MissingRule.Then.PRORATE
                ? "eligible AND " + missing + " <= " + rule.allow() + " AND " + reach + " > 0"
                : "FALSE";
        columns.add("CASE WHEN " + complete + " THEN " + low + " WHEN " + prorated + " THEN "
                + (rounded ? whole : clamped) + " END AS " + id + "_num");
        columns.add("CASE WHEN " + complete + " THEN 1 WHEN " + prorated + " THEN " + (rounded ? "1" : reach)
                + " ELSE 1 END AS " + id + "_extra");
        columns.add("CASE WHEN " + complete + " THEN 0 ELSE " + missing + " END AS " + id + "_missing");
        columns.add("CASE WHEN eligible THEN " + low + " ELSE " + scale.min() + " END AS " + id + "_from");
        columns.add("CASE WHEN eligible THEN " + high + " ELSE " + scale.max() + " END AS " + id + "_to");
    }

    /** The lowest and the highest band still possible. */
    private void bands(ScaleLayout scale, List<String> columns) {
        String id = scale.scale().id();
        columns.add(id + "_num IS NOT NULL AS " + id + "_scored");
        columns.add(band(scale, "coalesce(" + id + "_num, " + id + "_from)", "least") + " AS " + id + "_low_band");
        columns.add(band(scale, "coalesce(" + id + "_num, " + id + "_to)", "greatest") + " AS " + id + "_high_band");
    }

    private String band(ScaleLayout scale, String score, String open) {
        String result = "";
        for (int g = scale.bands().size() - 1; g >= 0; g--) {
            long[] cuts = scale.bands().get(g).cuts();
            StringBuilder own = new StringBuilder("(CASE");
            for (int b = cuts.length - 1; b > 0; b--) {
                own.append(" WHEN ").append(score).append(" >= ").append(cuts[b]);
                own.append(" * ")
                        .append(scale.scale().id())
                        .append("_extra THEN ")
                        .append(b);
            }
            own.append(" ELSE 0 END)");
            var condition = scale.scale().bands().get(g).condition();
            if (condition == null) {
                result = own.toString();
            } else {
                String member = expressions.condition(condition);
                result = "(CASE WHEN " + member + " THEN " + own + " WHEN NOT " + member + " THEN " + result + " ELSE "
                        + open + "(" + own + ", " + result + ") END)";
            }
        }
        return result;
    }

    private List<String> results() {
        List<String> columns = new ArrayList<>();
        for (var definition : questionnaire.definition().scales()) {
            ScaleLayout scale = layout.scales().stream()
                    .filter(each -> each.scale().id().equals(definition.id()))
                    .findFirst()
                    .orElseThrow();
            String id = definition.id();
            String oneBand = id + "_low_band = " + id + "_high_band";
            String given = oneBand + " AND (" + id + "_scored OR eligible)";
            columns.add(id + "_num / (" + scale.denominator() + "::DOUBLE * " + id + "_extra) AS " + id);
            StringBuilder name = new StringBuilder("CASE WHEN " + given + " THEN CASE " + id + "_low_band");
            for (int b = 0; b < definition.bandNames().size(); b++) {
                name.append(" WHEN ")
                        .append(b)
                        .append(" THEN '")
                        .append(definition.bandNames().get(b))
                        .append("'");
            }
            columns.add(name + " END END AS " + id + "_band");
            columns.add("CASE WHEN NOT " + id + "_scored THEN CASE WHEN " + given
                    + " THEN 'partial' ELSE 'not_scored' END WHEN " + id + "_low = " + id
                    + "_high THEN 'complete' ELSE 'prorated' END AS " + id + "_status");
            columns.add(id + "_missing");
        }
        List<ReferralLayout> rules = layout.referrals().stream()
                .sorted(Comparator.comparing(rule -> rule.referral().urgency()))
                .toList();
        columns.add(ids(rules, "") + " AS referrals");
        columns.add(ids(rules, " IS NULL") + " AS undetermined");
        return columns;
    }

    private String ids(List<ReferralLayout> rules, String test) {
        return rules.stream()
                .map(rule ->
                        "CASE WHEN (" + expressions.condition(rule.referral().when()) + ")" + test + " THEN '"
                                + rule.referral().id() + "' END")
                .collect(Collectors.joining(", ", "concat_ws(';', ", ")"));
    }
}
