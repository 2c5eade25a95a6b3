package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.tune.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/tuning.md: its commands are run, and what the page says of their results is looked up there. */
class TuningPageTest {
    /** Errors of tune that are warnings of evaluate. */
    private static final Set<FindingCode> SHARED = Set.of(FindingCode.OUTCOME_CONSTANT, FindingCode.CONSTANT_TERM);

    @TempDir
    Path folder;

    @Test
    void theCommandsOfThePageGiveTheFiguresOfThePage() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("../docs/tuning.md"));
        int from = page.indexOf("```\n") + 4;
        StringBuilder printed = new StringBuilder();
        for (String line :
                page.substring(from, page.indexOf("```", from)).strip().split("\n", -1)) {
            if (line.startsWith("awk ")) {
                addOutcome(line);
            } else {
                assertThat(line).startsWith("screening ");
                CommandRun run = CommandRun.of(inFolder(line.substring("screening ".length())));
                assertThat(run.code()).as(line + "\n" + run.err()).isZero();
                printed.append(run.out());
            }
        }
        String words = page.replaceAll("\\s+", " ");
        for (String figure : List.of(
                "511 of the 600 rows",
                "0.822 on the people learned from and 0.817 [0.771, 0.864] out of fold",
                "0.799 out of fold",
                "208.3780",
                "5 would give 208.3271, 10 208.3021")) {
            assertThat(words).contains(figure);
        }
        assertThat(printed.toString().replaceAll("\\s+", " "))
                .contains("511 of 600 rows used")
                .contains("nervous 1 100.0 %", "cannot_stop_worry 1 100.0 %", "5 further terms have the weight 0")
                .contains("AUC 0.822 0.817 interval (DeLong, 95 %) [0.771, 0.864]")
                .contains("same folds: AUC 0.799")
                .contains("cut_moved: the cut of sensitivity=0.9 would refer everybody")
                .contains("logistic loss 208.3780, proved")
                .contains("points from -5 to 5 would give 208.3271", "points from -10 to 10 would give 208.3021");
    }

    @Test
    void everyWarningIsExplained() throws IOException {
        String page = Files.readString(Path.of("../docs/tuning.md"));
        for (FindingCode code : FindingCode.values()) {
            assertThat(page.contains("| `" + code.id() + "` |"))
                    .as(code.id())
                    .isEqualTo(!code.isError() || SHARED.contains(code));
        }
        Pattern caution = Pattern.compile("(?:new Caution\\(|Caution\\.of\\()\\s*\"([a-z_]+)\"");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/lv/screening/cli/study"))) {
            for (Path source : sources.toList()) {
                caution.matcher(Files.readString(source))
                        .results()
                        .forEach(each -> assertThat(page).contains("| `" + each.group(1) + "` |"));
            }
        }
    }

    private String[] inFolder(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(
                    word.matches(".*\\.(csv|yaml|html)") ? folder.resolve(word).toString() : word);
        }
        return words.toArray(String[]::new);
    }

    private void addOutcome(String line) throws IOException, InterruptedException {
        String[] words = line.split(" ", -1);
        assertThat(words).hasSize(6).contains("-f", ">");
        Process awk;
        try {
            awk = new ProcessBuilder(
                            "awk",
                            "-f",
                            Path.of("..", words[2]).toString(),
                            folder.resolve(words[3]).toString())
                    .redirectOutput(folder.resolve(words[5]).toFile())
                    .start();
        } catch (IOException noAwk) {
            assumeTrue(false, "there is no awk here");
            return;
        }
        assertThat(awk.waitFor()).isZero();
    }
}
