package lv.screening.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases computed by R (psych, pROC, cutpointr, lavaan); they lie outside the project, in the folder named by the system
 * property {@code screening.data} or in {@code ../shared/data} beside the repository. Without them the tests are skipped.
 */
final class Reference {

    private final String name;
    private final List<String> columns;
    private final double[][] rows;
    private final JsonNode expected;

    private Reference(String name, List<String> columns, double[][] rows, JsonNode expected) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.expected = expected;
    }

    List<String> columns() {
        return columns;
    }

    double[][] rows() {
        return rows;
    }

    JsonNode expected() {
        return expected;
    }

    static final String PRESENT = "lv.screening.evaluate.Reference#present";
    static final String ABSENT = "the reference data are not here; set -Dscreening.data to their folder";

    static boolean present() {
        return folder() != null;
    }

    static Stream<Reference> ofKind(String prefix) {
        Path folder = folder();
        if (folder == null) {
            throw new IllegalStateException("annotate the test with @EnabledIf(Reference.PRESENT)");
        }
        try (Stream<Path> cases = Files.list(folder.resolve("reference"))) {
            return cases
                    .filter(path -> path.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .map(Reference::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path folder() {
        String named = System.getProperty("screening.data");
        List<Path> candidates = new ArrayList<>();
        if (named != null) {
            candidates.add(Path.of(named));
        }
        Path here = Path.of("").toAbsolutePath();
        for (int up = 0; up < 4 && here != null; up++, here = here.getParent()) {
            candidates.add(here.resolve("shared/data"));
        }
        return candidates.stream()
                .filter(path -> Files.isDirectory(path.resolve("reference")))
                .findFirst()
                .orElse(null);
    }

    private static Reference read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("input.csv"), StandardCharsets.UTF_8);
            List<String> columns = List.of(lines.get(0).replace("\"", "").split(",", -1));
            double[][] rows = lines.stream()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split(",", -1);
                        double[] row = new double[cells.length];
                        for (int i = 0; i < cells.length; i++) {
                            row[i] = cells[i].isEmpty() ? Double.NaN : Double.parseDouble(cells[i]);
                        }
                        return row;
                    })
                    .toArray(double[][]::new);
            JsonNode expected = JsonMapper.shared().readTree(folder.resolve("expected.json"));
            return new Reference(folder.getFileName().toString(), columns, rows, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] column(String name) {
        int at = columns.indexOf(name);
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i][at];
        }
        return values;
    }

    boolean[] truths(String name) {
        double[] values = column(name);
        boolean[] truths = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            truths[i] = values[i] == 1;
        }
        return truths;
    }

    /** The items with the reversed ones turned round. */
    double[][] keyed() {
        List<String> reversed = new ArrayList<>();
        expected.path("reversed").forEach(node -> reversed.add(node.asString()));
        double[][] keyed = new double[rows.length][];
        double ends = expected.path("min").asDouble() + expected.path("max").asDouble();
        for (int i = 0; i < rows.length; i++) {
            keyed[i] = rows[i].clone();
            for (String name : reversed) {
                int at = columns.indexOf(name);
                keyed[i][at] = ends - keyed[i][at];
            }
        }
        return keyed;
    }

    @Override
    public String toString() {
        return name;
    }
}
