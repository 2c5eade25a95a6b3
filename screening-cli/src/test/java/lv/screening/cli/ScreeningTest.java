package lv.screening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lv.screening.cli.command.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command as a whole: help, versions, completion, failures, languages, and the same bytes everywhere. */
class ScreeningTest {
    private static final String SLEEP =
            Path.of("../examples/questionnaires/sleep_check").toString();

    static List<String> names() {
        return Commands.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_command_has_help_with_examples_and_a_version(String name) {
        CommandRun help = CommandRun.of(name, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: screening " + name + " ").contains("Example", "  screening " + name);
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(CommandRun.of(name, "--version").out()).isEqualTo("screening development\n");
    }

    @Test
    void help_lists_every_command_with_a_whole_sentence() {
        CommandRun help = CommandRun.of("--help");
        assertThat(help.out()).contains(Commands.NAMES);
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.out())
                .contains("  check                Checks questionnaires, their examples, and catalogues.\n");
        assertThat(CommandRun.of("help", "assess").out()).startsWith("Usage: screening assess ");
    }

    @Test
    void completion_is_a_script() {
        CommandRun script = CommandRun.of("generate-completion");
        assertThat(script.code()).isZero();
        assertThat(script.out()).startsWith("#!").contains("complete -F", "assess");
    }

    @Test
    void every_bundled_questionnaire_is_listed_within_80_columns() {
        CommandRun list = CommandRun.of("list", "--lang", "lv");
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("early_risk_youth", "gad7", "psc17");
        assertThat(list.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void everything_bundled_passes_its_check() {
        CommandRun check = CommandRun.of("check", "--bundled", "--date", "2026-11-22");
        assertThat(check.code()).isZero();
        List<String> found = check.err()
                .lines()
                .filter(line -> line.endsWith("]") && !line.startsWith(" "))
                .toList();
        assertThat(found).hasSize(6).allMatch(line -> line.contains(": note: ") && line.endsWith("[gap_known]"));
        assertThat(check.err()).doesNotContain("warning");
        assertThat(check.out().lines()).hasSizeGreaterThan(30).allMatch(line -> !line.contains("no examples"));
    }

    @Test
    void several_answers_are_all_kept() {
        assertThat(CommandRun.of("assess", "-q", SLEEP, "age=12", "late=often", "tired=often", "rested=never")
                        .out())
                .contains("Trouble with sleep: 8 of 0..8 - high");
    }

    @Test
    void failures_show_no_trace_unless_asked() {
        String missing = "no_such_file.yaml";
        CommandRun quiet = CommandRun.of("assess", "-q", SLEEP, "--answers", missing);
        assertThat(quiet.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(quiet.err()).isEqualTo("screening: reading or writing failed: " + missing + " does not exist\n");
        CommandRun debug = CommandRun.of("assess", "-q", SLEEP, "--answers", missing, "--debug");
        assertThat(debug.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(debug.err()).startsWith(quiet.err()).contains("\tat ");
    }

    /** Locales with other digits, other capitals of i, and other orders; time zones on both sides of the day. */
    private static final List<List<String>> SETTINGS = List.of(
            List.of("C", "UTC", "en", "US"),
            List.of("lv_LV.UTF-8", "Europe/Riga", "lv", "LV"),
            List.of("tr_TR.UTF-8", "Pacific/Kiritimati", "tr", "TR"),
            List.of("ar_EG.UTF-8", "America/Los_Angeles", "ar", "EG"));

    @Test
    void scores_a_file_to_the_same_bytes_everywhere(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("dati.csv");
        Files.writeString(
                data,
                "Vārds,age,late,tired,rested\nĶēniņš,12,often,sometimes,\nIļja,17,Sometimes,OFTEN,never\n",
                StandardCharsets.UTF_8);
        List<String> outputs = new ArrayList<>();
        for (List<String> setting : SETTINGS) {
            outputs.add(process(setting, "batch", data.toString(), "-q", SLEEP, "--keep", "Vārds", "--area", "Rīga"));
        }
        assertThat(outputs.get(0)).contains("Ķēniņš,6.666667,high", "Iļja,5,high");
        assertThat(outputs).containsOnly(outputs.get(0));
    }

    @Test
    void gives_the_same_bytes_everywhere() throws Exception {
        for (String format : List.of("text", "json")) {
            String[] args = {
                "assess",
                "-q",
                SLEEP,
                "--lang",
                "lv",
                "--area",
                "Rīga",
                "--date",
                "2026-11-22",
                "--format",
                format,
                "age=12",
                "late=often",
                "tired=often"
            };
            List<String> outputs = new ArrayList<>();
            for (List<String> setting : SETTINGS) {
                outputs.add(process(setting, args));
            }
            assertThat(outputs.get(0))
                    .contains("talk", format.equals("text") ? "ē" : "prc_riga")
                    .doesNotContain("\uFFFD");
            assertThat(outputs).containsOnly(outputs.get(0));
        }
    }

    private static String process(List<String> setting, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + setting.get(2),
                "-Duser.country=" + setting.get(3),
                "-Duser.timezone=" + setting.get(1),
                "-cp",
                System.getProperty("java.class.path"),
                "lv.screening.cli.Screening"));
        // the start script sets this one, since the JVM takes the encoding of arguments from it alone
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "LANG", setting.get(0), "TZ", setting.get(1)));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
