package lv.screening.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.QuestionnaireReader;
import lv.screening.read.ReadQuestionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.score.Screener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Definitions of sixty layers, each of which reads the one before it twice: there are 2^60 ways from the top to the bottom, so
 * whatever walks them all never ends. Ten seconds are far more than the milliseconds that it takes.
 */
class LayeredDefinitionsTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final int LAYERS = 60;

    private static final String HEAD = """
            format: 1
            id: layers
            version: 1.0.0
            title: Layers
            status: example
            population: {ages: 1..9, informant: self}
            languages: [en]
            licence: CC0-1.0
            answers:
              often: {never: 0, some: 1, much: 2}
            """;

    private static ReadQuestionnaire read(String yaml) {
        try {
            return QuestionnaireReader.read(
                    "layers.yaml", (HEAD + yaml).getBytes(StandardCharsets.UTF_8), name -> null);
        } catch (InvalidDefinitionException invalid) {
            throw new AssertionError(invalid);
        }
    }

    private static Assessment assess(ReadQuestionnaire read, Map<String, String> answers) {
        assertThat(DefinitionCheck.warnings(read.questionnaire(), read.places()))
                .noneMatch(problem -> problem.isError());
        return Screener.of(read.questionnaire())
                .assess(AnswerForm.of(read.questionnaire()).read(answers));
    }

    private static String gates() {
        StringBuilder items = new StringBuilder("items:\n");
        for (int i = 0; i < LAYERS; i++) {
            String gate = i == 0 ? "" : ", when: a%1$d != never or b%1$d != never, else: never".formatted(i - 1);
            items.append("  a%d: {text: A, answers: often%s}\n".formatted(i, gate));
            items.append("  b%d: {text: B, answers: often%s}\n".formatted(i, gate));
        }
        return items
                + "scales:\n  last: {label: Last, domain: x, terms: [{each: [a59, b59]}], bands: {low: 0, high: 3}}\n"
                + "referrals:\n  - {id: talk, when: last.band == high, urgency: weeks, text: Talk}\n";
    }

    @Test
    @DisplayName("items each asked because of two earlier ones, that of two more, and so on")
    void gatesOverGates() {
        assertTimeoutPreemptively(LONG_ENOUGH, () -> {
            ReadQuestionnaire read = read(gates());
            Assessment open = assess(read, Map.of());
            assertThat(open.undetermined()).hasSize(1);
            assertThat(open.undetermined().get(0).needs())
                    .hasSize(2 * LAYERS)
                    .startsWith("a0", "b0", "a1", "b1")
                    .endsWith("a59", "b59");
            assertThat(open.scales().get(0).missing()).isEqualTo(2);

            Assessment never = assess(read, Map.of("a0", "never", "b0", "never"));
            assertThat(never.undetermined()).isEmpty();
            assertThat(never.scales().get(0).score()).hasToString("0");

            Assessment half = assess(read, Map.of("a0", "never"));
            assertThat(half.undetermined().get(0).needs())
                    .hasSize(2 * LAYERS - 1)
                    .startsWith("b0", "a1");
        });
    }

    /** Two scales in each layer, which both read both scales of the layer before; {@code form} is of one scale. */
    private static String scales(String form) {
        StringBuilder scales = new StringBuilder("items:\n  one: {text: One, answers: often}\n")
                .append("  two: {text: Two, answers: often}\nscales:\n")
                .append("  s0: {label: S, domain: x, terms: [{each: [one, two]}], bands: {low: 0, high: 2}}\n")
                .append("  t0: {label: T, domain: x, terms: [{each: [two]}], bands: {low: 0, high: 1}}\n");
        for (int i = 1; i < LAYERS; i++) {
            for (String name : new String[] {"s", "t"}) {
                scales.append("  %s%d: {label: S, domain: x, %s}\n".formatted(name, i, form.formatted(i - 1)));
            }
        }
        return scales + "referrals:\n  - {id: talk, when: s59.band == high or t59 >= 1, urgency: weeks, text: Talk}\n";
    }

    private static void oneAndTwoDecide(String form, int missingOfLast) {
        assertTimeoutPreemptively(LONG_ENOUGH, () -> {
            ReadQuestionnaire read = read(scales(form));
            Assessment open = assess(read, Map.of());
            assertThat(open.undetermined().get(0).needs()).containsExactly("one", "two");
            ScaleResult last = open.scale("s59").orElseThrow();
            assertThat(last.missing()).isEqualTo(missingOfLast);

            Assessment known = assess(read, Map.of("one", "much", "two", "much"));
            assertThat(known.undetermined()).isEmpty();
            assertThat(known.referrals()).hasSize(1);

            Assessment half = assess(read, Map.of("one", "never"));
            assertThat(half.undetermined().get(0).needs()).containsExactly("two");
        });
    }

    @Test
    @DisplayName("scales each read two earlier ones by their bands, those two more, and so on")
    void bandsOverBands() {
        oneAndTwoDecide(
                "terms: [{id: left, when: s%1$d.band == high}, {id: right, when: t%1$d.band == high}], bands: {low: 0, high: 1}",
                2);
    }

    @Test
    @DisplayName("scales each the larger of two earlier ones, those of two more, and so on")
    void largestOfLargest() {
        oneAndTwoDecide(
                "combine: max, terms: [{id: left, value: s%1$d}, {id: right, value: t%1$d}], bands: {low: 0, high: 1}",
                2);
    }

    @Test
    @DisplayName("bands by group, the group by an earlier scale, that one's by an earlier one, and so on")
    void groupsOverGroups() {
        oneAndTwoDecide(
                "terms: [{each: [one, two]}], bands: [{for: s%1$d.band == high and t%1$d.band == high,"
                        + " cuts: {low: 0, high: 1}}, {cuts: {low: 0, high: 2}}]",
                2);
    }
}
