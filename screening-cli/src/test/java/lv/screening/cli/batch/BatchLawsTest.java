package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.SoftAssertions;

/** What must hold for every file. */
class BatchLawsTest {
    private static final String[] OPTIONS = {"-q", "gad7", "--date", "2026-11-22", "--id", "Respondent"};
    private static final Pattern COUNTS = Pattern.compile(
            "(\\d+) rows? read = (\\d+) scored \\+ (\\d+) partly scored \\+ (\\d+) not scored \\+ (\\d+) rejected");

    @Property(tries = 8)
    void batchIsTheSameAsSingles(@ForAll @IntRange(max = 10_000) int seed) {
        List<String> lines = sample(seed, 12);
        List<String> whole = results(lines);
        List<String> singles = new ArrayList<>(whole.subList(0, 1));
        for (int i = 1; i < lines.size(); i++) {
            singles.addAll(results(List.of(lines.get(0), lines.get(i))).subList(1, 2));
        }
        assertThat(singles).isEqualTo(whole);
    }

    @Property(tries = 8)
    void theOrderOfRowsAndColumnsNeverMatters(@ForAll @IntRange(max = 10_000) int seed) {
        List<String> lines = sample(seed, 30);
        List<String> whole = results(lines);
        List<Integer> rows = order(lines.size() - 1, seed);
        List<Integer> columns = order(lines.get(0).split(";", -1).length, seed);
        List<String> moved = new ArrayList<>(List.of(permuted(lines.get(0), columns)));
        List<String> expected = new ArrayList<>(whole.subList(0, 1));
        for (int row : rows) {
            moved.add(permuted(lines.get(row + 1), columns));
            expected.add(whole.get(row + 1));
        }
        assertThat(results(moved)).isEqualTo(expected);
    }

    @Property(tries = 120)
    void countsBalanceOnHostileInput(@ForAll("hostile") String text) throws IOException {
        byte[] data = ("Respondent,nervous,cannot_stop_worry,worry_too_much,cannot_relax,restless,irritable,afraid\n"
                        + text)
                .getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of(data, args("-"));
        SoftAssertions.assertSoftly(soft -> {
            soft.assertThat(run.code()).isIn(ExitCode.DONE, ExitCode.REFUSED, ExitCode.DATA);
            soft.assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        });
        Matcher counts = COUNTS.matcher(run.err());
        if (run.code() == ExitCode.DATA) {
            assertThat(run.out()).isEmpty();
            return;
        }
        assertThat(counts.find()).isTrue();
        long[] n = new long[5];
        Arrays.setAll(n, i -> Long.parseLong(counts.group(i + 1)));
        assertThat(n[0]).isEqualTo(n[1] + n[2] + n[3] + n[4]);
        // gad7's result columns hold no line breaks, but an id may
        long written = run.out().lines().filter(line -> line.contains(",gad7@")).count();
        assertThat(written).isEqualTo(n[0] - n[4]);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "\"",
                        "\"\"",
                        ",",
                        ",,,,,,,",
                        "\n",
                        "\r\n",
                        "\r",
                        "0",
                        "1",
                        "not_at_all",
                        "several_days",
                        "NA",
                        "\t",
                        " ",
                        "\u0000",
                        "\uFEFF",
                        "ā",
                        "=1+1",
                        "\u00A0",
                        "x,0,0,0,0,0,0,0\n",
                        "y,3,3,,3,3,9,3\n",
                        ";",
                        "'")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2)
    void manyBlocksGiveTheSameAsOne(@ForAll @IntRange(max = 10_000) int seed) {
        List<String> lines = sample(seed, 100);
        List<String> body = lines.subList(1, lines.size());
        List<String> many = new ArrayList<>(lines.subList(0, 1));
        List<String> expected = new ArrayList<>();
        List<String> once = results(lines, "--keep", "nervous");
        expected.add(once.get(0));
        for (int i = 0; i < 130; i++) {
            many.addAll(body);
            expected.addAll(once.subList(1, once.size()));
        }
        assertThat(resultsWithoutIds(many)).isEqualTo(withoutIds(expected));
    }

    private static List<String> resultsWithoutIds(List<String> lines) {
        return withoutIds(results(lines, "--keep", "nervous"));
    }

    /** Ids repeat in these files, and that is said in the problems. */
    private static List<String> withoutIds(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("id_repeated;?", "").replaceAll(";,", ","))
                .toList();
    }

    private static List<String> sample(int seed, int rows) {
        List<String> lines = CommandRun.of(
                        "sample", "-q", "gad7", "-n", String.valueOf(rows), "--seed", String.valueOf(seed), "--messy")
                .out()
                .replace("\uFEFF", "")
                .replace("\"line one\nline two\"", "two lines")
                .lines()
                .toList();
        assertThat(lines).hasSize(rows + 1);
        // quoted cells and the two rows with the same id would not survive being moved about
        return lines.stream()
                .map(line -> line.replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "quoted"))
                .toList();
    }

    private static List<String> results(List<String> lines, String... more) {
        CommandRun run = CommandRun.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), args("-", more));
        assertThat(run.code()).as(run.err()).isIn(ExitCode.DONE, ExitCode.REFUSED);
        return run.out().lines().toList();
    }

    private static String[] args(String file, String... more) {
        List<String> args = new ArrayList<>(List.of("batch", file));
        args.addAll(List.of(OPTIONS));
        args.addAll(List.of(more));
        return args.toArray(new String[0]);
    }

    private static List<Integer> order(int size, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static String permuted(String line, List<Integer> columns) {
        String[] cells = line.split(";", -1);
        if (cells.length != columns.size()) {
            return line;
        }
        return String.join(";", columns.stream().map(column -> cells[column]).toList());
    }

    @Property(tries = 1)
    void sameBytesWithoutAndWithPacking() throws IOException {
        Path folder = Files.createTempDirectory("packing");
        Path plain = folder.resolve("a.csv");
        Path packed = folder.resolve("a.csv.gz");
        CommandRun.of("sample", "-q", "gad7", "-n", "50", "-o", plain.toString());
        CommandRun.of("sample", "-q", "gad7", "-n", "50", "-o", packed.toString());
        CommandRun one = CommandRun.of("batch", plain.toString(), "-q", "gad7", "--quiet");
        CommandRun two = CommandRun.of("batch", packed.toString(), "-q", "gad7", "--quiet");
        assertThat(two).isEqualTo(one);
        assertThat(one.out()).hasLineCount(51);
    }
}
