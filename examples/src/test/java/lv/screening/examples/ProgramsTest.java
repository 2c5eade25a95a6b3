package lv.screening.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Runs the programs; the expected scores were added up by hand from the questionnaire file. */
class ProgramsTest {
    private static final String FOLDER = "questionnaires/sleep_check";

    @Test
    void scores_one_person() throws Exception {
        // late 2 + tired 1 + under 13 and late 2 = 5 of the 6 points of the known terms; prorated to 8: 20/3
        assertThat(output(() -> ScoreOnePerson.main(new String[] {FOLDER}))).isEqualTo("""
                        sleep: 6.666667 high
                        talk because [sleep.band == high]
                        """);
    }

    @Test
    void scores_rows() throws Exception {
        assertThat(output(() -> ScoreRows.main(new String[] {FOLDER, FOLDER + "/rows.csv"})))
                .isEqualTo("""
                        refused: item 'late': not one of its answers; expected never, sometimes, often; counted as missing
                        0, low, complete
                        6, high, complete
                        4, raised, prorated
                        no score, band open, not_scored
                        5.333333, high, prorated
                        """);
    }

    @Test
    void explains_a_score() throws Exception {
        assertThat(output(() -> ExplainScore.main(new String[] {FOLDER}))).isEqualTo("""
                        sleep: not_scored, possible 4..8 [raised, high]
                          late: 2 × 1 = 2
                          tired: open
                          rested: open
                          young_and_late: 1 × 2 = 2
                        talk is decided by [tired, rested]
                        """);
    }

    private interface Program {
        void run() throws Exception;
    }

    private static String output(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
