package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts become answers, and what a program that builds answers itself is told. */
class AnswerTextsTest {
    private static final Questionnaire QUESTIONNAIRE = questionnaire();

    private static Questionnaire questionnaire() {
        String yaml = """
                format: 1
                id: texts
                version: 1.0.0
                title: Texts
                purpose: Test
                misuse: Test
                status: example
                population: {ages: 10..17, informant: self}
                languages: [en]
                licence: CC0-1.0
                sources: [{id: test, title: Test}]
                missing_codes: {unanswered: ["NA"], refused: ["-77"]}
                answers:
                  often:
                    never: {points: 0, label: {en: Not at all}, also: ["0"]}
                    daily: {points: 3, label: {en: Every day}, also: ["3"]}
                items:
                  age: {text: Age, number: 9..18}
                  gaming: {text: Gaming, answers: often}
                  height: {text: Height, number: 0.0..2.5}
                  worry: {text: Worry, flags: {school: At school, family: In the family}, when: gaming != never}
                  born: {text: Born, date: true}
                  extra: {text: free, scored: false}
                scales:
                  s:
                    label: S
                    domain: behaviour
                    terms: [{each: [gaming, worry.school, worry.family]}, {id: tall, value: height, weight: 1}]
                    missing: {allow: 1, then: prorate}
                    bands: {low: 0, high: 4}
                    cut_source: test
                referrals:
                  - {id: now, when: gaming == daily, urgency: now, for: [child], needs: [information], text: Now}
                """;
        try {
            return QuestionnaireReader.read("questionnaire.yaml", yaml.getBytes(StandardCharsets.UTF_8), name -> null)
                    .questionnaire();
        } catch (lv.screening.model.InvalidDefinitionException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static Assessment assess(Map<String, String> texts) {
        return Screener.of(QUESTIONNAIRE).assess(AnswerForm.of(QUESTIONNAIRE).read(texts));
    }

    @ParameterizedTest
    @CsvSource({
        "gaming, never, ANSWERED",
        "gaming, ' Not  AT all', ANSWERED",
        "gaming, 3, ANSWERED",
        "gaming, '', MISSING",
        "gaming, na, MISSING",
        "gaming, -77, MISSING",
        "gaming, dayly, REFUSED",
        "gaming, 2, REFUSED",
        "height, 2.5, ANSWERED",
        "height, 2.6, REFUSED",
        "height, 0, ANSWERED",
        "height, -0.1, REFUSED",
        "height, 1.25, REFUSED",
        "height, 1.2, ANSWERED",
        "height, '1,2', REFUSED",
        "height, tall, REFUSED",
        "age, 9, ANSWERED",
        "age, 18, ANSWERED",
        "age, 19, REFUSED",
        "age, 8, REFUSED",
        "age, 12.0, REFUSED",
        "born, 2012-05-31, ANSWERED",
        "born, 1900-01-01, ANSWERED",
        "born, 2100-12-31, ANSWERED",
        "born, 1899-12-31, REFUSED",
        "born, 2101-01-01, REFUSED",
        "born, 2012-02-30, REFUSED",
        "born, 31.05.2012, REFUSED",
        "extra, anything, ANSWERED",
        "extra, ' ', MISSING",
        "worry, school, ANSWERED",
        "worry, 'school;family', ANSWERED",
        "worry, 'At school', ANSWERED",
        "worry, 'school family', ANSWERED",
        "worry, 'school, ', ANSWERED",
        "worry, other, REFUSED",
        "worry, 'school;x', REFUSED",
        "worry, '', MISSING",
        "worry.school, 1, ANSWERED",
        "worry.school, no, ANSWERED",
        "worry.school, At school, ANSWERED",
        "worry.school, family, REFUSED",
        "worry.school, '', MISSING",
        "worry.school, 2, REFUSED"
    })
    @DisplayName("a text is an answer, a declared gap, or refused; never a guess")
    void outcomes(String item, String text, CellOutcome expected) {
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 1);
        ItemReader reader = AnswerForm.of(QUESTIONNAIRE).reader(item).orElseThrow();
        assertThat(reader.read(text, block, 0)).isEqualTo(expected);
        if (expected == CellOutcome.REFUSED) {
            assertThat(reader.problem(text).message())
                    .contains("counted as missing")
                    .doesNotContain("2.6", "dayly");
        }
        if (expected == CellOutcome.MISSING) {
            assertThat(reader.missingKind(text)).isEqualTo(text.equals("-77") ? "refused" : "unanswered");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "height | 2.6 | item 'height': outside its range; expected 0.0..2.5, up to 1 decimals; counted as missing",
                "height | 1.25 | item 'height': more decimals than the item has; expected 0.0..2.5, up to 1 decimals; counted as missing",
                "height | 1,2 | item 'height': a decimal comma; expected 0.0..2.5, up to 1 decimals; counted as missing",
                "age | old | item 'age': not a plain number; expected 9..18, a whole number; counted as missing",
                "gaming | nevr | item 'gaming': not one of its answers; expected never, daily (check the spelling); counted as missing",
                "gaming | 9 | item 'gaming': not one of its answers; expected never, daily; counted as missing",
                "worry.school | 9 | item 'worry': not one of its choices; expected 1 or 0, yes or no; counted as missing"
            })
    @DisplayName("a refused text is explained without repeating it")
    void messages(String item, String text, String message) {
        assertThat(AnswerForm.of(QUESTIONNAIRE)
                        .reader(item)
                        .orElseThrow()
                        .problem(text)
                        .message())
                .isEqualTo(message);
    }

    @Test
    @DisplayName("boxes are read one by one or as a list, and what is not ticked is no")
    void boxes() {
        Map<String, String> list = Map.of("age", "12", "gaming", "daily", "worry", "school", "height", "1");
        assertThat(assess(list).scales().get(0).score()).hasToString("5");
        Map<String, String> single =
                Map.of("age", "12", "gaming", "daily", "worry.school", "x", "worry.family", "0", "height", "1");
        assertThat(assess(single).scales().get(0).score()).hasToString("5");
        Map<String, String> half = Map.of("age", "12", "gaming", "daily", "worry.school", "x", "height", "1");
        assertThat(assess(half).scales().get(0).missing()).isEqualTo(1);
        Map<String, String> notAsked = Map.of("age", "12", "gaming", "never", "worry", "school", "height", "1");
        assertThat(assess(notAsked).scales().get(0).score()).hasToString("1");
        assertThat(assess(notAsked).problems())
                .extracting(AnswerProblem::code)
                .containsExactly(AnswerProblem.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "17, false", "18, true"})
    @DisplayName("the ages of the population count inclusive")
    void ages(String age, boolean outside) {
        Assessment result = assess(Map.of("age", age, "gaming", "daily", "worry", "school", "height", "1"));
        assertThat(result.problems().stream().anyMatch(p -> p.code().equals(AnswerProblem.AGE_OUTSIDE)))
                .isEqualTo(outside);
        assertThat(result.scales().get(0).score() == null).isEqualTo(outside);
        assertThat(result.referrals()).as("a rule on an item speaks at any age").hasSize(1);
        assertThat(result.age()).hasValueSatisfying(value -> assertThat(value).hasToString(age));
        assertThat(assess(Map.of()).age()).isEmpty();
    }

    @Test
    @DisplayName("only items whose condition holds are asked")
    void asked() {
        Screener screener = Screener.of(QUESTIONNAIRE);
        AnswerForm form = AnswerForm.of(QUESTIONNAIRE);
        assertThat(screener.isAsked(form.read(Map.of("gaming", "daily")), "worry"))
                .isTrue();
        assertThat(screener.isAsked(form.read(Map.of("gaming", "never")), "worry"))
                .isFalse();
        assertThat(screener.isAsked(form.read(Map.of()), "worry")).isFalse();
        assertThat(screener.isAsked(form.read(Map.of()), "gaming")).isTrue();
        assertThatThrownBy(() -> screener.isAsked(form.read(Map.of()), "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a program's mistakes are told at once")
    void builder() {
        Answers.Builder builder = Answers.builder(QUESTIONNAIRE);
        builder.choose("gaming", "daily").tick("worry", "school").number("height", new BigDecimal("2.5"));
        builder.number("age", 10).date("born", LocalDate.of(1900, 1, 1)).date("born", LocalDate.of(2100, 12, 31));
        builder.number("height", BigDecimal.ZERO).number("height", new BigDecimal("1.50"));
        Assessment result = Screener.of(QUESTIONNAIRE).assess(builder.build());
        assertThat(result.scales().get(0).score()).hasToString("5.5");
        assertThat(result.scales().get(0).score100()).hasToString("73.333333");
        refused(() -> builder.choose("gaming", "weekly"));
        refused(() -> builder.choose("age", "never"));
        refused(() -> builder.choose("gamin", "never"));
        refused(() -> builder.tick("worry", "other"));
        refused(() -> builder.tick("gaming", "never"));
        refused(() -> builder.number("height", new BigDecimal("2.6")));
        refused(() -> builder.number("height", new BigDecimal("-0.1")));
        refused(() -> builder.number("height", new BigDecimal("1.25")));
        refused(() -> builder.number("gaming", 1));
        refused(() -> builder.date("born", LocalDate.of(1899, 12, 31)));
        refused(() -> builder.date("born", LocalDate.of(2101, 1, 1)));
        refused(() -> builder.date("age", LocalDate.of(2000, 1, 1)));
        refused(() -> AnswerForm.of(QUESTIONNAIRE).read(Map.of("gamin", "never")));
        refused(() -> new AnswerBlock(QUESTIONNAIRE, 0));
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 2);
        refused(() -> block.setSize(3));
        refused(() -> block.setSize(-1));
        block.setSize(2);
        block.setSize(0);
        assertThat(Screener.of(QUESTIONNAIRE).score(block).size()).isZero();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }
}
