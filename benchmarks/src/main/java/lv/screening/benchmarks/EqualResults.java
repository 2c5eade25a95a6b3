package lv.screening.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares two result files row by row, in the columns that the second has: the id; for each scale the score, band, status
 * and number of missing items; the referrals and the undetermined ones. Scores are equal if they differ by at most
 * {@value #TOLERANCE} (one has them rounded to six decimals, the other as binary fractions); everything else to the letter.
 */
final class EqualResults {
    private static final double TOLERANCE = 1e-6;

    private EqualResults() {}

    /**
     * Compares them.
     *
     * @return how many rows they have
     * @throws IOException if they can not be read, or differ: names the first row and column that do
     */
    static long check(Path first, Path second) throws IOException {
        try (BufferedReader ours = Files.newBufferedReader(first);
                BufferedReader others = Files.newBufferedReader(second)) {
            List<String> names = Arrays.asList(cells(others));
            int[] places = places(Arrays.asList(cells(ours)), names);
            for (long row = 1; ; row++) {
                String[] one = cells(ours);
                String[] two = cells(others);
                if (one.length == 0 && two.length == 0) {
                    return row - 1;
                }
                if (one.length == 0 || two.length == 0) {
                    throw new IOException("one result ends at row " + row + ", the other does not");
                }
                for (int c = 0; c < places.length; c++) {
                    if (!equal(one[places[c]], two[c])) {
                        throw new IOException(
                                "row " + row + ", " + names.get(c) + ": '" + one[places[c]] + "' and '" + two[c] + "'");
                    }
                }
            }
        }
    }

    private static int[] places(List<String> header, List<String> wanted) throws IOException {
        int[] places = wanted.stream().mapToInt(header::indexOf).toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw new IOException("the first result has no column " + wanted.get(i));
            }
        }
        return places;
    }

    private static boolean equal(String one, String two) {
        if (one.equals(two)) {
            return true;
        }
        try {
            return Math.abs(Double.parseDouble(one) - Double.parseDouble(two)) <= TOLERANCE;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** Results have no cell with a comma or line end; none at all at the end of the file. */
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
        return cell.equals("\"\"") ? "" : cell;
    }
}
