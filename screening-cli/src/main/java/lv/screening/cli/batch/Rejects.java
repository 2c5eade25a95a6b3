package lv.screening.cli.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lv.screening.cli.output.WholeFile;

/** Writes the list of rejected rows and refused answers. */
final class Rejects {
    private final WholeFile file;
    private final boolean values;
    private final boolean severalFiles;
    private final ByteText text = new ByteText();

    Rejects(WholeFile file, boolean values, boolean severalFiles) throws IOException {
        this.file = file;
        this.values = values;
        this.severalFiles = severalFiles;
        String header =
                (severalFiles ? "file," : "") + "row,line,column,code,message" + (values ? ",value" : "") + "\n";
        file.write(header.getBytes(StandardCharsets.UTF_8));
    }

    void add(ScoredBlock block, String fileName) throws IOException {
        text.clear();
        for (int row = 0; row < block.records().rows(); row++) {
            for (RowProblem problem : block.problems(row)) {
                line(block, row, problem, fileName);
            }
        }
        file.write(text.bytes(), 0, text.length());
    }

    private void line(ScoredBlock block, int row, RowProblem problem, String fileName) {
        if (severalFiles) {
            CsvCells.write(text, fileName, true);
            text.add((byte) ',');
        }
        text.add((block.records().firstRow() + row) + "," + block.records().line(row) + ",");
        CsvCells.write(text, problem.column(), true);
        text.add("," + problem.problem().code() + ",");
        CsvCells.write(text, problem.problem().message(), true);
        if (values) {
            text.add((byte) ',');
            if (problem.index() >= 0) {
                CsvCells.write(
                        text,
                        block.records().bytes(),
                        block.records().start(row, problem.index()),
                        block.records().end(row, problem.index()),
                        true);
            }
        }
        text.add((byte) '\n');
    }
}
