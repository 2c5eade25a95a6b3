package lv.screening.cli.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Two public survey files as they were published: every row is accounted for, and the scores are those of a sum made here. The
 * files are no part of the project: they are looked for in the folder that the property {@code screening.data} names, or in
 * shared/data beside the repository; without them the tests are skipped.
 */
class RealDataTest {
    private static final Path DATA = Path.of(System.getProperty("screening.data", "../../shared/data"));
    private static final Path QUESTIONNAIRES = Path.of("src/test/resources/real");
    private static final Pattern COUNTS = Pattern.compile(
            "(\\d+) rows read = (\\d+) scored \\+ (\\d+) partly scored \\+ (\\d+) not scored \\+ (\\d+) rejected");

    @Test
    void youthRiskBehaviorSurvey2019() throws IOException {
        Path file = data("real/yrbs2019_extract.csv");
        CommandRun run = batch(file, "yrbs2019.yaml");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        balanced(run, 13_677);
        compare(run, file, 6, row -> sum(row, List.of("vape_30d", "alc_30d", "cig_30d"), "", value -> value - 1));
    }

    @Test
    void nationalSurveyOnDrugUseAndHealth2023() throws IOException {
        Path file = data("real/nsduh2023_youth.csv");
        CommandRun run = batch(file, "nsduh2023.yaml");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        balanced(run, 10_561);
        compare(run, file, 6, row -> sum(row, List.of("PARCHKHW", "PRGDJOB2", "PRPROUD2"), "NA", value -> value - 1));
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "the data are not there");
        return file;
    }

    private static CommandRun batch(Path file, String questionnaire) {
        return CommandRun.of(
                "batch",
                file.toString(),
                "-q",
                QUESTIONNAIRES.resolve(questionnaire).toString(),
                "--columns",
                "basic",
                "--date",
                "2026-11-22");
    }

    private static void balanced(CommandRun run, long rows) {
        Matcher counts = COUNTS.matcher(run.err());
        assertThat(counts.find()).as(run.err()).isTrue();
        assertThat(Long.parseLong(counts.group(1))).isEqualTo(rows);
        long parts = 0;
        for (int group = 2; group <= 5; group++) {
            parts += Long.parseLong(counts.group(group));
        }
        assertThat(parts).isEqualTo(rows);
        assertThat(counts.group(5)).isEqualTo("0");
        assertThat(run.out().lines()).hasSize((int) rows + 1);
        assertThat(run.err()).doesNotContain("refused");
    }

    /** Compares a scale's column with a sum made here: "" where an answer is missing. */
    private static void compare(CommandRun run, Path file, int column, Function<CSVRecord, String> expected)
            throws IOException {
        List<String> results = run.out().lines().skip(1).toList();
        try (CSVParser rows = CSVParser.builder()
                .setPath(file)
                .setFormat(CSVFormat.RFC4180.builder().setHeader().get())
                .get()) {
            int at = 0;
            for (CSVRecord row : rows) {
                assertThat(results.get(at).split(",", -1)[column - 1])
                        .as("row %d", at + 1)
                        .isEqualTo(expected.apply(row));
                at++;
            }
        }
    }

    private static String sum(CSVRecord row, List<String> columns, String missing, Function<Integer, Integer> points) {
        int sum = 0;
        for (String column : columns) {
            if (row.get(column).equals(missing)) {
                return "";
            }
            sum += points.apply(Integer.valueOf(row.get(column)));
        }
        return String.valueOf(sum);
    }
}
