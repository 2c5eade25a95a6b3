package lv.screening.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.stream.Stream;
import lv.screening.cli.Console;
import lv.screening.cli.Screening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages in a headless Chromium, by the profile {@code browser}: no request leaves them, the console stays silent, every
 * drawing has words, and axe-core finds nothing wrong, in light and dark, on a phone and on a laptop.
 */
class PagesInBrowserTest {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String TESTS = "src/test/resources/";

    @TempDir
    static Path folder;

    private static ChromeDriver driver;

    @BeforeAll
    static void browser() throws IOException {
        Path browser = BROWSERS.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no browser: the profile 'browser' needs Chromium at one of "
                                + BROWSERS + "; on Debian: apt-get install chromium chromium-driver"));
        if (!Files.isExecutable(DRIVER)) {
            throw new IllegalStateException("no driver for the browser: the profile 'browser' needs " + DRIVER
                    + "; on Debian: apt-get install chromium-driver");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
        }
    }

    private static byte[] run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                Map.of());
        int code = new Screening(console).run(args);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 5);
        return out.toByteArray();
    }

    private static Path page(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name + ".html"), bytes);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        String gaming = TESTS + "questionnaires/evening_gaming.yaml";
        pages.add(page(
                "person",
                run(
                        "assess",
                        "-q",
                        gaming,
                        "--format",
                        "html",
                        "--respondent",
                        "</p><script>alert(1)</script>",
                        "age=13",
                        "gaming=daily",
                        "hours=4",
                        "skipped=weekly",
                        "relief=never",
                        "harm=yes",
                        "--history",
                        TESTS + "golden/assess_history/earlier.csv")));
        pages.add(page(
                "person-lv",
                run("assess", "-q", "gad7", "--lang", "lv", "--format", "html", "nervous=nearly_every_day")));
        pages.add(page("questionnaire", run("show", "early_risk_youth", "--format", "html")));
        pages.add(page("paper", run("show", gaming, "--format", "html", "--paper", "--lang", "lv")));
        String plan = TESTS + "golden/assess_plan_html/answers.yaml";
        for (String language : List.of("en", "lv")) {
            pages.add(page(
                    "plan-" + language,
                    run(
                            "assess",
                            "-q",
                            "early_risk_youth",
                            "--answers",
                            plan,
                            "--plan",
                            "--format",
                            "html",
                            "--area",
                            "Rīga",
                            "--lang",
                            language)));
            pages.add(card(language));
        }
        pages.add(report());
        Path few = Files.write(folder.resolve("few.csv"), run("sample", "-q", "early_risk_youth", "-n", "300"));
        pages.add(page(
                "report-lv",
                run(
                        "report",
                        few.toString(),
                        "-q",
                        "early_risk_youth",
                        "--by",
                        "sex",
                        "--lang",
                        "lv",
                        "--quiet",
                        "-o",
                        "-")));
        return pages;
    }

    private static Path report() throws IOException {
        Path data = Files.write(folder.resolve("data.csv"), rows());
        return page(
                "report",
                run(
                        "report",
                        data.toString(),
                        "-q",
                        TESTS + "questionnaires/mood_check.yaml",
                        "--by",
                        "sex",
                        "--outcome",
                        "used",
                        "--id",
                        "id",
                        "--wave",
                        "visit",
                        "--quiet",
                        "-o",
                        "-"));
    }

    /** The score card that tune writes, of answers with an outcome that depends on the first two terms. */
    private static Path card(String language) throws IOException {
        List<String> rows = new String(run("sample", "-q", "gad7", "-n", "300", "--seed", "1"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> heads = List.of(rows.get(0).split(",", -1));
        int nervous = heads.indexOf("nervous");
        assertThat(nervous).isNotNegative();
        List<String> labelled = new ArrayList<>(List.of(rows.get(0) + ",helped"));
        for (String row : rows.subList(1, rows.size())) {
            boolean much = row.split(",", -1)[nervous].matches("more_than_half|nearly_every_day");
            labelled.add(row + (much != (labelled.size() % 5 == 0) ? ",1" : ",0"));
        }
        Path data = Files.write(folder.resolve("labelled-" + language + ".csv"), labelled);
        Path card = folder.resolve("card-" + language + ".html");
        run(
                "tune",
                data.toString(),
                "-q",
                "gad7",
                "--scale",
                "total",
                "--outcome",
                "helped",
                "--lang",
                language,
                "--card",
                card.toString(),
                "-o",
                folder.resolve("weights-" + language + ".yaml").toString());
        return card;
    }

    private static List<String> rows() {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>(List.of("id,visit,sex,used,tired,tense,sad,cheerful,harm"));
        for (int i = 0; i < 1200; i++) {
            int level = random.nextInt(4);
            String sex = i % 3 == 0 ? "\"</td><script>alert(1)</script>\u202Ex\"" : "girl";
            rows.add("c" + i / 2 + "," + (1 + i % 2) + "," + sex + "," + (random.nextInt(8) < level * 2 ? 1 : 0) + ","
                    + level + "," + level + "," + level + "," + (4 - level) + "," + (level == 3 ? 1 : 0));
        }
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> pagesInLightAndDark() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            for (String scheme : List.of("light", "dark")) {
                for (Dimension size : List.of(new Dimension(390, 844), new Dimension(1366, 768))) {
                    tests.add(DynamicTest.dynamicTest(
                            page.getFileName() + ", " + scheme + ", " + size.getWidth() + " wide",
                            () -> check(page, scheme, size)));
                }
            }
        }
        return tests.stream();
    }

    /** What is folded on the screen stands on paper. */
    @Test
    void foldedTablesArePrinted() throws IOException {
        driver.get(report().toUri().toString());
        String seen = "return [...document.querySelectorAll('details table')]"
                + ".filter(t => t.checkVisibility({contentVisibilityAuto: true}) && t.getBoundingClientRect().height > 0)"
                + ".length";
        assertThat(driver.executeScript(seen)).as("tables open on the screen").isEqualTo(0L);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(driver.executeScript(seen))
                    .as("tables on paper")
                    .isEqualTo(driver.executeScript("return document.querySelectorAll('details table').length"))
                    .isNotEqualTo(0L);
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private static void check(Path page, String scheme, Dimension size) throws IOException {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.manage().window().setSize(size);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(page.toUri().toString());

        List<String> requests = driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(each -> each.getMessage())
                .filter(each -> each.contains("\"Network.requestWillBeSent\""))
                .filter(each -> !each.contains("\"documentURL\":\"" + page.toUri() + "\",")
                        || !each.contains("\"type\":\"Document\""))
                .toList();
        assertThat(requests).as("requests besides the page itself").isEmpty();
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("messages in the console")
                .isEmpty();
        assertThat(driver.executeScript("return document.querySelectorAll('script').length"))
                .isEqualTo(0L);
        assertThat(driver.executeScript(
                        "return [...document.querySelectorAll('svg')].filter(s => !s.getAttribute('aria-label')"
                                + " && s.getAttribute('aria-hidden') !== 'true').length"))
                .as("drawings without words")
                .isEqualTo(0L);
        assertThat(driver.executeScript("return [...document.querySelectorAll('svg .axis, svg .line')]"
                        + ".filter(each => getComputedStyle(each).fill !== 'none').length"))
                .as("lines drawn as areas")
                .isEqualTo(0L);
        assertThat((Long) driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how far the page is wider than the window")
                .isLessThanOrEqualTo(0L);
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
                + ".then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3)"
                + ".map(n => n.html.slice(0, 200)).join(' | '))), e => done(['axe failed: ' + e]))");
        assertThat(found).as("what axe-core finds").isEqualTo(List.of());
    }

    private static String axe() throws IOException {
        try (InputStream in = PagesInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
