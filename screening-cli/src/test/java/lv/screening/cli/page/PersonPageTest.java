package lv.screening.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code assess --format html}. */
class PersonPageTest {
    private static String page(String... answers) {
        List<String> args = new ArrayList<>(List.of(
                "assess",
                "-q",
                "src/test/resources/questionnaires/evening_gaming.yaml",
                "--format",
                "html",
                "--date",
                "2026-11-22"));
        args.addAll(List.of(answers));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @Test
    @DisplayName("the urgent stands before the scores, with its reason")
    void urgentFirst() {
        String page = page("age=15", "gaming=never", "relief=daily", "harm=yes");

        assertThat(page).contains("class=\"card urgent\"", "because: “Thoughts of hurting yourself?”: “yes”");
        assertThat(page.indexOf("Talk with the child today")).isLessThan(page.indexOf("id=\"scores\""));
    }

    @Test
    @DisplayName("each answer that alone changes the band is what scoring it shows")
    void otherAnswers() {
        // gaming 2 + skipped 1 + restless 1 + reversed(relief) 0 = 4: low; one step more is the cut of raised, 5
        String page = page(
                "age=15", "gaming=weekly", "hours=2", "skipped=monthly", "restless=monthly", "relief=daily", "harm=no");

        assertThat(page)
                .contains(
                        "Do you play past bedtime?: “Daily” instead of “Weekly” would give raised (5)",
                        "Did play replace school or sleep?: “Weekly” instead of “Monthly” would give raised (5)")
                .doesNotContain("“Never” instead of");
    }

    @Test
    @DisplayName("with answers missing the page shows what is still possible, in words too")
    void gaps() {
        String page = page("age=15", "gaming=weekly", "hours=2", "skipped=monthly", "harm=no");

        assertThat(page)
                .contains("not scored: too many answers are missing", "still possible from 3 to 9")
                .contains("The band is still open")
                .doesNotContain("suggests no referral");
    }

    @Test
    @DisplayName("every drawing has words")
    void alternatives() {
        String page = page(
                "age=13", "gaming=daily", "hours=4", "skipped=daily", "restless=weekly", "relief=never", "harm=no");

        assertThat(page.split("<svg", -1)).hasSizeGreaterThan(5);
        assertThat(page.split("<svg", -1)).hasSameSizeAs(page.split("role=\"img\" aria-label=\"[^\"]+\"", -1));
    }

    @Test
    @DisplayName("earlier answers make a line over time, with words and a table")
    void history() {
        String page = page(
                "--history",
                "src/test/resources/golden/assess_history/earlier.csv",
                "--precision",
                "dependence=3:0.85",
                "age=13",
                "gaming=monthly",
                "hours=1",
                "skipped=never",
                "restless=never",
                "relief=weekly",
                "harm=no");

        assertThat(page)
                .contains("aria-label=\"Signs of dependence: 2026-01-10 14.5, 2026-05-02 8.5, 2026-11-22 2\"")
                .contains("<td>-6.5</td>\n<td>improved</td>");
    }

    @Test
    @DisplayName("a hostile id is text")
    void hostile() {
        String page = page("--respondent", "</p><script>alert(1)</script>=HYPERLINK(\"x\")\u202E", "harm=no");

        assertThat(page)
                .contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;=HYPERLINK(&quot;x&quot;)[U+202E]")
                .doesNotContain("<script", "\u202E");
    }
}
