package lv.screening.cli.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same twelve made-up respondents, as each survey tool exports them, have the same results to the byte. */
class SameBytesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dialects");
    private static final String QUESTIONNAIRE =
            FOLDER.resolve("questionnaire.yaml").toString();

    @TestFactory
    Stream<DynamicTest> exports() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(FOLDER, 2)) {
            files = all.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(15);
        String expected = score(FOLDER.resolve("plain/codes.csv")).out();
        assertThat(expected.lines()).hasSize(13);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> {
                    CommandRun run = score(file);
                    assertThat(run.err())
                            .contains("12 rows read = ")
                            .doesNotContain("refused")
                            .doesNotContain("!");
                    assertThat(run.code()).isEqualTo(ExitCode.DONE);
                    assertThat(run.out()).isEqualTo(expected);
                    String dialect = Objects.requireNonNull(file.getParent())
                            .getFileName()
                            .toString();
                    if (!dialect.equals("plain")) {
                        assertThat(run.err()).contains("  dialect: " + dialect + "; its marks: ");
                    }
                }));
    }

    @Test
    void theExpectedScoresAreThoseByHand() throws IOException {
        List<String> rows =
                score(FOLDER.resolve("plain/codes.csv")).out().lines().toList();
        // low 1 + worry 2 + calm reversed 1 = 4; smoke 1 x 2 + tobacco + alcohol = 4
        assertThat(rows.get(2)).startsWith("4,raised,complete,0,raised,4,raised,complete,0,raised,weeks,talk,");
        // 3 + 3 + 3 + short sleep 0.5 = 9.5; 2 x 2 + 3 + 1.5 = 8.5
        assertThat(rows.get(3)).startsWith("9.5,high,complete,0,high,8.5,high,complete,0,high,weeks,talk,");
        // nobody knows what was tried, so there is no score
        assertThat(rows.get(4)).contains(",not_scored,");
    }

    private static CommandRun score(Path file) {
        List<String> arguments =
                new ArrayList<>(List.of("batch", file.toString(), "-q", QUESTIONNAIRE, "--date", "2026-11-22"));
        if (file.toString().contains("windows_1257")) {
            arguments.addAll(List.of("--encoding", "windows-1257"));
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
