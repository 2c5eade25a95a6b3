package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads read, score and hand over blocks of rows: neither the rows nor the failures may show it. */
class BlocksInOrderTest {
    private static final String QUESTIONNAIRE = "src/test/resources/questionnaires/evening_gaming.yaml";
    private static final String HEADER = "id,age,gaming,hours,skipped,restless,relief,harm\n";
    private static final String ANSWERS = ",14,weekly,2,,,never,no\n";

    @TempDir
    Path folder;

    @Test
    @DisplayName("rows of long and short files come out in their order, whatever thread had them")
    void order() throws IOException {
        List<String> arguments = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int[] sizes = {1, 30_000, 7, 512, 513, 20_000};
        for (int file = 0; file < sizes.length; file++) {
            String name = "f" + file + "r";
            arguments.add(file(name, sizes[file], "").toString());
            IntStream.range(0, sizes[file]).forEach(row -> ids.add(name + row));
        }
        arguments.addAll(List.of("-o", folder.resolve("result.csv").toString()));
        CommandRun run = batch(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        try (Stream<String> lines = Files.lines(folder.resolve("result.csv"))) {
            assertThat(lines.skip(1)
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .toList())
                    .isEqualTo(ids);
        }
    }

    @RepeatedTest(5)
    @DisplayName("of two things that are wrong, the earlier is told")
    void firstFailure() throws IOException {
        String openQuote = "last,14,weekly,2,,,never,\"no\n";
        Path wrong = file("row", 520, openQuote);
        Path result = folder.resolve("result.csv");
        CommandRun late = batch(List.of(wrong.toString(), "-o", result.toString()));
        assertThat(late.code()).isEqualTo(ExitCode.DATA);
        assertThat(late.err()).contains("row 521 (line 522)");
        String early = HEADER + "short\n".repeat(20) + Files.readString(wrong).substring(HEADER.length());
        Files.writeString(wrong, early);
        CommandRun both = batch(List.of(wrong.toString(), "--max-rejects", "10", "-o", result.toString()));
        assertThat(both.code()).isEqualTo(ExitCode.DATA);
        assertThat(both.err()).contains("more than 10 rows").doesNotContain("quote");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(wrong);
        }
    }

    private Path file(String name, int rows, String last) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".csv"),
                IntStream.range(0, rows)
                        .mapToObj(row -> name + row + ANSWERS)
                        .collect(Collectors.joining("", HEADER, last)));
    }

    private static CommandRun batch(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("batch", "-q", QUESTIONNAIRE, "--keep", "id", "--audit", "off"));
        all.addAll(arguments);
        return CommandRun.of(all.toArray(String[]::new));
    }
}
