package lv.screening.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Compares two result files: they must have the same columns in the same order, and every cell of every row must be equal.
 * Scores are if they differ by at most {@value #TOLERANCE} (one has them rounded to six decimals, the other as binary
 * fractions), everything else to the letter.
 */
final class EqualResults {
    private static final double TOLERANCE = 1e-6;

    private EqualResults() {}

    /**
     * Compares them.
     *
     * @param scores the names of the columns of scores
     * @return how many rows they have
     * @throws IOException if they can not be read, or differ: names the first row and column that do
     */
    static long check(Path first, Path second, Set<String> scores) throws IOException {
        try (BufferedReader ours = Files.newBufferedReader(first);
                BufferedReader others = Files.newBufferedReader(second)) {
            String[] names = cells(ours);
            String[] otherNames = cells(others);
            if (!Arrays.equals(names, otherNames)) {
                throw new IOException("the results have different columns: " + String.join(",", names) + " and "
                        + String.join(",", otherNames));
            }
            for (long row = 1; ; row++) {
                String[] one = cells(ours);
                String[] two = cells(others);
                if (one.length == 0 && two.length == 0) {
                    return row - 1;
                }
                if (one.length != names.length || two.length != names.length) {
                    throw new IOException("row " + row + " has " + one.length + " and " + two.length
                            + " cells; expected " + names.length);
                }
                for (int c = 0; c < names.length; c++) {
                    if (!one[c].equals(two[c]) && !(scores.contains(names[c]) && close(one[c], two[c]))) {
                        throw new IOException(
                                "row " + row + ", " + names[c] + ": '" + one[c] + "' and '" + two[c] + "'");
                    }
                }
            }
        }
    }

    private static boolean close(String one, String two) {
        try {
            return Math.abs(Double.parseDouble(one) - Double.parseDouble(two)) <= TOLERANCE;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /**
     * The cells of a row; none at all at the end of the file. Results have no cell with a comma, quote or line end; quotes around
     * one, as DuckDB sets them around an empty text and where there is a {@code #}, are no part of it.
     */
    private static String[] cells(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line == null) {
            return new String[0];
        }
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(unquoted(line.substring(from, comma)));
            from = comma + 1;
        }
        cells.add(unquoted(line.substring(from)));
        return cells.toArray(String[]::new);
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}
