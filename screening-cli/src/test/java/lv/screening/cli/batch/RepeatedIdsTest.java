package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That repeated ids are found wherever they stand in a long file, and no others. */
class RepeatedIdsTest {
    @TempDir
    Path folder;

    @Test
    void farApartAndInGreatNumbers() throws Exception {
        StringBuilder text = new StringBuilder("id,age,gaming,hours,skipped,restless,relief,harm\n");
        Random random = new Random(7);
        for (int i = 0; i < 150_000; i++) {
            // every thousandth id is that of the first row, and one stands in the last row again
            text.append(i % 1000 == 0 ? "first" : i == 149_999 ? "p5" : "p" + i)
                    .append(",1")
                    .append(random.nextInt(8))
                    .append(",never,,,,daily,no\n");
        }
        Path data = Files.writeString(folder.resolve("data.csv"), text, StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of(
                "batch", data.toString(), "-q", "src/test/resources/questionnaires/evening_gaming.yaml", "--id", "id");
        assertThat(run.err())
                .contains("  ! 2 ids occur in more than one row: ")
                .contains("rows whose id occurs more than once: 152 (rows 1, 6, 1001, ...)\n");
    }
}
