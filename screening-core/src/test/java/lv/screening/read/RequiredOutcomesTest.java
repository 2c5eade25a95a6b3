package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleStatus;
import lv.screening.score.Screener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the text of a definition to the score: what arithmetic and missing answers must lead to. */
class RequiredOutcomesTest {
    private static Questionnaire questionnaire(int items, String points, String scale, String when) {
        StringBuilder yaml = new StringBuilder("""
                format: 1
                id: sample
                version: 1.0.0
                title: Sample
                status: example
                population: {ages: 10..17, informant: self}
                languages: [en]
                """);
        yaml.append("answers: {set: {").append(points).append("}}\nitems:\n");
        StringBuilder ids = new StringBuilder();
        for (int i = 1; i <= items; i++) {
            yaml.append("  q").append(i).append(": {text: Item, answers: set}\n");
            ids.append(i == 1 ? "" : ", ").append("q").append(i);
        }
        yaml.append("scales:\n  s: {label: S, domain: d, terms: [{each: [")
                .append(ids)
                .append("]}], ")
                .append(scale);
        yaml.append("}\nreferrals:\n  - {id: r, when: ").append(when).append(", urgency: weeks, text: R}\n");
        try {
            byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
            return QuestionnaireReader.read("q.yaml", bytes, name -> null).questionnaire();
        } catch (InvalidDefinitionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Assessment assess(Questionnaire questionnaire, String... answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            texts.put("q" + (i + 1), answers[i]);
        }
        return Screener.of(questionnaire).assess(AnswerForm.of(questionnaire).read(texts));
    }

    private static ScaleResult score(Questionnaire questionnaire, String... answers) {
        return assess(questionnaire, answers).scale("s").orElseThrow();
    }

    @Test
    @DisplayName("19 · 0.7 + 0.1 reaches a cut of 0.8, and ten times 0.1 one of 1.0")
    void decimalsAreExact() {
        Questionnaire two = questionnaire(2, "a: 0, b: 0.7, c: 0.1", "bands: {low: 0, high: 0.8}", "s.band == high");
        Questionnaire ten = questionnaire(10, "a: 0, b: 0.1", "bands: {low: 0, high: 1.0}", "s.band == high");

        assertThat(score(two, "b", "c").band()).isEqualTo("high");
        assertThat(score(two, "b", "a").band()).isEqualTo("low");
        assertThat(score(ten, "b", "b", "b", "b", "b", "b", "b", "b", "b", "b").band())
                .isEqualTo("high");
    }

    @Test
    @DisplayName("20 · 15 over 11 of 22 prorates to 30, and 2 over 4 of 5 to 2.5, which half_up makes 3")
    void proratingIsExact() {
        Questionnaire long22 = questionnaire(
                22,
                "a: 0, b: 1, c: 2",
                "missing: {allow: 11, then: prorate}, bands: {low: 0, high: 30}",
                "s.band == high");
        String five = "missing: {allow: 1, then: prorate%s}, bands: {low: 0, high: 3}";
        Questionnaire open = questionnaire(5, "a: 0, b: 1", five.formatted(""), "s.band == high");
        Questionnaire rounded = questionnaire(5, "a: 0, b: 1", five.formatted(", round: half_up"), "s.band == high");

        ScaleResult thirty = score(long22, "c", "c", "c", "c", "b", "b", "b", "b", "b", "b", "b");
        assertThat(thirty.score()).hasToString("30");
        assertThat(thirty.band()).isEqualTo("high");
        assertThat(score(open, "b", "b", "a", "a").score()).hasToString("2.5");
        assertThat(score(open, "b", "b", "a", "a").band()).isEqualTo("low");
        assertThat(score(rounded, "b", "b", "a", "a").score()).hasToString("3");
        assertThat(score(rounded, "b", "b", "a", "a").band()).isEqualTo("high");
    }

    @Test
    @DisplayName("21 · a condition that a missing answer leaves open is undetermined, never false")
    void unknownIsNeverNo() {
        Questionnaire or = questionnaire(2, "a: 0, b: 1", "bands: {low: 0}", "q1 == b or q2 == b");

        assertThat(assess(or, "b").referrals()).hasSize(1);
        assertThat(assess(or, "a").referrals()).isEmpty();
        assertThat(assess(or, "a").undetermined()).hasSize(1);
        assertThat(assess(or, "a", "a").undetermined()).isEmpty();
    }

    @Test
    @DisplayName("22 · nothing answered, or one answer too few, is not scored and never low")
    void tooFewAnswersAreNotScored() {
        Questionnaire three = questionnaire(
                3,
                "a: 0, b: 1, c: 2",
                "missing: {allow: 1, then: prorate}, bands: {low: 0, high: 3}",
                "s.band == high");

        assertThat(score(three).status()).isEqualTo(ScaleStatus.NOT_SCORED);
        assertThat(score(three).band()).isNull();
        assertThat(score(three, "a").status()).isEqualTo(ScaleStatus.NOT_SCORED);
        assertThat(score(three, "a").band()).isNull();
        assertThat(score(three, "a").possible()).containsExactly("low", "high");
        assertThat(score(three, "a", "a").status()).isEqualTo(ScaleStatus.PRORATED);
    }
}
