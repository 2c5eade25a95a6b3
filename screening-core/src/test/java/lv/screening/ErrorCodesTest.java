package lv.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors lists every code that the sources can give, and no other. */
class ErrorCodesTest {
    private static final List<String> PACKAGES =
            List.of("expr", "model", "read", "check", "score", "informant", "service");

    /** Calls that take a code; the last argument that is a plain word in quotes is it. */
    private static final Pattern REPORTS = Pattern.compile(
            "\\b(error|warning|warn|note|problem|fatal|refused|refuse|YamlMistake|ExpressionException)\\(");

    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z0-9_]*)\"");
    private static final Pattern CHOICE = Pattern.compile(
            "[^\"]*\\?\\s*\"([a-z][a-z0-9_]*)\"\\s*:\\s*(?:\"([a-z][a-z0-9_]*)\"|[A-Z]+)", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String each : PACKAGES) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/lv/screening", each))) {
                for (Path file : files.sorted().toList()) {
                    all.append(Files.readString(file, StandardCharsets.UTF_8)
                            .replaceAll("(?s)/\\*.*?\\*/", "")
                            .replaceAll("(?m)//.*$", ""));
                }
            }
        }
        return all.toString();
    }

    private static Set<String> listed() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = LISTED.matcher(Files.readString(Path.of("../docs/errors.md"), StandardCharsets.UTF_8));
        while (rows.find()) {
            assertThat(listed.add(rows.group(1)))
                    .as("%s is listed once", rows.group(1))
                    .isTrue();
        }
        return listed;
    }

    private static Set<String> reported(String sources) {
        Set<String> codes = new TreeSet<>();
        Matcher reports = REPORTS.matcher(sources);
        while (reports.find()) {
            List<String> found = List.of();
            for (String argument : arguments(sources, reports.end())) {
                Matcher word = WORD.matcher(argument);
                Matcher choice = CHOICE.matcher(argument);
                if (word.matches()) {
                    found = List.of(word.group(1));
                } else if (choice.matches()) {
                    found = choice.group(2) == null
                            ? List.of(choice.group(1))
                            : List.of(choice.group(1), choice.group(2));
                }
            }
            codes.addAll(found);
        }
        return codes;
    }

    private static List<String> arguments(String text, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int begin = start;
        boolean quoted = false;
        for (int i = start; i < text.length() && depth > 0; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            }
            if (!quoted && ((c == ',' && depth == 1) || depth == 0)) {
                arguments.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        return arguments;
    }

    @Test
    void everyCodeThatIsReportedIsListed() throws IOException {
        Set<String> reported = reported(sources());

        assertThat(reported)
                .hasSizeGreaterThan(120)
                .contains("yaml_alias", "expr_unknown_name", "band_gap", "item_unused");
        assertThat(listed()).containsAll(reported);
    }

    @Test
    void everyCodeThatIsListedCanBeReported() throws IOException {
        String sources = sources();

        assertThat(listed()).allSatisfy(code -> {
            int last = code.lastIndexOf('_');
            boolean whole = sources.contains("\"" + code + "\"");
            boolean joined = last > 0 && sources.contains("\"" + code.substring(0, last + 1) + "\" + what");
            assertThat(whole || joined).as(code).isTrue();
        });
    }

    @Test
    void everyCodeOfTheMarkedFilesIsListed() throws IOException {
        Pattern mark = Pattern.compile("# expect: \\d+:\\d+ ([a-z0-9_]+) ");
        Set<String> marked = new TreeSet<>();
        for (String folder : List.of("bad", "doubtful")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                for (Path file : files.toList()) {
                    mark.matcher(Files.readString(file, StandardCharsets.UTF_8))
                            .results()
                            .forEach(result -> marked.add(result.group(1)));
                }
            }
        }

        assertThat(marked).hasSizeGreaterThan(70);
        assertThat(listed()).containsAll(marked);
    }
}
