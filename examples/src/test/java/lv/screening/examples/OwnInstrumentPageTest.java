package lv.screening.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.Console;
import lv.screening.cli.Screening;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/own-instrument.md to the files that it shows and to what its commands print. */
class OwnInstrumentPageTest {
    private static final Path FOLDER = Path.of("questionnaires/licensed_scale");

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.yaml", "norms.csv", "examples.yaml"})
    void showsTheFilesThatAreChecked(String file) throws IOException {
        assertThat(block(file)).isEqualTo(Files.readString(FOLDER.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "assess"})
    void showsWhatTheCommandsPrint(String name) throws IOException {
        String shown = block(name);
        int end = name.equals("check") ? shown.indexOf('\n') + 1 : shown.indexOf("\n\n") + 2;
        List<String> words =
                List.of(shown.substring(0, end).replace("\\\n", " ").strip().split("\\s+", -1));
        assertThat(words.subList(0, 2)).containsExactly("$", "./screening");
        String[] args = words.subList(2, words.size()).stream()
                .map(word -> word.replace("examples/questionnaires", "questionnaires"))
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Screening(new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        false,
                        Map.of()))
                .run(args);
        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(shown.substring(end).replace("examples/questionnaires", "questionnaires"))
                .isEqualTo(out.toString(StandardCharsets.UTF_8));
    }

    /** The code block after the line {@code <!-- name -->}. */
    private static String block(String name) throws IOException {
        String page = Files.readString(Path.of("../docs/own-instrument.md"));
        Matcher found = Pattern.compile("(?s)<!-- " + Pattern.quote(name) + " -->\n```[a-z]*\n(.*?)```\n")
                .matcher(page);
        assertThat(found.find()).as("a block named " + name).isTrue();
        return found.group(1);
    }
}
