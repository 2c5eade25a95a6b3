package lv.screening.tune;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases computed with R, which lie beside the project; tests are skipped where they are not there. */
final class ReferenceCases {
    private ReferenceCases() {}

    static Path folder(String path) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path candidate = at.resolve("../shared/data").resolve(path).normalize();
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
            at = at.getParent();
        }
        String property = System.getProperty("screening.shared", "");
        boolean there = !property.isEmpty() && Files.isDirectory(Path.of(property, path));
        assumeTrue(there, () -> "no " + path + " beside the project");
        return Path.of(property, path);
    }

    static JsonNode expected(String name) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(folder("reference/" + name).resolve("expected.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column is the outcome, the others are terms. */
    static TrainingData data(Path csv) {
        try {
            List<String> lines = Files.readAllLines(csv);
            List<String> names = List.of(lines.get(0).replace("\"", "").split(",", -1));
            List<double[]> rows = new ArrayList<>();
            double[] y = new double[lines.size() - 1];
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                y[i - 1] = number(cells[0]);
                double[] row = new double[cells.length - 1];
                for (int j = 1; j < cells.length; j++) {
                    row[j - 1] = number(cells[j]);
                }
                rows.add(row);
            }
            return TrainingData.ofRows(names.subList(1, names.size()), rows.toArray(new double[0][]), y);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TrainingData data(String name) {
        return data(folder("reference/" + name).resolve("input.csv"));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
