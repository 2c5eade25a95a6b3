package lv.screening.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.Screening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers the questions of {@code assess} as a person at a terminal would, line by line. */
class InterviewTest {
    private static final String DEFINITION = """
            format: 1
            id: evening
            version: 1.0.0
            title: {en: Evening, lv: Vakars}
            misuse: {en: Not validated., lv: Nav validēta.}
            status: example
            population: {ages: 10..17, informant: self}
            languages: [en, lv]
            licence: CC0-1.0
            sources: [{id: invented, title: Invented}]
            answers:
              often:
                never: {points: 0, label: {en: Never, lv: Nekad}}
                weekly: {points: 1, label: {en: Every week, lv: Katru nedēļu}}
                daily: {points: 2, label: {en: Every day, lv: Katru dienu}}
            items:
              play: {text: {en: Do you play?, lv: Vai spēlē?}, answers: often}
              hours: {text: {en: Hours, lv: Stundas}, number: 0..12, when: play != never, else: 0}
              signs: {text: {en: Which signs?, lv: Kuras pazīmes?}, flags: [tired, angry, alone]}
            scales:
              load:
                label: {en: Load, lv: Slodze}
                domain: addiction
                terms: [{each: [play, hours, signs.tired, signs.angry, signs.alone], source: invented}]
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("questionnaire.yaml"), DEFINITION);
    }

    private int answer(String lines, Map<String, String> environment, String... options) {
        out.reset();
        err.reset();
        Console console = new Console(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                true,
                environment);
        String[] args = new String[3 + options.length];
        args[0] = "assess";
        args[1] = "-q";
        args[2] = folder.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return new Screening(console).run(args);
    }

    private int answer(String lines, String... options) {
        return answer(lines, Map.of("NO_COLOR", "1"), options);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void takes_numbers_codes_and_labels() {
        assertThat(answer("2\n3\n1 3\n")).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("Load: 6 of 0..17");
        assertThat(answer("weekly\n3\ntired alone\n")).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("Load: 6 of 0..17");
        assertThat(answer("Every week\n3\ntired;alone\n")).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("Load: 6 of 0..17");
    }

    @Test
    void shows_the_question_and_its_answers_on_the_messages() {
        answer("2\n3\n1\n");
        assertThat(err())
                .startsWith("Evening\n")
                .contains("1/3  Do you play?\n   1  Never\n   2  Every week\n   3  Every day\n> ")
                .contains("2/3  Hours\n   0..12\n> ")
                .contains("   (several with spaces)\n");
    }

    @Test
    void leaves_out_what_is_not_to_be_asked() {
        assertThat(answer("never\n1\n")).isEqualTo(ExitCode.DONE);
        assertThat(err()).doesNotContain("Hours");
        assertThat(out()).contains("Load: 1 of 0..17");
    }

    @Test
    void goes_back_and_asks_again() {
        assertThat(answer("3\n<\n1\n2\n")).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("Load: 1 of 0..17");
    }

    @Test
    void going_back_at_the_first_question_stays_there() {
        assertThat(answer("<\n1\n2\n")).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("Load: 1 of 0..17");
    }

    @Test
    void an_empty_line_leaves_a_question_unanswered() {
        assertThat(answer("2\n\n1\n")).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("Load: not scored").contains("open (1)");
    }

    @Test
    void asks_again_after_what_is_no_answer() {
        assertThat(answer("5\nsometimes\n2\n99\n3\n1\n")).isEqualTo(ExitCode.DONE);
        assertThat(err()).contains("expected never, weekly, daily").contains("0..12");
        assertThat(out()).contains("Load: 5 of 0..17");
    }

    @Test
    void leaving_scores_nothing() {
        assertThat(answer("2\nq!\n")).isEqualTo(ExitCode.USAGE);
        assertThat(answer("2\n")).isEqualTo(ExitCode.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).endsWith("screening: the interview was left; nothing was scored\n");
    }

    @Test
    void speaks_latvian() {
        assertThat(answer("Katru nedēļu\n3\n1\n", "--lang", "lv")).isEqualTo(ExitCode.DONE);
        assertThat(err())
                .startsWith("Vakars\n")
                .contains("1/3  Vai spēlē?\n   1  Nekad\n")
                .contains("atpakaļ");
        assertThat(out()).contains("Slodze: 5 no 0..17");
    }

    @Test
    void colours_only_where_they_are_wanted() {
        answer("1\n1\n", Map.of());
        assertThat(out()).contains("\u001b[1m");
        answer("1\n1\n", Map.of("TERM", "dumb"));
        assertThat(out()).doesNotContain("\u001b");
        answer("1\n1\n", Map.of("NO_COLOR", "1"));
        assertThat(out()).doesNotContain("\u001b");
        answer("1\n1\n", Map.of(), "--no-color");
        assertThat(out()).doesNotContain("\u001b");
    }
}
