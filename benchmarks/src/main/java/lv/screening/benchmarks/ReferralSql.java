package lv.screening.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.screening.expr.SqlExpression;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.service.Service;
import lv.screening.service.ServiceQuery;
import lv.screening.service.ServiceSearch;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of a questionnaire and the services for them as SQL. Which services a referral has is asked of the catalogue
 * here, once for every age and for an age not known: the statement holds the answers.
 */
final class ReferralSql {
    private static final int MOST_WITH_NEEDS = 6;

    private final SqlExpression expressions;
    private final ServiceSearch search;
    private final LocalDate date;
    private final int youngest;
    private final int oldest;

    /** Most urgent first, then as in the file. */
    private final List<Referral> referrals;

    private final List<Referral> withNeeds;

    /**
     * The referrals of a questionnaire, for people whose area is not known.
     *
     * @param ages the lowest and the highest number that answers the item {@code age}
     * @param date the day on which services are looked for
     * @throws IllegalArgumentException if more than {@value #MOST_WITH_NEEDS} referrals name needs
     */
    ReferralSql(
            Questionnaire questionnaire,
            SqlExpression expressions,
            SqlExpression.Item ages,
            ServiceSearch search,
            LocalDate date) {
        this.expressions = expressions;
        this.search = search;
        this.date = date;
        this.youngest = Math.toIntExact(ages.min());
        this.oldest = Math.toIntExact(ages.max());
        this.referrals = questionnaire.layout().referrals().stream()
                .map(ReferralLayout::referral)
                .sorted(Comparator.comparing(Referral::urgency))
                .toList();
        this.withNeeds =
                referrals.stream().filter(each -> !each.needs().isEmpty()).toList();
        if (withNeeds.size() > MOST_WITH_NEEDS) {
            throw new IllegalArgumentException(
                    "no SQL is made for more than " + MOST_WITH_NEEDS + " referrals with needs");
        }
    }

    /** Adds each condition: TRUE, FALSE or NULL. In a stage of their own, since nothing within CASE is shared by DuckDB. */
    void addConditions(List<String> columns) {
        referrals.forEach(each -> columns.add(expressions.condition(each.when()) + " AS " + condition(each)));
    }

    private static String condition(Referral referral) {
        return "referral_" + referral.id();
    }

    /** Adds the result columns: the highest urgency, the referrals suggested and undetermined, and the services. */
    void addResults(List<String> columns) {
        columns.add(urgency() + " AS urgency");
        columns.add(ids("") + " AS referrals");
        columns.add(ids(" IS NULL") + " AS undetermined");
        columns.add(services(0, List.of()) + " AS services");
    }

    private String urgency() {
        Map<String, List<String>> byUrgency = new LinkedHashMap<>();
        referrals.forEach(each -> byUrgency
                .computeIfAbsent(each.urgency().id(), name -> new ArrayList<>())
                .add(condition(each)));
        StringBuilder cases = new StringBuilder("CASE");
        byUrgency.forEach((name, conditions) -> cases.append(" WHEN ")
                .append(String.join(" OR ", conditions))
                .append(" THEN '")
                .append(name)
                .append("'"));
        return referrals.isEmpty() ? "NULL" : cases + " END";
    }

    private String ids(String test) {
        return referrals.stream()
                .map(each -> "CASE WHEN " + condition(each) + test + " THEN '" + each.id() + "' END")
                .collect(Collectors.joining(", ", "concat_ws(';', ", ")"));
    }

    /** Asks one condition after the other; where all are decided, the text is a constant or depends on the age alone. */
    private String services(int from, List<Referral> suggested) {
        if (from == withNeeds.size()) {
            return byAge(suggested);
        }
        Referral next = withNeeds.get(from);
        List<Referral> with = new ArrayList<>(suggested);
        with.add(next);
        String yes = services(from + 1, with);
        String no = services(from + 1, suggested);
        return yes.equals(no) ? no : "CASE WHEN " + condition(next) + " THEN " + yes + " ELSE " + no + " END";
    }

    private String byAge(List<Referral> suggested) {
        String unknown = offered(suggested, null);
        String last = offered(suggested, oldest);
        StringBuilder cases = new StringBuilder();
        for (int age = youngest; age < oldest; age++) {
            String here = offered(suggested, age);
            if (!here.equals(offered(suggested, age + 1))) {
                cases.append(" WHEN age <= ").append(age).append(" THEN ").append(here);
            }
        }
        if (cases.length() == 0 && unknown.equals(last)) {
            return last;
        }
        return "CASE" + cases + " WHEN age IS NULL THEN " + unknown + " ELSE " + last + " END";
    }

    /** The services of some referrals at an age, by referral, each once. */
    private String offered(List<Referral> suggested, @Nullable Integer age) {
        Set<String> ids = new LinkedHashSet<>();
        for (Referral referral : suggested) {
            search.find(ServiceQuery.of(referral, null, age, date)).services().stream()
                    .map(Service::id)
                    .forEach(ids::add);
        }
        return ids.isEmpty() ? "NULL" : "'" + String.join(";", ids) + "'";
    }
}
