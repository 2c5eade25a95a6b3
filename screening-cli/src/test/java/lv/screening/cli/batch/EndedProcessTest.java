package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch leaves behind whose process is ended from outside: a whole file or none. */
class EndedProcessTest {
    private static final int ENDED = 50;
    private static final int PUBLISHING_MICROS = 60_000;
    private static final long ALMOST = 2 << 20;
    private static final int BY_INTERRUPT = 130;
    private static final int BY_TERMINATION = 143;

    @TempDir
    Path folder;

    private Path data(int rows) throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(
                data,
                CommandRun.of("sample", "-q", "gad7", "-n", Integer.toString(rows), "--messy")
                        .out());
        return data;
    }

    private Process begin(Path data, String output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "lv.screening.cli.Screening",
                "batch",
                data.toString(),
                "-q",
                "gad7",
                "--date",
                "2026-11-22",
                "-o",
                output));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("messages").toFile())
                .start();
    }

    private static void end(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** What follows is short: bringing the last rows to the disk, and giving the file its name. */
    private void awaitAlmostAll(Process process, long length) throws IOException, InterruptedException {
        long written = 0;
        while (process.isAlive() && written < length - ALMOST) {
            TimeUnit.MICROSECONDS.sleep(500);
            for (Path file : leftovers()) {
                try {
                    written = Files.size(file);
                } catch (NoSuchFileException published) {
                    return;
                }
            }
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".tmp"))
                    .toList();
        }
    }

    @Test
    @Tag("long")
    void aWholeFileOrNoneAfterFiftyEndsAtRandomMomentsHalfOfThemNearTheLast() throws Exception {
        Path data = data(150_000);
        Path output = folder.resolve("result.csv");
        long start = System.nanoTime();
        Process whole = begin(data, output.toString());
        assertThat(whole.waitFor(120, TimeUnit.SECONDS)).isTrue();
        long micros = (System.nanoTime() - start) / 1000;
        byte[] expected = Files.readAllBytes(output);
        Random random = new Random(20261122);
        int absent = 0;
        for (int i = 0; i < ENDED; i++) {
            Files.deleteIfExists(output);
            Process process = begin(data, output.toString());
            if (i % 2 == 0) {
                TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * micros * 1.05));
            } else {
                awaitAlmostAll(process, expected.length);
                TimeUnit.MICROSECONDS.sleep(random.nextInt(PUBLISHING_MICROS));
            }
            String signal = List.of("KILL", "TERM", "INT").get(i % 3);
            end(process, signal);
            if (Files.exists(output)) {
                assertThat(Files.readAllBytes(output)).as("end %d", i).isEqualTo(expected);
            } else {
                absent++;
                assertThat(process.exitValue()).as("end %d", i).isNotZero();
            }
            if (!signal.equals("KILL")) { // nobody can tidy up after that one
                assertThat(leftovers()).as("end %d by %s", i, signal).isEmpty();
            }
            for (Path left : leftovers()) {
                Files.delete(left);
            }
        }
        System.out.println(ENDED + " processes ended at random moments, half of them near the last: " + absent
                + " left no file, " + (ENDED - absent) + " a whole one");
        assertThat(absent).isBetween(5, ENDED - 1);
    }

    @Test
    void anInterruptRemovesWhatWasBegunAndSaysSo() throws Exception {
        Path data = data(150_000);
        Process process = begin(data, folder.resolve("result.csv").toString());
        while (process.isAlive() && leftovers().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        end(process, "INT");
        assumeThat(process.exitValue()).as("it was quicker than the signal").isNotZero();
        assertThat(process.exitValue()).isEqualTo(BY_INTERRUPT);
        assertThat(leftovers()).isEmpty();
        assertThat(folder.resolve("result.csv")).doesNotExist();
        String messages = Files.readString(folder.resolve("messages"));
        assertThat(messages).doesNotContain("reading or writing failed").doesNotContain("\tat ");
    }

    @Test
    void aTerminationRemovesWhatWasBegun() throws Exception {
        Path data = data(150_000);
        Process process = begin(data, folder.resolve("result.csv").toString());
        while (process.isAlive() && leftovers().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        end(process, "TERM");
        assumeThat(process.exitValue()).as("it was quicker than the signal").isNotZero();
        assertThat(process.exitValue()).isEqualTo(BY_TERMINATION);
        assertThat(leftovers()).isEmpty();
        assertThat(folder.resolve("result.csv")).doesNotExist();
    }

    @Test
    void aClosedPipeIsAFailure() throws Exception {
        Process process = begin(data(20_000), "-");
        process.getInputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(Files.readString(folder.resolve("messages"), StandardCharsets.UTF_8))
                .doesNotContain("\tat ");
    }

    @Test
    void aFullDeviceIsAFailure() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        CommandRun run = CommandRun.of("batch", data(2000).toString(), "-q", "gad7", "-o", "/dev/full");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err()).contains("screening: reading or writing failed: ").doesNotContain("\tat ");
    }
}
