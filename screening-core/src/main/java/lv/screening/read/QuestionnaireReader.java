package lv.screening.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lv.screening.model.Definition;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Reads questionnaires from {@code questionnaire.yaml} and the norm tables beside it. Thread-safe.
 *
 * <p>Everything that is wrong is found at once and has its place in the file. The hash covers the bytes of the file and of
 * its norm tables, in the order in which the file names them.
 */
public final class QuestionnaireReader {
    /** The name of the file inside a questionnaire's folder. */
    public static final String FILE = "questionnaire.yaml";

    /** The most bytes that a questionnaire, or a norm table, may have. */
    public static final int MAX_BYTES = 1 << 20;

    private static final List<String> SECTIONS = List.of("/answers", "/items", "/derived", "/scales", "/sources");
    private static final Set<String> ROOTS = Set.of("item_type", "id_twice", "id", "unknown_answer_set");

    private QuestionnaireReader() {}

    /**
     * Reads a questionnaire.
     *
     * @param fileOrFolder the file, or the folder that holds {@value #FILE}
     * @throws IOException if it can not be read at all
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static ReadQuestionnaire read(Path fileOrFolder) throws IOException, InvalidDefinitionException {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE) : fileOrFolder;
        byte[] yaml = bytes(file, MAX_BYTES);
        try {
            return read(file.toString(), yaml, name -> sibling(file.resolveSibling(name)));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** The bytes of a file; one more than the limit where it is longer, so that huge files cost nothing. */
    static byte[] bytes(Path file, int limit) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        }
    }

    private static byte @Nullable [] sibling(Path file) {
        try {
            return Files.isRegularFile(file) ? bytes(file, MAX_BYTES) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a questionnaire from memory.
     *
     * @param name what messages call the file
     * @param yaml its bytes
     * @param siblings the bytes of a file beside it, by name; null where there is none
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static ReadQuestionnaire read(String name, byte[] yaml, Function<String, byte @Nullable []> siblings)
            throws InvalidDefinitionException {
        SourceText source = SourceText.of(name, yaml, MAX_BYTES);
        List<Problem> problems = new ArrayList<>();
        YamlNode.Mapping root = YamlReader.read(source, problems);
        return read(source, root, problems, siblings, norms -> Hash.sha256(yaml, norms.contents()));
    }

    /** Reads a questionnaire whose tree was made before. */
    static ReadQuestionnaire prepared(
            SourceText source, PreparedTree tree, Function<String, byte @Nullable []> siblings)
            throws InvalidDefinitionException {
        return read(source, tree.root(), new ArrayList<>(), siblings, norms -> tree.sha256());
    }

    private static ReadQuestionnaire read(
            SourceText source,
            YamlNode.Mapping root,
            List<Problem> problems,
            Function<String, byte @Nullable []> siblings,
            Function<NormFiles, String> hash)
            throws InvalidDefinitionException {
        String name = source.name();
        SourceMap places = new SourceMap(source, root);
        String folder = name.substring(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        NormFiles norms = new NormFiles(folder, siblings);
        Findings findings = new Findings(source, problems);
        Definition definition = DefinitionReader.read(root, findings, norms);
        Questionnaire questionnaire = null;
        try {
            questionnaire = Questionnaire.of(definition, hash.apply(norms));
        } catch (InvalidDefinitionException invalid) {
            addAll(invalid.problems(), places, findings);
        }
        if (questionnaire == null || findings.any()) {
            throw findings.invalid();
        }
        return new ReadQuestionnaire(questionnaire, places, Findings.sorted(problems));
    }

    /** Adds what the model found, once each, unless it only follows from a part that is broken itself. */
    private static void addAll(List<Problem> all, SourceMap places, Findings findings) {
        ModelProblems problems = new ModelProblems(findings, places);
        if (problems.lacks(SECTIONS)) {
            return;
        }
        List<Problem> found = all.stream().distinct().toList();
        Set<String> names = new HashSet<>();
        problems.broken().forEach(part -> names.add(name(part)));
        found.stream()
                .filter(problem -> ROOTS.contains(problem.code()))
                .limit(Problem.MOST_SHOWN)
                .forEach(problem -> names.add(name(SourceMap.part(problem.path()))));
        names.remove("");
        problems.add(
                found,
                problem -> (problem.code().startsWith("expr_") && places.mentions(problem.path(), names))
                        || (!ROOTS.contains(problem.code())
                                && names.stream()
                                        .anyMatch(name -> problem.message().contains("'" + name + "'"))),
                places::locate);
    }

    /** The item, scale or answer set that a part is; "" for a field at the top. */
    private static String name(String part) {
        int last = part.lastIndexOf('/');
        return last > 0 ? part.substring(last + 1) : "";
    }
}
