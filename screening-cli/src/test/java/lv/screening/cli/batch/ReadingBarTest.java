package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingBarTest {
    private static final String CLEARED = "\r" + " ".repeat(79) + "\r";

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        Files.writeString(
                folder.resolve("data.csv"),
                CommandRun.of("sample", "-q", "gad2", "-n", "30", "--seed", "1").out());
    }

    private String[] batch(String... more) {
        String[] fixed = {
            "batch",
            folder.resolve("data.csv").toString(),
            "-q",
            "gad2",
            "-o",
            folder.resolve("out.csv").toString()
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return all;
    }

    @Test
    void showsRowsOnATerminalAndIsClearedBeforeTheSummary() {
        String err = CommandRun.onTerminal(batch()).err();
        assertThat(err).contains("scoring").contains("30 rows").contains(CLEARED);
        assertThat(err.substring(err.lastIndexOf(CLEARED) + CLEARED.length())).startsWith("30 rows read =");
    }

    @Test
    void isNotShownWithoutATerminalNorWhenMessagesAreNotWanted() {
        assertThat(CommandRun.of(batch()).err()).doesNotContain("scoring").doesNotContain("\r");
        assertThat(CommandRun.onTerminal(batch("--force", "--quiet")).err()).isEmpty();
    }
}
