package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card of at most eight terms on the public-use survey, where it is there; the figures stand in docs/performance.md. */
class NsduhTest {
    @Test
    void eightOfFortyNineTermsAreNearlyAsGoodAsAll(@TempDir Path folder) throws Exception {
        Path data = Path.of("../../shared/data/real/nsduh2023_youth.csv");
        Path beside = Path.of("../../../shared/data/real/nsduh2023_youth.csv");
        Path used = Files.exists(data) ? data : beside;
        assumeTrue(Files.exists(used), "the survey is not there");
        CommandRun run = CommandRun.of(
                "tune",
                used.toString(),
                "-q",
                "src/test/resources/questionnaires/nsduh_factors.yaml",
                "--outcome",
                "MRJFLAG",
                "--max-terms",
                "8",
                "--by",
                "IRSEX",
                "--quiet",
                "-o",
                folder.resolve("weights.yaml").toString());
        assertThat(run.code()).isEqualTo(5); // a few answers other than 1 and 2
        assertThat(run.out())
                .contains("AUC", "interval (DeLong, 95 %)", "Logistic regression with all terms", "By group");
    }
}
