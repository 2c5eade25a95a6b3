package lv.screening.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.BlockScorer;
import lv.screening.score.BlockScores;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;
import lv.screening.score.ScaleScores;
import lv.screening.score.Screener;

/**
 * Scores a stream of rows in blocks: memory stays the same however many there are. It reads the plainest form of CSV only,
 * codes without quotes; the command {@code batch} reads what people really have.
 */
final class ScoreRows {
    private static final int ROWS = 1024;

    private ScoreRows() {}

    /**
     * Prints a line for each row: score, band and status of the first scale.
     *
     * @param args the folder of a questionnaire, and a CSV file with a column for each item
     */
    public static void main(String[] args) throws Exception {
        Questionnaire questionnaire = QuestionnaireReader.read(Path.of(args[0])).questionnaire();
        try (BufferedReader rows = Files.newBufferedReader(Path.of(args[1]))) {
            score(questionnaire, rows, System.out);
        }
    }

    static void score(Questionnaire questionnaire, BufferedReader rows, PrintStream out) throws IOException {
        BlockScorer scorer = Screener.of(questionnaire).blockScorer();
        AnswerForm form = AnswerForm.of(questionnaire);
        List<ItemReader> columns = new ArrayList<>();
        for (String name : rows.readLine().split(",", -1)) {
            columns.add(form.reader(name).orElseThrow(() -> new IOException("no item " + name)));
        }
        AnswerBlock block = new AnswerBlock(questionnaire, ROWS);
        int size = 0;
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
            String[] cells = row.split(",", -1);
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).read(cells[i], block, size) == CellOutcome.REFUSED) {
                    out.println("refused: " + columns.get(i).problem(cells[i]).message());
                }
            }
            size++;
            if (size == ROWS) {
                print(scorer, block, size, out);
                size = 0;
            }
        }
        print(scorer, block, size, out);
    }

    private static void print(BlockScorer scorer, AnswerBlock block, int size, PrintStream out) {
        block.setSize(size);
        BlockScores scores = scorer.score(block);
        ScaleScores first = scores.scales().get(0);
        List<String> names = first.layout().scale().bandNames();
        for (int row = 0; row < scores.size(); row++) {
            int band = first.band(row);
            String shown = band < 0 ? "band open" : names.get(band);
            long denominator = first.layout().denominator() * first.extra(row);
            Object score = first.hasScore(row) ? Ratio.of(first.numerator(row), denominator) : "no score";
            out.println(score + ", " + shown + ", " + first.status(row).id());
        }
        block.clear();
    }
}
