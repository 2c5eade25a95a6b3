package lv.screening.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.CommandRun;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page counts by column is what {@code batch} says row by row. */
class CountsTest {
    private static final String QUESTIONNAIRE = "early_risk_youth";
    private static final int MOST_REASONS = 12;
    private static final int REJECTED = 12;

    @TempDir
    Path folder;

    private List<ScaleLayout> scales = List.of();
    private final List<Map<String, String>> data = new ArrayList<>();
    private final List<Map<String, String>> results = new ArrayList<>();
    private String page = "";

    @BeforeEach
    void run() throws IOException, InvalidDefinitionException {
        scales = new BundledLibrary()
                .questionnaire(QUESTIONNAIRE)
                .questionnaire()
                .layout()
                .scales();
        Path file = folder.resolve("data.csv");
        Path scores = folder.resolve("scores.csv");
        Path out = folder.resolve("report.html");
        assertThat(CommandRun.of("sample", "-q", QUESTIONNAIRE, "-n", "1500", "--seed", "5", "-o", file.toString())
                        .code())
                .isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        read(lines, data);
        for (int i = 0; i < REJECTED; i++) {
            lines.add(1 + 100 * i, "one,two");
        }
        Files.write(file, lines);
        String[] rest = {file.toString(), "-q", QUESTIONNAIRE, "--quiet", "--date", "2026-11-22", "-o"};
        CommandRun batch = CommandRun.of(args("batch", rest, scores.toString(), "--columns", "full"));
        CommandRun report = CommandRun.of(args("report", rest, out.toString(), "--min-cell", "1"));
        assertThat(batch.code()).isEqualTo(5);
        assertThat(report.code()).isEqualTo(5);
        read(Files.readAllLines(scores), results);
        page = Files.readString(out);
    }

    private static String[] args(String command, String[] rest, String... more) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of(rest));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static void read(List<String> lines, List<Map<String, String>> into) {
        String[] names = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            into.add(row);
        }
    }

    /** The cells of each row of the first table after a place, without its first, which names the row. */
    private List<List<String>> table(String after) {
        int from = page.indexOf(after);
        assertThat(from).as(after).isPositive();
        int body = page.indexOf("<tbody>", from);
        List<List<String>> rows = new ArrayList<>();
        for (String row : page.substring(body, page.indexOf("</tbody>", body)).split("</tr>", -1)) {
            List<String> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("<td class=\"number\">([^<]*)</td>").matcher(row);
            while (cell.find()) {
                cells.add(cell.group(1));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static boolean isRaised(Scale scale, Map<String, String> row) {
        List<String> bands = scale.bandNames();
        String best = bands.get(scale.higher() == Scale.Higher.WORSE ? 0 : bands.size() - 1);
        String band = cell(row, scale.id() + "_band");
        return !band.isEmpty() && !band.equals(best);
    }

    @Test
    @DisplayName("rows that are rejected are counted nowhere else")
    void rows() {
        assertThat(results).hasSameSizeAs(data);
        assertThat(page).contains("<div class=\"key\">" + data.size() + "</div>");
        assertThat(table("id=\"audit\"").get(0)).containsExactly(Integer.toString(REJECTED));
    }

    @Test
    @DisplayName("scales are raised together in the rows in which both are")
    void together() {
        List<List<String>> expected = new ArrayList<>();
        for (ScaleLayout one : scales) {
            List<String> row = new ArrayList<>();
            for (ScaleLayout other : scales) {
                long both = results.stream()
                        .filter(each -> isRaised(one.scale(), each) && isRaised(other.scale(), each))
                        .count();
                assertThat(both).isPositive();
                row.add(Long.toString(both));
            }
            expected.add(row);
        }
        List<List<String>> found = table("id=\"together\"").stream()
                .map(row -> row.stream().map(each -> each.split(" ", -1)[0]).toList())
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    @DisplayName("a part is a reason in the raised rows in which it makes the score worse")
    void reasons() {
        for (ScaleLayout scale : scales) {
            List<Long> expected = scale.terms().stream()
                    .map(term -> results.stream()
                            .filter(each -> isRaised(scale.scale(), each) && isWorse(scale, term, each))
                            .count())
                    .filter(count -> count > 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_REASONS)
                    .toList();
            String label = scale.scale().label().in("en");
            int section = page.indexOf("id=\"reasons\"");
            String heading = page.substring(page.indexOf("<h3>" + label + ": ", section));
            List<Long> found = table(heading.substring(0, heading.indexOf("</h3>"))).stream()
                    .map(row -> Long.valueOf(row.get(0)))
                    .toList();
            assertThat(found).as(label).isEqualTo(expected).isNotEmpty();
        }
    }

    private static boolean isWorse(ScaleLayout scale, TermLayout term, Map<String, String> row) {
        String cell = cell(row, scale.scale().id() + "." + term.term().id());
        if (cell.isEmpty()) {
            return false;
        }
        BigDecimal points = new BigDecimal(cell);
        BigDecimal most = BigDecimal.valueOf(term.max());
        return scale.scale().higher() == Scale.Higher.WORSE
                ? points.signum() > 0
                : points.multiply(BigDecimal.valueOf(scale.denominator())).compareTo(most) < 0;
    }

    @Test
    @DisplayName("statuses and missing answers are those of the rows")
    void completeness() {
        List<List<String>> expected = new ArrayList<>();
        for (ScaleLayout scale : scales) {
            List<String> row = new ArrayList<>();
            for (String status : List.of("complete", "prorated", "partial", "not_scored")) {
                row.add(Long.toString(results.stream()
                        .filter(each ->
                                cell(each, scale.scale().id() + "_status").equals(status))
                        .count()));
            }
            expected.add(row);
        }
        assertThat(table("id=\"completeness\"")).isEqualTo(expected);
        List<String> missing = data.get(0).keySet().stream()
                .skip(1)
                .map(item ->
                        data.stream().filter(each -> cell(each, item).isEmpty()).count())
                .filter(count -> count > 0)
                .map(count -> Long.toString(count))
                .toList();
        int section = page.indexOf("id=\"completeness\"");
        String details = page.substring(page.indexOf("<details>", section));
        assertThat(table(details.substring(0, 200)).stream()
                        .map(row -> row.get(0))
                        .toList())
                .isEqualTo(missing)
                .isNotEmpty();
    }
}
