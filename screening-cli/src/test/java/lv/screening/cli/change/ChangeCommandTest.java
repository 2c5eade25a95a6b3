package lv.screening.cli.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code change} against R, and what it must never lose. */
class ChangeCommandTest {
    private static final Path WAVES = Path.of("src/test/resources/golden/change_two_waves");
    private static final String QUESTIONNAIRE = "src/test/resources/questionnaires/mood_check.yaml";

    @TempDir
    Path folder;

    private List<Map<String, String>> rows(String... more) throws IOException {
        Path out = folder.resolve("out.csv");
        List<String> args = new ArrayList<>(
                List.of("change", "-q", QUESTIONNAIRE, "--id", "id", "-o", out.toString(), "--force", "--quiet"));
        args.addAll(List.of(more));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(out);
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    @DisplayName("every index is that of R, with alpha from pairwise covariances and prorated scores")
    void sameAsR() throws IOException {
        // R 4.2, in the folder of the two files:
        // a <- read.csv("before.csv"); b <- read.csv("after.csv")
        // items <- function(d) cbind(d$tired, d$tense, d$sad, 4 - d$cheerful)
        // score <- function(d) { x <- items(d); m <- rowSums(is.na(x)); ifelse(m <= 1, 4 * rowMeans(x, na.rm = TRUE),
        // NA) }
        // v <- cov(items(a), use = "pairwise"); alpha <- 4/3 * (1 - sum(diag(v))/sum(v))
        // sdiff <- sqrt(2) * sd(score(a)) * sqrt(1 - alpha)
        // b1 <- b[!(b$id %in% b$id[duplicated(b$id)]), ]; m <- merge(a, b1, by = "id")
        // x <- score(a)[match(m$id, a$id)]; y <- score(b1)[match(m$id, b1$id)]; round((y - x)/sdiff, 6)
        String expected = """
                c01 0.565595 c02 0 c04 0 c05 1.696786 c07 0.565595 c08 -1.696786 c09 -3.393571 c10 -0.565595
                c11 0.565595 c12 -3.959166 c14 2.827976 c15 -1.696786 c16 -0.565595 c17 0.565595 c18 -2.827976
                c19 -0.565595 c20 2.262381 c21 -4.524762 c22 -0.565595 c23 -0.565595""";
        Map<String, String> indices = new HashMap<>();
        String[] words = expected.split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            indices.put(words[i], words[i + 1]);
        }

        List<Map<String, String>> rows = rows(
                WAVES.resolve("before.csv").toString(),
                WAVES.resolve("after.csv").toString());

        Map<String, String> found = new HashMap<>();
        rows.stream()
                .filter(row -> !row.getOrDefault("strain_rci", "").isEmpty())
                .forEach(row -> found.put(row.get("id"), row.get("strain_rci")));
        assertThat(found).isEqualTo(indices);
        assertThat(rows).hasSize(24);
    }

    @Test
    @DisplayName("the summary's alpha, effect size and counts are those of R")
    void groupSameAsR() {
        // R as above: alpha; sd(score(a)); ok <- !is.na(rci); d <- mean((y-x)[ok])/sd(x[ok]); r <- cor(x[ok], y[ok])
        // sqrt(2*(1-r)/sum(ok) + d^2/(2*sum(ok))); sum(rci[ok] < -1.96); sum(rci[ok] > 1.96)
        CommandRun run = CommandRun.of(
                "change",
                WAVES.resolve("before.csv").toString(),
                WAVES.resolve("after.csv").toString(),
                "-q",
                QUESTIONNAIRE,
                "--id",
                "id",
                "--format",
                "json");

        assertThat(number(run.out(), "reliability")).isCloseTo(0.906049272218238, within(1e-12));
        assertThat(number(run.out(), "deviation")).isCloseTo(4.078769868031737, within(1e-12));
        assertThat(number(run.out(), "standard_error_of_difference")).isCloseTo(1.768048908417644, within(1e-12));
        assertThat(number(run.out(), "n")).isEqualTo(20);
        assertThat(number(run.out(), "effect_size")).isCloseTo(-0.264597237062224, within(1e-12));
        assertThat(run.out().substring(run.out().indexOf("effect_size"))).satisfies(rest -> {
            assertThat(number(rest, "standard_error")).isCloseTo(0.194041652476626, within(1e-12));
            assertThat(number(rest, "improved")).isEqualTo(4);
            assertThat(number(rest, "worse")).isEqualTo(2);
        });
    }

    private static double number(String json, String key) {
        int start = json.indexOf("\"" + key + "\" : ") + key.length() + 5;
        return Double.parseDouble(json.substring(start).split("[,\\s}]", 2)[0]);
    }

    @Test
    @DisplayName("a missing answer never makes an urgent referral go away")
    void openIsNotResolved() throws IOException {
        Path before = Files.writeString(
                folder.resolve("a.csv"), "id,tired,tense,sad,cheerful,harm\nx,1,1,1,1,1\ny,1,1,1,1,1\nz,1,1,1,1,0\n");
        Path after = Files.writeString(
                folder.resolve("b.csv"), "id,tired,tense,sad,cheerful,harm\nx,1,1,1,1,\ny,1,1,1,1,0\nz,1,1,1,1,1\n");

        List<Map<String, String>> rows =
                rows(before.toString(), after.toString(), "--precision", "strain=4:0.9", "--precision", "cheer=1:0.5");

        assertThat(rows).extracting(row -> row.get("urgent_open")).containsExactly("safety", "", "");
        assertThat(rows).extracting(row -> row.get("urgent_resolved")).containsExactly("", "safety", "");
        assertThat(rows).extracting(row -> row.get("urgent_new")).containsExactly("", "", "safety");
    }

    @Test
    @DisplayName("a protective scale improves when it rises, and the published figures of Jacobson and Truax come out")
    void directionAndGivenPrecision() throws IOException {
        Path before = Files.writeString(
                folder.resolve("a.csv"), "id,tired,tense,sad,cheerful,harm\nx,4,4,4,0,0\ny,0,0,0,4,0\n");
        Path after = Files.writeString(
                folder.resolve("b.csv"), "id,tired,tense,sad,cheerful,harm\nx,0,0,0,4,0\ny,4,4,4,0,0\n");

        // S_diff is 4.74 with SD 7.5 and reliability .80, as in the paper: 16 points are an index of 3.373096
        List<Map<String, String>> rows = rows(
                before.toString(), after.toString(), "--precision", "strain=7.5:0.80", "--precision", "cheer=1:0.5");

        assertThat(rows).extracting(row -> row.get("strain_rci")).containsExactly("-3.373096", "3.373096");
        assertThat(rows).extracting(row -> row.get("strain_verdict")).containsExactly("improved", "worse");
        assertThat(rows).extracting(row -> row.get("cheer_verdict")).containsExactly("improved", "worse");
        assertThat(rows).extracting(row -> row.get("strain_cut")).containsExactly("better", "worse");
    }

    @Test
    @DisplayName("results of another definition are refused, and nothing is written")
    void results() {
        Path out = folder.resolve("out.csv");
        CommandRun run = CommandRun.of(
                "change",
                "src/test/resources/golden/change_results/a.csv",
                "src/test/resources/golden/change_results/b.csv",
                "-q",
                QUESTIONNAIRE,
                "--id",
                "id",
                "-o",
                out.toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(out).doesNotExist();
    }
}
