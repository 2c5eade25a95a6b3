package lv.screening.read;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lv.screening.model.Problem;
import org.junit.jupiter.api.DynamicTest;

/**
 * Files that say in comments what is wrong with them: {@code # expect: line:column code message}, above the mistake. The
 * first line says what the file is about.
 */
public final class MarkedFiles {
    private static final String MARK = "# expect: ";

    private MarkedFiles() {}

    /** One test for each file of a folder of the test resources. */
    public static Stream<DynamicTest> of(String folder, Consumer<Path> test) throws IOException, URISyntaxException {
        List<Path> files;
        try (Stream<Path> all =
                Files.list(Path.of(MarkedFiles.class.getResource("/" + folder).toURI()))) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("no files in " + folder);
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        lines(file).get(0).substring(2) + " (" + file.getFileName() + ")", () -> test.accept(file)));
    }

    /** What a file expects, in its order. */
    public static List<String> expected(Path file) {
        return lines(file).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
    }

    /** Problems in the form of the comments. */
    public static List<String> shown(List<Problem> problems) {
        List<String> shown = new ArrayList<>();
        for (Problem problem : problems) {
            Problem.Location place = problem.location();
            String where = place == null ? "nowhere" : place.line() + ":" + place.column();
            shown.add(where + " " + problem.code() + " " + problem.message());
        }
        return shown;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
