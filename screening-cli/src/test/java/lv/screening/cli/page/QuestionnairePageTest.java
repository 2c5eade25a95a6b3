package lv.screening.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code show --format html}, as a page and as a paper form. */
class QuestionnairePageTest {
    private static final String GAMING = "src/test/resources/questionnaires/evening_gaming.yaml";

    private static String page(String... more) {
        CommandRun run = CommandRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("show", GAMING, "--format", "html"), java.util.Arrays.stream(more))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    @Test
    @DisplayName("the page shows items, scoring, bands, steps and what it must not be used for")
    void everything() {
        assertThat(page())
                .contains("Not validated. Never the only ground for a decision about a child.")
                .contains("Never (0) · Monthly (1) · Weekly (2) · Daily (3)")
                .contains("asked only if “Do you play past bedtime?”: other than “Never”")
                .contains("<td>“Hours of play on a usual evening”: 4 or more</td>\n<td>× 2</td>")
                .contains("low ≥ 0 · raised ≥ 5 · high ≥ 9")
                .contains("Talk with the child today; do not leave the child alone.")
                .doesNotContain("<script", "☐");
    }

    @Test
    @DisplayName("the form asks without points; the key on its back has them, turned round where the scale does")
    void paper() {
        String page = page("--paper");
        String form = page.substring(page.indexOf("id=\"form\""), page.indexOf("class=\"back\""));
        String key = page.substring(page.indexOf("class=\"back\""));

        assertThat(form)
                .contains(
                        "☐",
                        "4. Did play replace school or sleep?",
                        "asked only if question 2: other than “Never”",
                        "________ (0–12)")
                .doesNotContain("raised", "× 2");
        assertThat(key)
                .contains("<th scope=\"row\">2., 4., 5.</th>\n<td>Never 0, Monthly 1, Weekly 2, Daily 3</td>")
                .contains("<th scope=\"row\">6.</th>\n<td>Never 3, Monthly 2, Weekly 1, Daily 0</td>")
                .contains("<td>question 3: 4 or more × 2</td>", "low ≥ 0 · raised ≥ 5 · high ≥ 9", "Sum: ________");
    }

    @Test
    void paperIsAPage() {
        CommandRun run = CommandRun.of("show", GAMING, "--paper");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("screening: --paper belongs to --format html\n");
    }
}
