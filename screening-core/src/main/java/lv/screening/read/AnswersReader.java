package lv.screening.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;

/**
 * Reads the answers of one person from a YAML or JSON file: {@code item: answer}, and {@code item: [code, code]} where several
 * can be chosen. As strict as every other file, except that an answer may be written in any way: {@code no} and {@code 1} are
 * taken as they stand. Thread-safe.
 */
public final class AnswersReader {
    private AnswersReader() {}

    /**
     * Reads answers.
     *
     * @param file the file
     * @return the answers as text by item, as {@link lv.screening.score.AnswerForm} reads them
     * @throws IOException if it can not be read at all
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static Map<String, String> read(Path file) throws IOException, InvalidDefinitionException {
        return read(file.toString(), QuestionnaireReader.bytes(file, QuestionnaireReader.MAX_BYTES));
    }

    /**
     * Reads answers from memory.
     *
     * @param name what messages call the file
     * @param yaml its bytes
     * @return the answers as text by item
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static Map<String, String> read(String name, byte[] yaml) throws InvalidDefinitionException {
        SourceText source = SourceText.of(name, yaml, QuestionnaireReader.MAX_BYTES);
        List<Problem> problems = new ArrayList<>();
        YamlNode.Mapping root = YamlReader.read(source, problems);
        Findings findings = new Findings(source, problems);
        Map<String, String> answers = new LinkedHashMap<>();
        root.entries().forEach((item, entry) -> answers.put(item, text(entry.value(), "/" + item, findings)));
        if (findings.any()) {
            // the line that is shown with a problem would show an answer
            throw new InvalidDefinitionException(Findings.sorted(problems).stream()
                    .map(AnswersReader::withoutLine)
                    .toList());
        }
        return answers;
    }

    private static String text(YamlNode node, String path, Findings findings) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.absent() || scalar.text().equals("null") ? "" : scalar.text();
        }
        if (node instanceof YamlNode.Listing listing) {
            List<String> codes = new ArrayList<>();
            for (YamlNode entry : listing.entries()) {
                codes.add(text(entry, path, findings));
            }
            return String.join(";", codes);
        }
        findings.problems()
                .add(Problem.error("answers_value", path, "expected an answer or a list of codes, found fields")
                        .at(findings.source().location(node.at())));
        return "";
    }

    private static Problem withoutLine(Problem problem) {
        Problem.Location place = problem.location();
        return place == null
                ? problem
                : problem.at(new Problem.Location(place.file(), place.line(), place.column(), ""));
    }
}
