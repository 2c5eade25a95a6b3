package lv.screening.tune;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The data for trying out beside the repository; tests that need them are skipped where they are not. */
final class TuningData {
    final PointsData data;
    private final int[] folds;

    private TuningData(PointsData data, int[] folds) {
        this.data = data;
        this.folds = folds;
    }

    /** The folder: the property {@code screening.data}, or shared/data beside the repository. */
    static Path folder() {
        Path folder = Path.of(System.getProperty("screening.data", "../../shared/data"));
        assumeTrue(Files.isDirectory(folder.resolve("tuning")), "skipped: no data folder at " + folder);
        return folder;
    }

    static TuningData read(String name) throws IOException {
        Path tuning = folder().resolve("tuning");
        List<String> lines = Files.readAllLines(tuning.resolve(name + ".csv"));
        String[] header = lines.get(0).split(",", -1);
        double[][] rows = new double[lines.size() - 1][header.length - 1];
        boolean[] outcome = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            outcome[i] = cells[0].equals("1");
            for (int j = 1; j < cells.length; j++) {
                rows[i][j - 1] = Double.parseDouble(cells[j]);
            }
        }
        int[] folds = Files.readAllLines(tuning.resolve("folds").resolve(name + "_folds.csv")).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(',') + 1)))
                .toArray();
        return new TuningData(PointsData.of(Arrays.asList(header).subList(1, header.length), rows, outcome), folds);
    }

    /** All rows for fold 0, otherwise all but those of the fold. */
    PointsData without(int fold) {
        int[] rows = new int[folds.length];
        int next = 0;
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] != fold) {
                rows[next++] = i;
            }
        }
        return data.rows(Arrays.copyOf(rows, next));
    }
}
