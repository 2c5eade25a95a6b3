package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a condition holds, which answers would decide it, and what it reads. */
class ReasonsTest {
    private static final Scope SCOPE = new TableScope();

    private static Map<String, String> answers(String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String pair : text == null || text.isBlank() ? new String[0] : text.split(";", -1)) {
            String[] parts = pair.split(":", 2);
            answers.put(parts[0].strip(), parts[1].strip());
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heavy and worry.school | | hours worry.school",
                "heavy and worry.school | hours: 5 | worry.school",
                "heavy and worry.school | hours: 3 | ''",
                "heavy or worry.school | hours: 5 | ''",
                "not heavy | | hours",
                "not heavy | hours: 2 | ''",
                "gaming == daily | | gaming",
                "gaming == daily | gaming: never | ''",
                "gaming + relief >= 3 | | gaming relief",
                "gaming + relief >= 3 | gaming: daily | ''",
                "gaming + relief >= 3 | gaming: never | relief",
                "gaming * relief >= 3 | gaming: monthly | relief",
                "gaming * relief + age >= 12 | gaming: never | age",
                "max(gaming, relief) + age >= 14 | gaming: daily | age",
                "max(gaming, relief) >= 3 | gaming: weekly | relief",
                "count(gaming >= 2, relief >= 2) >= 2 | gaming: daily | relief",
                "years(birth_date, assessed_on) >= 14 | assessed_on: 2026-05-31 | birth_date",
                "years(birth_date, assessed_on) + gaming >= 14 | assessed_on: 2026-05-31; birth_date: 2013-01-01 | gaming",
                "birth_date < assessed_on | birth_date: 2012-01-01 | assessed_on",
                "dependence >= 6 | dependence: 5..8 | gaming",
                "dependence + relief >= 6 | dependence: 5 | relief",
                "dependence.band == high | dependence: 5..8; dependence.band: raised high | gaming",
                "dependence.band == high and relief >= 2 | dependence: 9; dependence.band: high | relief",
                "answered(gaming) and relief >= 2 | | ''",
                "mood * 0 + relief >= 2 | | relief"
            })
    @DisplayName("an open condition names the missing answers that would decide it, and no others")
    void undecided(String text, String given, String expected) throws Exception {
        OpenItems named = new OpenItems();
        Columns columns = TableScope.columns(answers(given));
        TruthExpression condition = Expression.parse(text).truth(SCOPE);
        condition.undecided(columns, named);
        assertThat(String.join(" ", named.names())).isEqualTo(expected);
        assertThat(condition.only(columns) == Columns.UNKNOWN).isEqualTo(!expected.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heavy and worry.school | hours: 5; worry.school: true | hours >= 4; worry.school",
                "heavy and worry.school | hours: 3; worry.school: true | not (hours >= 4)",
                "heavy or worry.school | hours: 5; worry.school: false | hours >= 4",
                "heavy or worry.school | hours: 3; worry.school: false | not (hours >= 4); not worry.school",
                "not heavy | hours: 3 | not heavy",
                "not heavy | hours: 5 | not (not heavy)",
                "gaming == daily | gaming: daily | gaming == daily",
                "gaming == daily | gaming: never | not (gaming == daily)",
                "gaming >= 1 and gaming <= 2 | gaming: weekly | gaming >= 1; gaming <= 2",
                "hours in 2..4 | hours: 3 | hours in 2..4",
                "dependence.band >= raised | dependence: 9; dependence.band: high | dependence.band >= raised",
                "dependence.band >= raised | dependence: 1; dependence.band: low | not (dependence.band >= raised)",
                "scored(dependence) | dependence: 9 | scored(dependence)",
                "answered(gaming) | gaming: never | answered(gaming)",
                "answered(gaming) | hours: 1 | not answered(gaming)",
                "age > 14 | age: 15 | age > 14"
            })
    @DisplayName("a known condition names the parts that made it true or false")
    void because(String text, String given, String expected) throws Exception {
        List<String> reasons = new ArrayList<>();
        Columns columns = TableScope.columns(answers(given));
        TruthExpression condition = Expression.parse(text).truth(SCOPE);
        byte value = condition.only(columns);
        assertThat(value).isNotEqualTo(Columns.UNKNOWN);
        condition.because(columns, value, reasons::add);
        assertThat(new LinkedHashSet<>(reasons)).containsExactly(expected.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gaming == daily | true | true",
                "gaming > 3 | false | true",
                "gaming <= 3 | true | false",
                "hours > 12 | false | true",
                "hours >= 12 | true | true",
                "hours < 0 | false | true",
                "hours <= 0 | true | true",
                "hours == 13 | false | true",
                "hours != 13 | true | false",
                "heavy and hours > 12 | false | true",
                "heavy or hours <= 12 | true | false",
                "heavy or hours > 12 | true | true",
                "hours <= 12 or age >= 10 | true | false",
                "hours > 12 and age > 20 | false | true",
                "heavy and hours <= 12 | true | true",
                "not hours > 12 | true | false",
                "not heavy | true | true",
                "worry.school | true | true",
                "answered(gaming) | true | true",
                "scored(dependence) | true | true",
                "dependence.band >= low | true | false",
                "dependence.band < low | false | true",
                "dependence.band == high | true | true"
            })
    @DisplayName("what no answers can make true, or false, is known before any data")
    void possible(String text, boolean canBeTrue, boolean canBeFalse) throws Exception {
        TruthExpression condition = Expression.parse(text).truth(SCOPE);
        assertThat(condition.canBeTrue()).as("can be true").isEqualTo(canBeTrue);
        assertThat(condition.canBeFalse()).as("can be false").isEqualTo(canBeFalse);
    }

    @Test
    @DisplayName("an expression knows the items and scales it reads, and whether it asks if an item was answered")
    void reads() throws Exception {
        Reads all = Reads.of(Expression.parse("count(gaming >= 2, worry.school, dependence.band == high) + dependence"
                        + " + max(relief, years(birth_date, assessed_on)) * hours")
                .number(SCOPE));
        assertThat(all.items().values())
                .containsExactly("gaming", "relief", "hours", "worry.school", "birth_date", "assessed_on");
        assertThat(all.scales()).containsExactly(10);
        assertThat(all.asksWhetherAnswered()).isFalse();
        assertThat(Reads.of(Expression.parse("not answered(gaming)").truth(SCOPE))
                        .asksWhetherAnswered())
                .isTrue();
        assertThat(Reads.of(Expression.parse("scored(dependence)").truth(SCOPE)).asksWhetherAnswered())
                .isFalse();
        assertThat(Reads.of(Expression.parse("dependence.band == low").truth(SCOPE))
                        .asksWhetherAnswered())
                .isFalse();
    }
}
