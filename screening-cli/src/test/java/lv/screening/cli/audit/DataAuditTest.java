package lv.screening.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the data audit says of data that contradict the key, and that it says nothing of others. */
class DataAuditTest {
    private static final Path QUESTIONNAIRE = Path.of("src/test/resources/dialects/questionnaire.yaml");
    private static final String HEADER = "age,smoke,days,sleep,uses.tob,uses.alc,uses.vap,low,worry,calm\n";

    @TempDir
    Path folder;

    @Test
    void soundDataAreNotDoubted() throws IOException {
        CommandRun run = batch(rows(60, i -> row(i % 4, i % 4, 3 - i % 4)));
        assertThat(run.err()).doesNotContain("audit").doesNotContain("!");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void codingFromOneIsToldFromTheKeyFromZero() throws IOException {
        CommandRun run = batch(rows(20, i -> row(1 + i % 4, 1 + (i + 1) % 4, 4 - i % 4)));
        assertThat(run.err())
                .contains("  data audit of the first 20 rows:\n"
                        + "  ! items low, worry, calm: the key (how_much) runs from 0 to 3, and the data seem to run from"
                        + " 1 to 4 (60 answers, never the key's lowest), so every answer would count one step too high;"
                        + " take 1 from these columns if they rise as the key does, or declare the data's numbers under"
                        + " also: in the questionnaire [data_shifted]\n");
    }

    @Test
    void codingFromOneIsSeenAcrossTheItemsOfAnAnswerSet() throws IOException {
        // no single item has both ends
        CommandRun run = batch(rows(20, i -> row(1 + i % 2, 2 + i % 2, 4)));
        assertThat(run.err()).contains("! items low, worry, calm: the key (how_much) runs from 0 to 3, and");
    }

    @Test
    void aFewWrongAnswersAreNoShift() throws IOException {
        CommandRun run = batch(rows(100, i -> row(i == 7 ? 4 : i % 4, i % 4, 3 - i % 4)));
        assertThat(run.err()).doesNotContain("!");
    }

    @Test
    void recodedNumbersAreToldFromTheKey() throws IOException {
        int[] recoded = {9, 2, 4, 5};
        CommandRun run = batch(rows(20, i -> row(recoded[i % 4], i % 4, 3 - i % 4)));
        assertThat(run.err())
                .contains("! item low: numbers that are not in the key (how_much) for 15 of 20 answers; the survey tool"
                        + " may have recoded the choices, and then the other numbers mean something else too: export the"
                        + " choices as text, or declare the tool's numbers under also: in the questionnaire"
                        + " [data_recoded]\n")
                .doesNotContain("9, 2");
    }

    @Test
    void otherWordsAreNotRepeated() throws IOException {
        CommandRun run =
                batch(rows(12, i -> "14,AO0" + i % 3 + ",0,8,0,1,0,geheim" + i % 2 + "," + i % 4 + "," + (3 - i % 4)));
        assertThat(run.err())
                .contains("! item smoke: words that are none of the answers (never, some, daily) for 12 of 12 answers;"
                        + " they may be codes of the survey tool or another translation: export codes, or declare the"
                        + " words under also: in the questionnaire [data_other_words]\n")
                .doesNotContain("AO0")
                .doesNotContain("geheim");
    }

    @Test
    void decimalCommasBetweenCommasAreToldWithTheRemedy() throws IOException {
        CommandRun run = batch(
                rows(12, i -> "14,0,0,\"" + (6 + i % 3) + ",5\",0,1,0," + i % 4 + "," + i % 4 + "," + (3 - i % 4)));
        assertThat(run.err())
                .contains("! item 'sleep': none of the 12 answers in column 4 'sleep' can be read; they have a decimal"
                        + " comma: add --decimal-comma [data_other_numbers]\n");
    }

    @Test
    void anItemReversedAlreadyGoesAgainstItsScale() throws IOException {
        // calm is reversed by the key; here it goes up with the others
        List<String> data = rows(40, i -> row(i % 4, (i + i / 7) % 4, i % 4));
        assertThat(batch(data).err())
                .contains("! item 'calm' goes against the rest of scale 'mood' (r = -0.")
                .contains(", 40 rows), although the key says that it goes with it; it may be coded the other way round"
                        + " or reversed already in the data: compare its coding with the key [data_against_scale]\n");
        assertThat(batch(data.subList(0, 29)).err()).doesNotContain("against");
    }

    @Test
    void theCorrelationIsThatByHand() throws IOException {
        // points low = a, worry = a, calm = 3 - a (reversed), sleep always long: rest of calm is 2a, so r is -1
        assertThat(batch(rows(30, i -> row(i % 4, i % 4, i % 4))).err()).contains("(r = -1.00, 30 rows)");
    }

    @Test
    void theSameAnswerEverywhereIsTold() throws IOException {
        CommandRun run = batch(rows(30, i -> row(2, i % 4, 3 - i % 4)));
        assertThat(run.err())
                .contains("! item 'low' has the same answer in all 30 rows that answer it; it may be filled in by"
                        + " default or bound to the wrong column: look at column 8 'low' [data_constant]\n");
        assertThat(batch(rows(29, i -> row(2, i % 4, 3 - i % 4))).err()).doesNotContain("same answer");
    }

    @Test
    void aColumnNamedNearlyAsAnItemIsOffered() throws IOException {
        List<String> data = rows(3, i -> row(i, i, 3 - i));
        Path file = file(HEADER.replace("worry", "wory"), data);
        CommandRun run = CommandRun.of("batch", file.toString(), "-q", QUESTIONNAIRE.toString(), "--allow-unbound");
        assertThat(run.err())
                .contains("! no column answers 'worry', and a column that answers nothing is named nearly so: 'wory';"
                        + " bind it with --map if it is meant [data_near_name]\n");
    }

    @Test
    void strictScoresNothing() throws IOException {
        Path result = folder.resolve("result.csv");
        CommandRun run = batch(
                rows(20, i -> row(1 + i % 4, 1 + i % 4, 4 - i % 4)), "--audit", "strict", "-o", result.toString());
        assertThat(run.code()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .endsWith("screening: the data audit found what is doubtful (data_shifted); nothing was written; look"
                        + " into it, or score nevertheless with --audit warn\n");
        assertThat(result).doesNotExist();
        assertThat(batch(rows(20, i -> row(i % 4, i % 4, 3 - i % 4)), "--audit", "strict")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void strictMindsRepeatedIds() throws IOException {
        CommandRun run = batch(rows(20, i -> row(i % 4, i % 4, 3 - i % 4)), "--audit", "strict", "--id", "age");
        assertThat(run.code()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .contains("  ! 3 ids occur in more than one row: somebody may have answered twice, a file may be named"
                        + " twice, or several occasions stand in one file; each row is scored and flagged, so take out"
                        + " those that do not count, or keep the occasion beside the id with --keep"
                        + " [data_ids_repeated]\n")
                .contains("(data_ids_repeated)");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void offIsSilent() throws IOException {
        CommandRun run = batch(rows(20, i -> row(1 + i % 4, 1 + i % 4, 4 - i % 4)), "--audit", "off");
        assertThat(run.err()).doesNotContain("audit");
    }

    @Test
    void onlyTheFirstBlockIsLookedAt() throws IOException {
        CommandRun run = batch(rows(5000, i -> i < 1024 ? row(2, i % 4, 3 - i % 4) : row(1, i % 4, 3 - i % 4)));
        assertThat(run.err())
                .contains("data audit of the first 1024 rows:")
                .contains("'low' has the same answer in all 1024 rows");
    }

    private static String row(int low, int worry, int calm) {
        int smoke = worry % 2;
        return (13 + worry % 3) + "," + smoke + "," + (smoke == 0 ? "" : "3") + "," + (8 + low % 2) + ",0,1,0," + low
                + "," + worry + "," + calm;
    }

    private static List<String> rows(int count, IntFunction<String> row) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(row).toList());
    }

    private Path file(String header, List<String> rows) throws IOException {
        Path file = folder.resolve("data.csv");
        Files.writeString(file, header + String.join("\n", rows) + "\n");
        return file;
    }

    private CommandRun batch(List<String> rows, String... more) throws IOException {
        return CommandRun.of(Stream.concat(
                        Stream.of("batch", file(HEADER, rows).toString(), "-q", QUESTIONNAIRE.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
