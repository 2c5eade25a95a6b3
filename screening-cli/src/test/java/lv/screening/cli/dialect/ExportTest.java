package lv.screening.cli.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which marks an export is taken for one, what is refused, and what its ways of writing answers become. */
class ExportTest {
    private static final Path FOLDER = Path.of("src/test/resources/dialects");
    private static final String QUESTIONNAIRE =
            FOLDER.resolve("questionnaire.yaml").toString();

    @TempDir
    Path temporary;

    @Test
    void dryRunSaysWhatWasTakenAndWhy() {
        CommandRun run = batch(FOLDER.resolve("qualtrics/choice_text.csv"), "--dry-run");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("  dialect: qualtrics; its marks: the third row holds import ids of questions\n")
                .contains("  header rows: 3\n")
                .contains("  columns about the response, for --id and --keep: StartDate, EndDate, Status, ")
                .contains("  seen but not answered, so missing: -99, -999\n")
                .contains("  a blank box is 'no' where another box of its item is ticked, and missing otherwise\n")
                .contains("  low      <- column 26 'Q7_1' (by the text of its row)\n")
                .contains("  columns that answer nothing here: uses_4_TEXT\n");
        assertThat(batch(FOLDER.resolve("plain/codes.csv"), "--dry-run").out())
                .contains("  dialect: plain, no marks of a survey tool\n");
    }

    @Test
    void marksOfTwoToolsAreAnErrorThatNamesBoth() throws IOException {
        Path file = file("_id,_submission_time,_index,SubmissionDate,KEY,SubmitterID,age\n1,2,3,4,5,6,14\n");
        CommandRun run = batch(file, "--allow-unbound");
        assertThat(run.code()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .endsWith(": could be an export of kobotoolbox (columns _id, _submission_time, _index) or odk_central"
                        + " (columns SubmissionDate, KEY, SubmitterID); say which with --dialect\n");
        CommandRun declared = batch(file, "--allow-unbound", "--dialect", "odk-central");
        assertThat(declared.code()).isEqualTo(ExitCode.DONE);
        assertThat(declared.err()).contains("  dialect: odk_central, as --dialect says; its marks: columns Submission");
    }

    @Test
    void nobodyIsTakenForAHeader() {
        CommandRun run = batch(FOLDER.resolve("plain/codes.csv"), "--dialect", "qualtrics");
        assertThat(run.code()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .endsWith(
                        "codes.csv: can not be read as qualtrics, which has a third row of import ids; leave --dialect"
                                + " out, or name another\n");
        assertThat(batch(FOLDER.resolve("plain/codes.csv"), "--dialect", "surveymonkey")
                        .code())
                .isEqualTo(ExitCode.DATA);
    }

    @Test
    void unknownDialectIsToldWithTheNearest() {
        CommandRun run = batch(FOLDER.resolve("plain/codes.csv"), "--dialect", "limesurvy");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        "--dialect: no export 'limesurvy'; did you mean 'limesurvey'?; expected one of plain, redcap_raw");
    }

    @Test
    void everyFixtureBearsTheMarksOfOneToolOnly() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                CommandRun run = batch(file, "--dry-run", "--encoding", "ISO-8859-13");
                assertThat(run.err()).as(file.toString()).doesNotContain("could be an export of");
            }
        }
    }

    @Test
    void uncheckedBoxesAreNoOnlyOnAnOpenedForm() throws IOException {
        String header = "record_id,smoke,uses___tob,uses___alc,uses___vap,habits_complete\n";
        Path file = file(header
                + "1,0,0,0,0,2\n" // opened, complete, nothing ticked
                + "2,0,0,0,0,1\n" // not complete
                + "3,,0,0,0,0\n" // never opened
                + "4,,0,0,0,2\n" // called complete, but blank
                + "5,0,1,0,0,0\n"); // not complete, but ticked
        List<String> rows = scores(file);
        assertThat(rows).containsExactly("0", "", "", "", "1");
    }

    @Test
    void eventsAndInstancesStayRowsOfTheirOwn() throws IOException {
        Path file = file("record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,smoke,uses___tob,"
                + "uses___alc,uses___vap,habits_complete\n"
                + "1,first_arm_1,,,0,1,0,0,2\n"
                + "1,first_arm_1,habits,1,0,1,0,0,2\n"
                + "1,first_arm_1,habits,2,0,1,1,0,2\n"
                + "1,second_arm_1,habits,2,0,1,1,1,2\n"
                + "2,first_arm_1,habits,1,0,1,1,1,2\n"
                + "2,first_arm_1,habits,1,0,1,1,1,2\n");
        CommandRun run = batchWithoutAge(file, "--id", "record_id");
        assertThat(run.out().lines().skip(1).map(row -> row.split(",", -1)[6]))
                .containsExactly("1", "1", "2", "3", "3", "3");
        assertThat(run.err()).contains("rows whose id occurs more than once: 2 (rows 5, 6)");
    }

    @Test
    void blankBoxesAreNoOnlyBesideTicks() throws IOException {
        // in the last row, a refused box is not turned into a no
        Path file = file("""
                id;submitdate;lastpage;startlanguage;smoke;uses[tob];uses[alc];uses[vap]
                1;x;1;en;never;Y;;
                2;x;1;en;never;;;
                3;x;1;en;never;N;N;N
                4;x;1;en;never;what;;Y
                """);
        assertThat(scores(file)).containsExactly("1", "", "0", "");
    }

    @Test
    void headingsInLatvianAreRecognised() {
        assertThat(batch(FOLDER.resolve("google_forms/latvian.csv"), "--dry-run")
                        .out())
                .contains("  dialect: google_forms; its marks: the first column Laikspiedols with date and time\n")
                .contains("  columns about the response, for --id and --keep: Laikspiedols, E-pasta adrese\n");
        assertThat(batch(FOLDER.resolve("redcap_labels/latvian.csv"), "--dry-run")
                        .out())
                .contains("  dialect: redcap_labels; its marks: a column with '(choice=' and words for checked or"
                        + " unchecked; column Pabeigts? with the states of a form\n");
        assertThat(batch(FOLDER.resolve("limesurvey/full_text_latvian.csv"), "--dry-run")
                        .out())
                .contains("  dialect: limesurvey; its marks: the first four columns with number, time of sending, page,"
                        + " and language of a response\n")
                .contains("  columns about the response, for --id and --keep: Atbildes ID, Iesniegšanas datums, Pēdējā"
                        + " lapa, Sākuma valoda\n");
    }

    @Test
    void otherColumnsThatLookAlmostSoAreNoMarks() throws IOException {
        for (String text : List.of(
                "Nr,Laiks,Lapa,Skola,age\n1,2026-03-01 10:15:00,2,Rīga,14\n", // no language
                "Nr,Laiks,Lapa,Valoda,age\n1,vakar,2,lv,14\n", // no time
                "Laikspiedols,age\nnav,14\n")) {
            assertThat(batch(file(text), "--allow-unbound", "--dry-run").out())
                    .contains("  dialect: plain, no marks of a survey tool\n");
        }
    }

    @Test
    void missingMarksStayNumbersWhereTheItemHasThem() throws IOException {
        Path questionnaire = temporary.resolve("questionnaire.yaml");
        Files.writeString(
                questionnaire,
                Files.readString(Path.of(QUESTIONNAIRE)).replace("number: 0.0..24.0", "number: -99.0..24.0"));
        Path file = file("""
                ResponseId,sleep
                Antwort-ID,How many hours do you sleep?
                "{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}"
                R_1,-99
                """);
        CommandRun run = CommandRun.of(
                "batch", file.toString(), "-q", questionnaire.toString(), "--allow-unbound", "--columns", "full");
        assertThat(run.out().lines().toList().get(1)).contains(",0.5,");
    }

    @Test
    void twoChoicesOfOneAreRefused() throws IOException {
        Path file = file("""
                Respondent ID,Collector ID,How often do you smoke?,,
                ,,Never,Some days,Every day
                1,2,Never,,
                2,2,Never,Some days,
                """);
        CommandRun run = batch(file, "--allow-unbound");
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("  smoke: 1 (rows 2)").contains("2 rows read");
    }

    @Test
    void fewerColumnsThanChoicesMeanThatTheListIsRead() throws IOException {
        Path file = file("""
                SubmissionDate,uses,uses/tob,KEY,SubmitterID,smoke
                x,tob vap,1,uuid:1,5,never
                x,vap,0,uuid:2,5,never
                """);
        assertThat(scores(file)).containsExactly("2", "1");
    }

    @Test
    void rowsWithTheWrongNumberOfCellsAreRejectedUnderTheirOwnLine() throws IOException {
        String whole = Files.readString(FOLDER.resolve("qualtrics/numbers.csv"));
        Path file = file(whole + "too,short\n");
        Path rejects = temporary.resolve("rejects.csv");
        CommandRun run = batch(file, "--rejects", rejects.toString());
        assertThat(run.err()).contains("13 rows read = ").contains(" + 1 rejected");
        // twelve respondents after three header rows, one of which has a line break
        assertThat(Files.readString(rejects)).contains("\n13,17,");
    }

    private List<String> scores(Path file) throws IOException {
        return batchWithoutAge(file)
                .out()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1)[5])
                .toList();
    }

    /** With a questionnaire that does not ask for the age, so that it is no reason against a score. */
    private CommandRun batchWithoutAge(Path file, String... more) throws IOException {
        Path questionnaire = temporary.resolve("without_age.yaml");
        Files.writeString(
                questionnaire, Files.readString(Path.of(QUESTIONNAIRE)).replace("  age:\n", "  years:\n"));
        return CommandRun.of(Stream.concat(
                        Stream.of("batch", file.toString(), "-q", questionnaire.toString(), "--allow-unbound"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(temporary, "export", ".csv");
        Files.writeString(file, text);
        return file;
    }

    private static CommandRun batch(Path file, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of("batch", file.toString(), "-q", QUESTIONNAIRE, "--date", "2026-11-22"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
