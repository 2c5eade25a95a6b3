package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.command.BatchCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Lets the n-th file operation fail, for n = 1, 2, ... until the run succeeds: the output is whole or absent every time. */
class FaultLoopTest {
    private static final String OLD = "what stood there before\n";

    @TempDir
    Path folder;

    private Path data;
    private Path result;
    private Path rejects;

    @BeforeEach
    void makeData() {
        data = folder.resolve("data.csv");
        CommandRun.of("sample", "-q", "gad7", "-n", "300", "--messy", "-o", data.toString());
        result = folder.resolve("result.csv");
        rejects = folder.resolve("rejects.csv");
    }

    @Test
    void newOutputIsWholeOrAbsent() throws IOException {
        int faults = loop(List.of(), false);
        assertThat(faults).isGreaterThan(12);
    }

    @Test
    void replacedOutputIsNewOrOld() throws IOException {
        Files.writeString(result, OLD);
        Files.writeString(rejects, OLD);
        loop(List.of("--force"), true);
    }

    @Test
    void splitOutputIsWholeOrAbsent() throws IOException {
        loop(List.of("--split-by", "Submitted"), false);
    }

    @Test
    void packedOutputIsWholeOrAbsent() throws IOException {
        result = folder.resolve("result.csv.gz");
        loop(List.of(), false);
    }

    private int loop(List<String> more, boolean replaced) throws IOException {
        String whole = null;
        for (int n = 1; n < 1000; n++) {
            FailingFiles files = new FailingFiles(n);
            int code = run(files, more);
            List<Path> left = new ArrayList<>();
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.getFileName().toString().endsWith(".tmp"))
                        .forEach(left::add);
            }
            assertThat(left).as("operation %d fails", n).isEmpty();
            if (!files.failed()) {
                assertThat(code).isEqualTo(ExitCode.REFUSED);
                return n;
            }
            assertThat(code).as("operation %d fails", n).isNotEqualTo(ExitCode.DONE);
            whole = check(n, whole, replaced);
        }
        throw new AssertionError("it never succeeded");
    }

    /** What is there is whole: complete lines, as many as the other runs wrote. */
    private @Nullable String check(int n, @Nullable String before, boolean replaced) throws IOException {
        String whole = before;
        if (Files.exists(result) && !result.toString().endsWith(".gz")) {
            String found = Files.readString(result);
            if (!(replaced && found.equals(OLD))) {
                assertThat(found).as("operation %d fails", n).endsWith("\n").hasLineCount(300);
                whole = whole == null ? found : whole;
                assertThat(found).isEqualTo(whole);
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(each -> !each.equals(data)).toList()) {
                if (replaced) {
                    Files.writeString(file, OLD);
                } else {
                    Files.delete(file);
                }
            }
        }
        return whole;
    }

    private int run(FailingFiles files, List<String> more) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                false,
                Map.of());
        List<String> args = new ArrayList<>(
                List.of(data.toString(), "-q", "gad7", "-o", result.toString(), "--rejects", rejects.toString()));
        args.addAll(more);
        CommandLine line = new CommandLine(new BatchCommand(console, new SharedOptions(), files));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            assertThat(failure).isInstanceOfAny(IOException.class, RuntimeException.class);
            return ExitCode.INPUT_OUTPUT;
        });
        return line.execute(args.toArray(new String[0]));
    }
}
