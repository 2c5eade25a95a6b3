package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lv.screening.cli.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while weights are learned: exit code 130, and nothing is left behind. */
class InterruptTest {
    @TempDir
    Path folder;

    @Test
    void anInterruptedTuneLeavesNothingBehind() throws IOException, InterruptedException {
        assumeTrue(!File.separator.equals("\\"), "there is no such signal here");
        Path questionnaire = MadeUpSurvey.questionnaire(folder, "worse");
        Path data = MadeUpSurvey.data(folder, false);
        Path results = Files.createDirectory(folder.resolve("results"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Screening.class.getName(),
                        "tune",
                        data.toString(),
                        "-q",
                        questionnaire.toString(),
                        "--outcome",
                        "used",
                        "--missing",
                        "impute",
                        "--imputations",
                        "100000",
                        "--card",
                        results.resolve("card.html").toString(),
                        "-o",
                        results.resolve("weights.yaml").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        try {
            for (int i = 0; i < 600 && files(results).size() < 2 && process.isAlive(); i++) {
                Thread.sleep(100);
            }
            assertThat(files(results))
                    .as(Files.readString(folder.resolve("printed")))
                    .hasSize(2);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assumeTrue(process.waitFor(20, TimeUnit.SECONDS), "the signal is ignored where this test runs");
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(files(results)).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
