package lv.screening.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lv.screening.cli.batch.RowPass;
import lv.screening.expr.SqlExpression;
import lv.screening.model.AnswerOption;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Layout;
import lv.screening.model.MissingRule;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.service.ServiceSearch;

/**
 * Writes a questionnaire as one SQL statement of DuckDB that reads a file of survey rows and writes their results: the columns
 * that {@code screening batch --keep id} writes, all of them, in its order and with its names. Columns of numbers are read as
 * numbers; only those in which labels or codes stand are read as text: the way that is fastest for DuckDB.
 *
 * <p>It covers items with one choice or a whole number, terms that are an item, plain or reversed, or a condition, bands for
 * everybody, and referrals; whatever else a questionnaire has is refused with an IllegalArgumentException. The rows must hold no
 * answers that {@code batch} would refuse, as those of {@link SurveyData} do not: {@code problems} tells of the age alone, and a
 * cell that is no answer would stop the statement, or count as missing.
 */
public final class ScoringSql {
    private final Questionnaire questionnaire;
    private final Layout layout;
    private final SqlExpression expressions;
    private final ReferralSql referrals;

    private ScoringSql(Questionnaire questionnaire, ServiceSearch search, LocalDate date) {
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
        SqlExpression.Item age = items.get("age");
        if (age == null || !age.points().isEmpty()) {
            throw new IllegalArgumentException("no SQL is made for questionnaires without a number named age");
        }
        this.referrals = new ReferralSql(questionnaire, expressions, age, search, date);
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

    /**
     * The statement; runs in one go from file to file.
     *
     * @param search finds the services for referrals
     * @param date the day on which they are looked for
     */
    public static String of(Questionnaire questionnaire, ServiceSearch search, LocalDate date, Path data, Path result) {
        return new ScoringSql(questionnaire, search, date).statement(data, result);
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
                + stage("t", "v", columns -> {
                    columns.add(eligible() + " AS eligible");
                    layout.scales().forEach(scale -> terms(scale, columns));
                })
                + stage("s", "t", columns -> layout.scales().forEach(scale -> sums(scale, columns)))
                + stage("n", "s", columns -> layout.scales().forEach(scale -> scores(scale, columns)))
                + stage(
                        "b",
                        "n",
                        columns -> layout.scales().forEach(scale -> new BandSql(scale, expressions).add(columns)))
                + stage("r", "b", referrals::addConditions)
                + "SELECT " + String.join(",\n  ", results()) + "\nFROM r) TO '" + result
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

    private static String stage(String name, String from, Consumer<List<String>> columns) {
        List<String> all = new ArrayList<>(List.of("*"));
        columns.accept(all);
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
        boolean largest = scale.scale().combine() == Scale.Combine.MAX;
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
        MissingRule rule = scale.scale().missing();
        if (rule.then() == MissingRule.Then.ZERO) {
            throw new IllegalArgumentException("no SQL is made for scales that count missing answers as zero");
        }
        String missing = id + "_open";
        if (scale.scale().combine() == Scale.Combine.MAX) {
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
        boolean rounded = rule.round() == MissingRule.Rounding.HALF_UP;
        String whole = "((2 * " + clamped + " + " + scale.denominator() + " * " + reach + ") // (2 * "
                + scale.denominator() + " * " + reach + ")) * " + scale.denominator();
        String complete = "eligible AND " + low + " = " + high;
        String prorated = rule.then() == MissingRule.Then.PRORATE
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

    private List<String> results() {
        List<String> columns = new ArrayList<>(List.of("id"));
        for (var definition : questionnaire.definition().scales()) {
            ScaleLayout scale = layout.scales().stream()
                    .filter(each -> each.scale().id().equals(definition.id()))
                    .findFirst()
                    .orElseThrow();
            BandSql bands = new BandSql(scale, expressions);
            String id = definition.id();
            String given = id + "_low_band = " + id + "_high_band AND (" + id + "_scored OR eligible)";
            columns.add(id + "_num / (" + scale.denominator() + "::DOUBLE * " + id + "_extra) AS " + id);
            columns.add("CASE WHEN " + given + " THEN " + bands.name() + " END AS " + id + "_band");
            columns.add("CASE WHEN NOT " + id + "_scored THEN CASE WHEN " + given
                    + " THEN 'partial' ELSE 'not_scored' END WHEN " + id + "_low = " + id
                    + "_high THEN 'complete' ELSE 'prorated' END AS " + id + "_status");
            columns.add(id + "_missing");
            columns.add(bands.possible() + " AS " + id + "_possible");
        }
        referrals.addResults(columns);
        columns.add("CASE WHEN eligible THEN NULL WHEN age IS NULL THEN 'age_missing:age'"
                + " ELSE 'age_outside_population:age' END AS problems");
        columns.add("'" + RowPass.reference(questionnaire) + "' AS questionnaire");
        return columns;
    }
}
