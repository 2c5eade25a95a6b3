package lv.screening.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.screening.cli.Console;
import lv.screening.cli.Screening;
import org.junit.jupiter.api.Test;

/** Holds what README.md and the pages of docs show to the files and commands they show. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = Path.of("questionnaires/sleep_check");

    @Test
    void shows_the_java_that_is_compiled() throws IOException {
        String source = Files.readString(Path.of("src/main/java/lv/screening/examples/ScoreOnePerson.java"));
        String lines = source.substring(
                source.indexOf('\n', source.indexOf("// the README shows from here")) + 1,
                source.lastIndexOf('\n', source.indexOf("// to here")) + 1);
        assertThat(block("java")).isEqualTo(lines.stripTrailing().stripIndent() + "\n");
    }

    @Test
    void shows_the_questionnaire_that_is_checked() throws IOException {
        assertThat(block("questionnaire.yaml")).isEqualTo(Files.readString(FOLDER.resolve("questionnaire.yaml")));
    }

    @Test
    void shows_the_examples_that_are_run() throws IOException {
        assertThat(block("examples.yaml")).isEqualTo(Files.readString(FOLDER.resolve("examples.yaml")));
    }

    @Test
    void the_questionnaire_passes_its_check() {
        Run run = run("check", "--strict", FOLDER.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(FOLDER + ": all right, 7 examples\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void shows_what_the_command_prints() throws IOException {
        String shown = block("screen");
        String command = shown.substring(0, shown.indexOf("\n\n"));
        String[] words = command.replace("\\\n", " ").strip().split("\\s+", -1);
        assertThat(List.of(words).subList(0, 2)).containsExactly("$", "./screening");
        Run run = run(List.of(words).subList(2, words.length).toArray(String[]::new));
        assertThat(shown.substring(command.length() + 2)).isEqualTo(run.out());
        assertThat(run.code()).isZero();
    }

    @Test
    void links_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            Matcher link = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(page.getFileName() + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** The code block after the line {@code <!-- name -->}. */
    private static String block(String name) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher found = Pattern.compile("(?s)<!-- " + Pattern.quote(name) + " -->\n```[a-z]*\n(.*?)```\n")
                .matcher(readme);
        assertThat(found.find()).as("a block named " + name).isTrue();
        return found.group(1);
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                Map.of());
        int code = new Screening(console).run(args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
