package lv.screening.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code report} from the file to the page. */
class ReportTest {
    private static final String QUESTIONNAIRE = "src/test/resources/questionnaires/mood_check.yaml";
    private static final String HOSTILE = "</td><script>alert(1)</script>=HYPERLINK(\"\"x\"\")\u202Edlihc";

    @TempDir
    Path folder;

    private static List<String> rows(int count, long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>(List.of("id,sex,used,tired,tense,sad,cheerful,harm"));
        for (int i = 0; i < count; i++) {
            int level = random.nextInt(4);
            String sex = i % 7 == 0 ? "\"" + HOSTILE + "\"" : i % 97 == 1 ? "rare" : i % 2 == 0 ? "girl" : "boy";
            rows.add("c" + i + "," + sex + "," + (random.nextInt(8) < level * 2 ? 1 : 0) + ","
                    + (level + random.nextInt(2)) + "," + (i % 50 == 0 ? "" : level) + "," + level + ","
                    + (4 - level) + "," + (level == 3 ? 1 : 0));
        }
        return rows;
    }

    private String page(List<String> rows, String... more) throws IOException {
        Path data = Files.write(folder.resolve("data.csv"), rows, StandardCharsets.UTF_8);
        Path out = folder.resolve("report.html");
        List<String> args = new ArrayList<>(List.of(
                "report", data.toString(), "-q", QUESTIONNAIRE, "--quiet", "--force", "--date", "2026-11-22", "-o"));
        args.add(out.toString());
        args.addAll(List.of(more));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isIn(0, 5);
        return Files.readString(out);
    }

    private static List<String> cells(String page) {
        List<String> cells = new ArrayList<>();
        Matcher found = Pattern.compile("<td class=\"number\">([^<]*)</td>").matcher(page);
        while (found.find()) {
            cells.add(found.group(1));
        }
        return cells;
    }

    @Test
    @DisplayName("hostile ids and labels are text, in tables and in charts, and nothing can be loaded or run")
    void hostile() throws IOException {
        String page = page(rows(900, 1), "--by", "sex", "--outcome", "used");

        assertThat(page)
                .contains("&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;=HYPERLINK(", "[U+202E]dlihc")
                .doesNotContain(
                        "<script", "\u202E", "javascript:", " style=", "<link", "<img", "<image", "xlink", "url(http");
        assertThat(Pattern.compile("(?:src|href)=\"(?!#)").matcher(page).find()).isFalse();
    }

    @Test
    @DisplayName("whatever is counted is a multiple of five from ten on, or hidden")
    void protectedCounts() throws IOException {
        List<String> cells = cells(page(rows(700, 2), "--by", "sex", "--outcome", "used"));

        assertThat(cells).hasSizeGreaterThan(100);
        assertThat(cells.stream().filter(each -> each.matches("\\d+")).map(Long::valueOf))
                .filteredOn(each -> each > 2) // the missing answers that scales allow
                .isNotEmpty()
                .allMatch(each -> each >= 10 && each % 5 == 0);
    }

    @Test
    @DisplayName("a hidden count is drawn as a hatched mark of one size and named in words, never as nothing")
    void hiddenMarks() throws IOException {
        String page = page(rows(300, 5));
        String chart =
                page.substring(page.indexOf("<svg viewBox"), page.indexOf("</svg>", page.indexOf("<svg viewBox")));

        assertThat(page).contains("hatched: fewer than 10 respondents, or nobody; the height says nothing");
        assertThat(chart).contains(". Hidden because under 10: ", "<pattern id=\"", "fill=\"url(#chart");
        Matcher marks = Pattern.compile("fill=\"url\\(#chart\\d+-hidden\\)\"[^<]*(?:<rect[^>]*?)?height=\"([\\d.]+)\"")
                .matcher(chart);
        List<String> heights = marks.results().map(each -> each.group(1)).toList();
        assertThat(heights).hasSizeGreaterThan(1);
        assertThat(new HashSet<>(heights)).hasSize(1);
        assertThat(page(rows(300, 5), "--min-cell", "1")).doesNotContain("<pattern", "hatched");
    }

    @Test
    @DisplayName("a group that is too small is not even named")
    void smallGroups() throws IOException {
        assertThat(page(rows(300, 3), "--by", "sex")).contains("sex: girl").doesNotContain("rare");
    }

    @Test
    @DisplayName("two pages that differ by one child differ in cells the child is not in")
    void oneChildMore() throws IOException {
        List<String> rows = rows(500, 4);
        String without = page(rows.subList(0, 500), "--by", "sex");
        String with = page(rows, "--by", "sex");
        assertThat(page(rows, "--by", "sex")).isEqualTo(with);

        // the child has one score of the scale; yet the counts of many scores change
        List<String> first =
                cells(without.substring(without.indexOf("id=\"distribution\""), without.indexOf("id=\"bands\"")));
        List<String> second = cells(with.substring(with.indexOf("id=\"distribution\""), with.indexOf("id=\"bands\"")));
        assertThat(first).hasSameSizeAs(second);
        long changed = 0;
        for (int i = 0; i < first.size(); i += 2) {
            changed += first.get(i).equals(second.get(i)) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(4);
    }

    @Test
    @DisplayName("the page holds no digest of the data, from which guesses could be checked")
    void noDigest() throws IOException {
        String page = page(rows(300, 5));

        assertThat(Pattern.compile("[0-9a-f]{16}")
                        .matcher(page.replaceAll("sha256-[^']*?&#39;", ""))
                        .find())
                .isFalse();
    }

    @Test
    @DisplayName("with --min-cell 1 counts are exact and the page says so")
    void exact() throws IOException {
        String page = page(rows(300, 6), "--min-cell", "1");

        assertThat(page).contains("Counts stand as they are", "<div class=\"key\">300</div>");
    }

    @Test
    @DisplayName("every chart has words and a table")
    void alternatives() throws IOException {
        String page = page(rows(900, 7), "--by", "sex", "--outcome", "used", "--lang", "lv");

        int figures = page.split("<figure>", -1).length - 1;
        assertThat(figures).isGreaterThan(6);
        Matcher figure =
                Pattern.compile("<figure>(.*?)</figure>", Pattern.DOTALL).matcher(page);
        while (figure.find()) {
            assertThat(figure.group(1))
                    .containsPattern("role=\"img\" aria-label=\"[^\"]+\"")
                    .contains("<table>", "<title>");
        }
        assertThat(page).contains("<html lang=\"lv\">", "Rezultātu sadalījums", "Laukums zem līknes");
    }

    @Test
    @DisplayName("an outcome that says nothing is refused, and nothing is written")
    void outcome() throws IOException {
        Path data = Files.write(folder.resolve("data.csv"), rows(50, 8), StandardCharsets.UTF_8);
        Path out = folder.resolve("none.html");
        CommandRun run = CommandRun.of(
                "report", data.toString(), "-q", QUESTIONNAIRE, "--quiet", "--outcome", "sex", "-o", out.toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("screening: outcome 'sex': values other than 0 and 1; name the one that counts with"
                        + " --positive VALUE\n");
        assertThat(out).doesNotExist();
    }

    @Test
    @DisplayName("waves are matched by id, and what changed is protected like all else")
    void waves() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,visit,tired,tense,sad,cheerful,harm"));
        for (int i = 0; i < 200; i++) {
            rows.add("c" + i + ",2026-03-01,4,4,4,0,0");
            // 60 children get much better, the others stay; 5 get an urgent referral
            rows.add("c" + i + ",2026-09-01," + (i < 60 ? "0,0,0,4," : "4,4,4,0,") + (i < 5 ? 1 : 0));
            rows.add("d" + i + ",2026-03-01,1,1," + i % 3 + ",3,0");
        }
        String page = page(rows, "--id", "id", "--wave", "visit");
        String section = page.substring(page.indexOf("id=\"waves\""), page.indexOf("id=\"completeness\""));

        assertThat(page).doesNotContain("c17");
        List<String> improved = cells(section.substring(section.indexOf(">improved</th>")));
        assertThat(Integer.parseInt(improved.get(0))).isBetween(40, 80);
        assertThat(cells(section).stream().filter(each -> each.matches("\\d+")).map(Long::valueOf))
                .allMatch(each -> each >= 10 && each % 5 == 0);
        assertThat(section.replaceAll("\\s+", "")).contains(">2026-03-01</text", ">2026-09-01</text");
        assertThat(section).contains("Talk with the child today", "&lt;10", "Jacobson and Truax 1991");
    }

    @Test
    @DisplayName("other commands load no class of the charts")
    void startUp() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "lv.screening.cli.Screening",
                        "assess",
                        "-q",
                        QUESTIONNAIRE,
                        "tired=1",
                        "tense=1",
                        "sad=1",
                        "cheerful=1",
                        "harm=0")
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(loaded)
                .contains("lv.screening.cli.command.AssessCommand")
                .doesNotContain("org.jfree", "org.apache.batik", "java.awt", "cli.report", "cli.page");
    }
}
