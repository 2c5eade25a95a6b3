package lv.screening.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That data whose numbers or labels have another order or meaning than the key are told, and which remedy is offered. */
class CodingAuditTest {
    private static final Path QUESTIONNAIRE = Path.of("src/test/resources/dialects/questionnaire.yaml");
    private static final String HEADER = "age,smoke,days,sleep,uses.tob,uses.alc,uses.vap,low,worry,calm";
    private static final List<String> LABELS = List.of("Not at all", "A bit", "lot", "All the time");

    @TempDir
    Path folder;

    @Test
    void answersInAnotherOrderAreTold() throws IOException {
        // as far as the other items go, the answers of low stand in the order 1, 3, 0, 2
        int[] permuted = {2, 0, 3, 1};
        assertThat(audit(HEADER, 80, i -> row(permuted[i % 4], i % 4, 3 - i % 4)))
                .containsExactly("  ! item 'low': answers that count more go with a lower rest of scale 'mood' than"
                        + " answers that count less, so the data may use the answers in another order than the key;"
                        + " compare the survey tool's numbers of this question with the key, or export its choices as"
                        + " text [data_order]");
        // nine rows of an answer are too few
        assertThat(audit(HEADER, 36, i -> row(permuted[i % 4], i % 4, 3 - i % 4)))
                .isEmpty();
    }

    @Test
    void noiseIsNoOtherOrder() throws IOException {
        assertThat(audit(HEADER, 400, i -> row(i * 7 % 11 % 4, i * 5 % 13 % 4, i * 3 % 17 % 4)))
                .isEmpty();
    }

    @Test
    void scalesThatGoAgainstEachOtherAreTold() throws IOException {
        // within mood all is well, but it falls where substances rise: all its items are turned round
        List<String> found = audit(HEADER, 60, i -> row(3 - i % 4, 3 - i % 4, i % 4, i % 4 / 2 * 2, i % 4 > 1));
        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .startsWith("  ! scales 'mood' and 'substances' go against each other (r = -0.")
                .endsWith(
                        ", 60 rows), although by the key a high score means the same of both; all items of one of them"
                                + " may be coded the other way round: compare their coding with the key [data_scales_against]");
        assertThat(audit(HEADER, 60, i -> row(i % 4, i % 4, 3 - i % 4, i % 4 / 2 * 2, i % 4 > 1)))
                .isEmpty();
    }

    @Test
    void numbersBesideLabelsAreComparedWithTheKey() throws IOException {
        assertThat(audit(
                        HEADER,
                        12,
                        i -> row(
                                (i % 4 + 1) + " - " + LABELS.get(i % 4),
                                LABELS.get(i % 4) + " (" + i % 4 + ")",
                                "all")))
                .containsExactly(
                        "  ! item low: a number beside the label in 12 answers, which are refused as they stand; the"
                                + " numbers are those of the key plus 1: export the labels alone, or take the numbers"
                                + " away [data_numbered_labels]",
                        "  ! item worry: a number beside the label in 12 answers, which are refused as they stand; the"
                                + " numbers are those of the key: export the labels alone, or take the numbers away"
                                + " [data_numbered_labels]");
        assertThat(audit(HEADER, 12, i -> row((4 - i % 4) + "=" + LABELS.get(i % 4), "bit", "all")))
                .singleElement()
                .asString()
                .contains("; the numbers run in the opposite order of the key: ");
        assertThat(audit(
                        HEADER,
                        12,
                        i -> row("(" + List.of(9, 2, 4, 5).get(i % 4) + ") " + LABELS.get(i % 4), "bit", "all")))
                .singleElement()
                .asString()
                .contains("; the numbers run in another order than the key: ");
        assertThat(audit(HEADER, 12, i -> row(List.of(1, 2, 4, 8).get(i % 4) + ". " + LABELS.get(i % 4), "bit", "all")))
                .singleElement()
                .asString()
                .contains("; the numbers run in the order of the key, but are others: ");
        assertThat(audit(HEADER, 12, i -> row(i + ": " + LABELS.get(i % 4), "bit", "all")))
                .singleElement()
                .asString()
                .contains("; the same answer has several numbers: ");
    }

    @Test
    void aColumnOfLabelsThatSaysSomethingElseIsTold() throws IOException {
        for (String name : List.of("low_label", "low.factor", "Low (text)")) {
            assertThat(audit(HEADER + "," + name, 40, i -> row(3 - i % 4, i % 4, 3 - i % 4) + "," + LABELS.get(i % 4)))
                    .as(name)
                    .contains("  ! item 'low': column '" + name
                            + "' holds the same answers in words, and in 40 of 40 rows"
                            + " these are other answers than the key gives to the numbers in column 'low'; the tool"
                            + " numbers its choices in another order: bind the column of words with --map, or correct the"
                            + " numbers [data_labels_differ]");
            assertThat(audit(HEADER + "," + name, 40, i -> row(i % 4, i % 4, 3 - i % 4) + "," + LABELS.get(i % 4)))
                    .isEmpty();
        }
        // the answers of another question are no labels of this one
        assertThat(audit(HEADER + ",lowest", 40, i -> row(i % 4, i % 4, 3 - i % 4) + "," + LABELS.get(3 - i % 4)))
                .isEmpty();
    }

    @Test
    void wordsAndNumbersInOneColumnAreTold() throws IOException {
        IntFunction<String> joined = i -> row(i < 20 ? LABELS.get(i % 4) : "" + i % 4, i % 4, 3 - i % 4);
        assertThat(audit(HEADER, 40, joined))
                .containsExactly("  ! item low: both words (20) and numbers (20), so files of different coding may have"
                        + " been joined; the numbers are read as the key's (how_much): make sure that they are, or write"
                        + " the codes everywhere [data_mixed]");
        assertThat(audit(HEADER, 24, joined)).isEmpty();
    }

    @Test
    void numbersThatUsuallyMeanNoAnswerAreToldFromRecodedOnes() throws IOException {
        assertThat(audit(HEADER, 40, i -> row(i % 8 == 0 ? 99 : i % 4, i % 4, 3 - i % 4)))
                .containsExactly("  ! item low: numbers of the kind 9, 99, -9 or 999 that are no answers, for 5 of 40"
                        + " answers; they usually stand for no answer or for refused: declare them under missing_codes:"
                        + " in the questionnaire, or under also: where they are a choice [data_missing_marks]");
        assertThat(audit(HEADER, 40, i -> row(i % 4, i % 4, 3 - i % 4).replaceFirst("^14,", "-99,")))
                .singleElement()
                .asString()
                .startsWith("  ! item age: numbers of the kind 9, 99, -9 or 999 that are no answers, for 10 of 40 ");
    }

    @Test
    void numbersOutsideTheirRangeAreTold() throws IOException {
        assertThat(audit(HEADER, 40, i -> row(i % 4, i % 4, 3 - i % 4).replaceFirst("^14,", "2011,")))
                .containsExactly(
                        "  ! item 'age': 10 of 40 answers in column 1 'age' are outside its range or written in"
                                + " another form; look at its unit, and at the --rejects list for the rows [data_other_numbers]");
    }

    @Test
    void boxesOfOneAndTwoAreTold() throws IOException {
        assertThat(audit(HEADER, 12, i -> row(i % 4, i % 4, 3 - i % 4).replaceFirst(",0,1,0,", ",2,1,2,")))
                .containsExactly(
                        "  ! items uses.tob, uses.alc, uses.vap: 1 and 2, where a box has 1 for ticked and 0 for"
                                + " not ticked; 2 usually means not ticked, and is refused as it stands: write 0 for it, if the"
                                + " survey's key says so [data_one_two]");
        assertThat(audit(HEADER, 12, i -> row(i % 4, i % 4, 3 - i % 4).replaceFirst(",0,1,0,", ",secret,1,other,")))
                .containsExactly("  ! items uses.tob, uses.vap: what is neither ticked nor not ticked for 24 of 24"
                        + " answers; expected 1 and 0, yes and no, or a list of the ticked codes: export codes, or write"
                        + " these [data_other_words]");
    }

    @Test
    void yesAndNoAsOneAndTwoAreNeverTakenForAShift() throws IOException {
        Path questionnaire = folder.resolve("yes_no.yaml");
        Files.writeString(
                questionnaire,
                Files.readString(QUESTIONNAIRE)
                        .replace("Bija nomāktība}\n    answers: how_much", "Bija nomāktība}\n    answers: yes_no")
                        .replace("answers:\n  how_often:", """
                                answers:
                                  yes_no:
                                    "no": {points: 0, label: {en: "No", lv: Nē}, also: ["0"]}
                                    "yes": {points: 1, label: {en: "Yes", lv: Jā}, also: ["1"]}
                                  how_often:"""));
        assertThat(audit(questionnaire, HEADER, 20, i -> row(1 + i % 2, i % 4, 3 - i % 4)))
                .containsExactly("  ! item low: 1 and 2 (20 answers), where the key (yes_no) has 0 and 1; many surveys"
                        + " write 1 for yes and 2 for no, others the reverse, so do not take 1 away before you know; as it"
                        + " stands 1 counts as 'yes' and 2 is refused: write the codes (no, yes), or declare the data's"
                        + " numbers under also: in the questionnaire [data_one_two]");
    }

    @Test
    void repeatedIdsAreToldBeforeScoringAndByADryRun() throws IOException {
        Path file = file("id," + HEADER, 6, i -> "k" + i % 5 + "," + row(i % 4, i % 4, 3 - i % 4));
        String told = "  ! 1 id occurs in more than one row: somebody may have answered twice, ";
        CommandRun run = batch(file, QUESTIONNAIRE, "--id", "id");
        assertThat(run.err().indexOf(told)).isBetween(0, run.err().indexOf("6 rows read"));
        assertThat(run.err()).doesNotContain("k0");
        assertThat(batch(file, QUESTIONNAIRE, "--id", "id", "--dry-run").out()).contains(told);
        assertThat(batch(file, QUESTIONNAIRE, "--id", "id", "--audit", "off").err())
                .doesNotContain(told)
                .contains("rows whose id occurs more than once: 2 (rows 1, 6)");
    }

    private static String row(Object low, Object worry, Object calm) {
        return row(low, worry, calm, 0, false);
    }

    private static String row(Object low, Object worry, Object calm, int smoke, boolean all) {
        String uses = all ? ",1,1,1," : ",0,1,0,";
        int age = 14 + Math.abs(Arrays.hashCode(new Object[] {low, worry})) % 3;
        return age + "," + smoke + "," + (smoke == 0 ? "" : "3") + ",8" + uses + low + "," + worry + "," + calm;
    }

    private List<String> audit(String header, int rows, IntFunction<String> row) throws IOException {
        return audit(QUESTIONNAIRE, header, rows, row);
    }

    /** What the audit says, but for columns that are the same in all rows, as most are here. */
    private List<String> audit(Path questionnaire, String header, int rows, IntFunction<String> row)
            throws IOException {
        CommandRun run = batch(file(header, rows, row), questionnaire);
        assertThat(run.code()).as(run.err()).isIn(ExitCode.DONE, ExitCode.REFUSED);
        return run.err()
                .lines()
                .filter(line -> line.startsWith("  ! ") && !line.endsWith("[data_constant]"))
                .toList();
    }

    private Path file(String header, int rows, IntFunction<String> row) throws IOException {
        Path file = Files.createTempFile(folder, "data", ".csv");
        return Files.writeString(
                file, header + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")) + "\n");
    }

    private static CommandRun batch(Path file, Path questionnaire, String... more) {
        return CommandRun.of(
                Stream.concat(Stream.of("batch", file.toString(), "-q", questionnaire.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
