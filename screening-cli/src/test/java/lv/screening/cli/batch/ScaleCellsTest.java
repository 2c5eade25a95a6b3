package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.InventedQuestionnaire;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerBlock;
import lv.screening.score.BlockScorer;
import lv.screening.score.ScaleScores;
import lv.screening.score.Screener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScaleCellsTest {
    private static final int ROWS = 27;

    private static Questionnaire questionnaire() throws InvalidDefinitionException {
        return InventedQuestionnaire.of("""
                answers:
                  often: {never: 0, much: 2}
                items:
                  one: {text: One, answers: often}
                  two: {text: Two, answers: often}
                  three: {text: Three, answers: often}
                scales:
                  a:
                    label: A
                    domain: x
                    missing: {allow: 1, then: prorate}
                    terms: [{each: [one, two, three]}]
                    bands: {low: 0, high: 3}
                """);
    }

    private static AnswerBlock block(Questionnaire questionnaire, int first) {
        AnswerBlock block = new AnswerBlock(questionnaire, ROWS);
        block.setSize(ROWS);
        for (int row = 0; row < ROWS; row++) {
            int pattern = (row + first) % ROWS;
            block.codes(0)[row] = (byte) (pattern % 3);
            block.codes(1)[row] = (byte) (pattern / 3 % 3);
            block.codes(2)[row] = (byte) (pattern / 9);
        }
        return block;
    }

    /** The cells of each row, as they are found first and as they are kept then. */
    private static List<String> shown(ScaleCells cells, ScaleScores scores) {
        int[] numbers = cells.begin(scores);
        List<String> shown = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            ByteText text = new ByteText();
            cells.write(text, row);
            int length = text.length();
            int added = TextTable.addAll(new TextTable[] {cells.texts()}, 0, new int[][] {numbers}, row, text);
            assertThat(added).isEqualTo(numbers[row] < 0 ? 0 : 1);
            String first = new String(text.bytes(), 0, length, StandardCharsets.UTF_8);
            String kept = new String(text.bytes(), length, text.length() - length, StandardCharsets.UTF_8);
            assertThat(kept).isEqualTo(added == 0 ? "" : first);
            shown.add(first);
        }
        return shown;
    }

    @Test
    @DisplayName("cells are the same with numbers of one scorer, with those of another, and without any")
    void numbersOfSeveralScorers() throws InvalidDefinitionException {
        Questionnaire questionnaire = questionnaire();
        Screener screener = Screener.of(questionnaire);
        ScaleCells cells = new ScaleCells(questionnaire.layout().scales().get(0));
        List<BlockScorer> scorers = List.of(screener.blockScorer(), screener.blockScorer());
        for (int first = 0; first < 12; first++) {
            AnswerBlock block = block(questionnaire, first);
            ScaleScores numbered =
                    scorers.get(first / 2 % 2).score(block).scales().get(0);
            ScaleScores without = screener.score(block).scales().get(0);
            assertThat(numbered.numbers()).isNotNull();
            assertThat(without.numbers()).isNull();
            List<String> expected =
                    shown(new ScaleCells(questionnaire.layout().scales().get(0)), without);
            assertThat(shown(cells, numbered)).isEqualTo(expected);
            assertThat(shown(cells, without)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("score, band, status, missing items and possible bands")
    void theFiveCells() throws InvalidDefinitionException {
        Questionnaire questionnaire = questionnaire();
        ScaleScores scores = Screener.of(questionnaire)
                .blockScorer()
                .score(block(questionnaire, 0))
                .scales()
                .get(0);
        List<String> cells =
                shown(new ScaleCells(questionnaire.layout().scales().get(0)), scores);
        assertThat(cells.get(0)).isEqualTo("0,low,complete,0,low,");
        assertThat(cells.get(4)).isEqualTo("4,high,complete,0,high,");
        assertThat(cells.get(5))
                .as("one much, the second missing, the third never")
                .isEqualTo("3,high,prorated,1,low;high,");
        assertThat(cells.get(26)).isEqualTo(",,not_scored,3,low;high,");
    }
}
