package lv.screening.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lv.screening.model.BandGroup;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Term;
import lv.screening.model.Weights;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code weights.yaml}: other weights and cuts for a questionnaire. Thread-safe. */
public final class WeightsFile {
    private final Fields top;
    private final Findings findings;

    private WeightsFile(Fields top) {
        this.top = top;
        this.findings = top.findings();
    }

    /**
     * Reads weights.
     *
     * @param file the file
     * @throws IOException if it can not be read at all
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static ReadWeights read(Path file) throws IOException, InvalidDefinitionException {
        return read(file.toString(), QuestionnaireReader.bytes(file, QuestionnaireReader.MAX_BYTES));
    }

    /**
     * Reads weights from memory.
     *
     * @param name what messages call the file; results show the part after the last slash
     * @param yaml its bytes
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static ReadWeights read(String name, byte[] yaml) throws InvalidDefinitionException {
        SourceText source = SourceText.of(name, yaml, QuestionnaireReader.MAX_BYTES);
        List<Problem> problems = new ArrayList<>();
        YamlNode.Mapping root = YamlReader.read(source, problems);
        Findings findings = new Findings(source, problems);
        Fields top = Fields.ofMapping(
                root, "", findings, "questionnaire", "status", "weights", "points", "bands", "provenance");
        Weights weights = new WeightsFile(top).weights(name, Hash.sha256(yaml));
        if (findings.any()) {
            throw findings.invalid();
        }
        return new ReadWeights(weights, new SourceMap(source, root));
    }

    private Weights weights(String name, String sha256) {
        String[] reference = top.reference();
        YamlNode status = top.get("status");
        if (status instanceof YamlNode.Scalar scalar && !scalar.text().equals("research")) {
            top.error(
                    "status",
                    "not_one_of",
                    "expected 'status: research', or no status for weights that were validated");
        }
        return new Weights(
                reference[0],
                reference[1],
                status != null,
                byTerm(),
                byAnswer(),
                bands(),
                provenance(),
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                sha256);
    }

    private Map<String, Map<String, BigDecimal>> byTerm() {
        Map<String, Map<String, BigDecimal>> all = new LinkedHashMap<>();
        section("weights").forEach((scale, mapping) -> all.put(scale, numbers(mapping, "/weights/" + scale)));
        return all;
    }

    private Map<String, BigDecimal> numbers(YamlNode.Mapping mapping, String path) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries().values()) {
            String name = entry.key().text();
            BigDecimal number = Scalars.number(entry.value(), path + "/" + name, findings);
            numbers.put(name, number == null ? BigDecimal.ONE : number);
        }
        return numbers;
    }

    private Map<String, Map<String, Map<String, BigDecimal>>> byAnswer() {
        Map<String, Map<String, Map<String, BigDecimal>>> all = new LinkedHashMap<>();
        section("points").forEach((scale, mapping) -> {
            Map<String, Map<String, BigDecimal>> terms = new LinkedHashMap<>();
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String path = "/points/" + scale + "/" + entry.key().text();
                YamlNode.Mapping codes = Fields.mapping(entry.value(), path, findings);
                if (codes != null) {
                    codes.entries()
                            .values()
                            .forEach(code -> Scalars.unquoted(
                                    code.key(), path + "/" + code.key().text(), findings));
                    if (codes.entries().isEmpty()) {
                        findings.error(
                                entry.key().at(),
                                path,
                                "empty_value",
                                "expected the points of each answer, such as {never: 0, weekly: 2}");
                    }
                    terms.put(entry.key().text(), numbers(codes, path));
                }
            }
            all.put(scale, terms);
        });
        return all;
    }

    private Map<String, List<BandGroup.Cut>> bands() {
        Map<String, List<BandGroup.Cut>> all = new LinkedHashMap<>();
        section("bands")
                .forEach((scale, mapping) -> all.put(scale, ScalesReader.cuts(mapping, "/bands/" + scale, findings)));
        return all;
    }

    private Map<String, YamlNode.Mapping> section(String name) {
        Map<String, YamlNode.Mapping> scales = new LinkedHashMap<>();
        YamlNode value = top.get(name);
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, "/" + name, findings);
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String scale = entry.key().text();
                YamlNode.@Nullable Mapping inner = Fields.mapping(entry.value(), "/" + name + "/" + scale, findings);
                if (inner != null) {
                    scales.put(scale, inner);
                }
            }
        }
        return scales;
    }

    private Map<String, String> provenance() {
        Map<String, String> all = new LinkedHashMap<>();
        YamlNode value = top.get("provenance");
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, "/provenance", findings);
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String name = entry.key().text();
                String text = Scalars.written(entry.value(), "/provenance/" + name, "a text", findings);
                all.put(name, text == null ? "" : text);
            }
        }
        return all;
    }

    /**
     * The file that holds weights: scales, terms and bands in the order of the questionnaire, everything else in its own
     * order. The same weights always give the same text, and reading it gives them back.
     *
     * @param weights weights of the questionnaire; their name and hash are not written
     * @param questionnaire the questionnaire they belong to
     * @throws IllegalArgumentException if they name a scale or term that the questionnaire does not have
     */
    public static String write(Weights weights, Questionnaire questionnaire) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("questionnaire: ")
                .append(weights.questionnaire())
                .append('@')
                .append(weights.version())
                .append('\n');
        if (weights.research()) {
            yaml.append("status: research\n");
        }
        List<Scale> scales = questionnaire.definition().scales();
        List<String> ids = scales.stream().map(Scale::id).toList();
        known(weights.weights().keySet(), ids);
        known(weights.points().keySet(), ids);
        known(weights.bands().keySet(), ids);
        section(yaml, "weights", scales, weights.weights(), (scale, terms) -> weights(yaml, scale, terms));
        section(yaml, "points", scales, weights.points(), (scale, terms) -> points(yaml, scale, terms));
        section(yaml, "bands", scales, weights.bands(), (scale, cuts) -> {
            yaml.append("  ").append(scale.id()).append(cuts.isEmpty() ? ": {}\n" : ":\n");
            cuts.forEach(cut -> number(yaml, cut.band(), cut.lowest()));
        });
        if (!weights.provenance().isEmpty()) {
            yaml.append("provenance:\n");
            weights.provenance()
                    .forEach((name, text) -> yaml.append("  ")
                            .append(Quoting.key(name))
                            .append(": ")
                            .append(Quoting.text(text))
                            .append('\n'));
        }
        return yaml.toString();
    }

    private static <V> void section(
            StringBuilder yaml, String name, List<Scale> scales, Map<String, V> values, BiConsumer<Scale, V> write) {
        if (!values.isEmpty()) {
            yaml.append(name).append(":\n");
            for (Scale scale : scales) {
                V value = values.get(scale.id());
                if (value != null) {
                    write.accept(scale, value);
                }
            }
        }
    }

    private static void weights(StringBuilder yaml, Scale scale, Map<String, BigDecimal> terms) {
        yaml.append("  ").append(scale.id()).append(terms.isEmpty() ? ": {}\n" : ":\n");
        for (String id : terms(scale, terms.keySet())) {
            BigDecimal weight = terms.get(id);
            if (weight != null) {
                number(yaml, id, weight);
            }
        }
    }

    private static void points(StringBuilder yaml, Scale scale, Map<String, Map<String, BigDecimal>> terms) {
        yaml.append("  ").append(scale.id()).append(terms.isEmpty() ? ": {}\n" : ":\n");
        for (String id : terms(scale, terms.keySet())) {
            Map<String, BigDecimal> codes = terms.get(id);
            if (codes != null) {
                List<String> answers = new ArrayList<>();
                codes.forEach((code, points) -> answers.add(Quoting.key(code) + ": " + points.toPlainString()));
                yaml.append("    ").append(Quoting.key(id)).append(": {");
                yaml.append(String.join(", ", answers)).append("}\n");
            }
        }
    }

    private static List<String> terms(Scale scale, Iterable<String> used) {
        List<String> ids = scale.terms().stream().map(Term::id).toList();
        known(used, ids);
        return ids;
    }

    private static void number(StringBuilder yaml, String name, BigDecimal number) {
        yaml.append("    ")
                .append(Quoting.key(name))
                .append(": ")
                .append(number.toPlainString())
                .append('\n');
    }

    private static void known(Iterable<String> used, List<String> known) {
        for (String name : used) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("the questionnaire has no '" + name + "'");
            }
        }
    }
}
