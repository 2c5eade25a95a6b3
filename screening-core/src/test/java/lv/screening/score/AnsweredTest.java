package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether an item was answered can be asked anywhere, even in that place alone. */
class AnsweredTest {
    private static final String ITEMS = """
            items:
              one: {text: One, answers: often, scored: false}
              two: {text: Two, answers: often%s}
            scales:
              all: {label: All, domain: x, terms: [{id: two, %s}], bands: %s}
            referrals:
              - {id: talk, when: %s, urgency: weeks, text: Talk}
            """;

    private static Assessment assess(String gate, String term, String bands, String when, String answers) {
        Questionnaire questionnaire = Invented.of(ITEMS.formatted(gate, term, bands, when));
        return Invented.assess(questionnaire, answers);
    }

    private static ScaleResult all(Assessment assessment) {
        return assessment.scale("all").orElseThrow();
    }

    @Test
    @DisplayName("in the condition under which an item is asked")
    void gate() {
        String gate = ", when: answered(one), else: much";
        assertThat(all(assess(gate, "value: two", "{low: 0}", "two == much", "two=some"))
                        .score())
                .hasToString("2");
        assertThat(all(assess(gate, "value: two", "{low: 0}", "two == much", "one=some; two=some"))
                        .score())
                .hasToString("1");
    }

    @Test
    @DisplayName("in a term")
    void term() {
        assertThat(all(assess("", "when: answered(one)", "{low: 0, high: 1}", "two == much", "one=never"))
                        .band())
                .isEqualTo("high");
        assertThat(all(assess("", "when: answered(one)", "{low: 0, high: 1}", "two == much", ""))
                        .band())
                .isEqualTo("low");
    }

    @Test
    @DisplayName("in the group that a band is for")
    void bands() {
        String bands = "[{for: answered(one), cuts: {low: 0, high: 2}}, {cuts: {low: 0, high: 1}}]";
        assertThat(all(assess("", "value: two", bands, "two == much", "two=some"))
                        .band())
                .isEqualTo("high");
        assertThat(all(assess("", "value: two", bands, "two == much", "one=some; two=some"))
                        .band())
                .isEqualTo("low");
    }

    @Test
    @DisplayName("in a referral")
    void referral() {
        assertThat(assess("", "value: two", "{low: 0}", "answered(one)", "two=some")
                        .referrals())
                .isEmpty();
        assertThat(assess("", "value: two", "{low: 0}", "answered(one)", "one=some; two=some")
                        .referrals())
                .hasSize(1);
    }
}
