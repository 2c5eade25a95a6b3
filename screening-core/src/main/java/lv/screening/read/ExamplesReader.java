package lv.screening.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the {@code examples.yaml} of a questionnaire, as strictly as the questionnaire itself. Thread-safe. */
public final class ExamplesReader {
    /** The name of the file inside a questionnaire's folder. */
    public static final String FILE = "examples.yaml";

    private final Findings findings;

    private ExamplesReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads examples.
     *
     * @param file the file
     * @throws IOException if it can not be read at all
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static Examples read(Path file) throws IOException, InvalidDefinitionException {
        return read(file.toString(), QuestionnaireReader.bytes(file, QuestionnaireReader.MAX_BYTES));
    }

    /**
     * Reads examples from memory.
     *
     * @param name what messages call the file
     * @param yaml its bytes
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static Examples read(String name, byte[] yaml) throws InvalidDefinitionException {
        SourceText source = SourceText.of(name, yaml, QuestionnaireReader.MAX_BYTES);
        List<Problem> problems = new ArrayList<>();
        YamlNode.Mapping root = YamlReader.read(source, problems);
        Findings findings = new Findings(source, problems);
        Examples examples = new ExamplesReader(findings).examples(root);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw findings.invalid();
        }
        return examples;
    }

    private Examples examples(YamlNode.Mapping root) {
        Fields top = Fields.ofMapping(root, "", findings, "questionnaire", "examples");
        String[] reference = top.reference();
        List<Example> examples = new ArrayList<>();
        YamlNode list = top.required("examples");
        List<YamlNode> entries =
                list == null ? List.of() : Fields.list(list, "/examples", "a list of examples", findings);
        for (int i = 0; i < entries.size(); i++) {
            Example example = example(entries.get(i), "/examples/" + i);
            if (example != null) {
                examples.add(example);
            }
        }
        return new Examples(reference[0], reference[1], examples, place(top.at("questionnaire")));
    }

    private @Nullable Example example(YamlNode node, String path) {
        Fields fields = Fields.of(node, path, findings, "name", "answers", "expect");
        if (fields == null) {
            return null;
        }
        String name = fields.word("name", "a short name");
        return new Example(name, answers(fields), expectations(fields), place(node.at()));
    }

    private Map<String, Example.Answer> answers(Fields example) {
        Map<String, Example.Answer> answers = new LinkedHashMap<>();
        YamlNode value = example.required("answers");
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, example.path("answers"), findings);
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String item = entry.key().text();
                String path = example.path("answers") + "/" + item;
                Scalars.unquoted(entry.key(), path, findings);
                Problem.Location place = place(entry.key().at());
                if (entry.value() instanceof YamlNode.Listing listing) {
                    answers.put(item, Example.Answer.ticked(values(listing, path), place));
                } else {
                    answers.put(item, new Example.Answer(value(entry.value(), path, "an answer"), place));
                }
            }
        }
        return answers;
    }

    private List<Example.Expectation> expectations(Fields example) {
        List<Example.Expectation> all = new ArrayList<>();
        YamlNode value = example.required("expect");
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, example.path("expect"), findings);
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String path = example.path("expect") + "/" + entry.key().text();
                boolean list = entry.value() instanceof YamlNode.Listing;
                List<String> values = entry.value() instanceof YamlNode.Listing listing
                        ? values(listing, path)
                        : List.of(value(entry.value(), path, "what must come out"));
                all.add(new Example.Expectation(
                        entry.key().text(), values, list, place(entry.key().at())));
            }
        }
        if (mapping != null && all.isEmpty()) {
            example.error("expect", "empty_value", "an example expects at least one thing, found nothing");
        }
        return all;
    }

    private List<String> values(YamlNode.Listing listing, String path) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < listing.entries().size(); i++) {
            values.add(value(listing.entries().get(i), path + "/" + i, "a code"));
        }
        return values;
    }

    private String value(YamlNode node, String path, String expected) {
        String text = Scalars.written(node, path, expected, findings);
        if (text == null || Scalars.unquoted((YamlNode.Scalar) node, path, findings)) {
            return "";
        }
        return text;
    }

    private Problem.Location place(int at) {
        return findings.source().location(at);
    }
}
