package lv.screening.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.service.Catalogue;
import lv.screening.service.CatalogueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Reads service catalogues from {@code catalogue.yaml}, and baskets on top of them. Thread-safe.
 *
 * <p>Everything that is wrong is found at once and has its place in the file. Whether entries are outdated is not looked at
 * here; see {@code lv.screening.check.CatalogueCheck}.
 */
public final class CatalogueReader {
    /** The name of the file inside a catalogue's folder. */
    public static final String FILE = "catalogue.yaml";

    /** The most bytes that a catalogue may have. */
    public static final int MAX_BYTES = 1 << 20;

    private static final List<String> SECTIONS =
            List.of("/areas", "/known_gaps", "/needs", "/red_flags", "/services", "/sources");

    private CatalogueReader() {}

    /**
     * Reads a catalogue that stands on its own.
     *
     * @param fileOrFolder the file, or the folder that holds {@value #FILE}
     * @throws IOException if it can not be read at all
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static ReadCatalogue read(Path fileOrFolder) throws IOException, InvalidDefinitionException {
        Path file = file(fileOrFolder);
        return read(file.toString(), QuestionnaireReader.bytes(file, MAX_BYTES));
    }

    /**
     * Reads a basket on top of a catalogue; see {@link Catalogue#with}. It may leave out areas, needs, services and sources.
     *
     * @param fileOrFolder the file, or the folder that holds {@value #FILE}
     * @param below the catalogue that it adds to
     * @throws IOException if it can not be read at all
     * @throws InvalidDefinitionException with everything that is wrong with it, or with the two together
     */
    public static ReadCatalogue read(Path fileOrFolder, ReadCatalogue below)
            throws IOException, InvalidDefinitionException {
        Path file = file(fileOrFolder);
        return read(file.toString(), QuestionnaireReader.bytes(file, MAX_BYTES), below);
    }

    /**
     * Reads a catalogue that stands on its own from memory.
     *
     * @param name what messages call the file
     * @param yaml its bytes
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static ReadCatalogue read(String name, byte[] yaml) throws InvalidDefinitionException {
        return reading(name, yaml, null);
    }

    /**
     * Reads a basket on top of a catalogue from memory.
     *
     * @param name what messages call the file
     * @param yaml its bytes
     * @param below the catalogue that it adds to
     * @throws InvalidDefinitionException with everything that is wrong with it, or with the two together
     */
    public static ReadCatalogue read(String name, byte[] yaml, ReadCatalogue below) throws InvalidDefinitionException {
        return reading(name, yaml, below);
    }

    private static Path file(Path fileOrFolder) {
        return Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE) : fileOrFolder;
    }

    private static ReadCatalogue reading(String name, byte[] yaml, @Nullable ReadCatalogue below)
            throws InvalidDefinitionException {
        SourceText source = SourceText.of(name, yaml, MAX_BYTES);
        List<Problem> problems = new ArrayList<>();
        YamlNode.Mapping root = YamlReader.read(source, problems);
        return reading(source, root, problems, below);
    }

    /** Reads a catalogue whose tree was made before. */
    static ReadCatalogue prepared(SourceText source, PreparedTree tree) throws InvalidDefinitionException {
        return reading(source, tree.root(), new ArrayList<>(), null);
    }

    private static ReadCatalogue reading(
            SourceText source, YamlNode.Mapping root, List<Problem> problems, @Nullable ReadCatalogue below)
            throws InvalidDefinitionException {
        SourceMap places = new SourceMap(source, root);
        List<SourceMap> files = new ArrayList<>(below == null ? List.of() : below.files());
        files.add(places);
        Findings findings = new Findings(source, problems);
        CatalogueDefinition definition = CatalogueDefinitionReader.read(root, findings, below != null);
        Catalogue catalogue = null;
        if (definition != null) {
            try {
                catalogue = below == null
                        ? Catalogue.of(definition)
                        : below.catalogue().with(definition);
            } catch (InvalidDefinitionException invalid) {
                addAll(invalid.problems(), places, files, findings);
            }
        }
        if (catalogue == null || findings.any()) {
            throw findings.invalid();
        }
        List<Problem> warnings = new ArrayList<>(below == null ? List.of() : below.warnings());
        warnings.addAll(Findings.sorted(problems));
        return new ReadCatalogue(catalogue, files, warnings);
    }

    /** Adds what the model found, unless it only follows from a part that could not be read. */
    private static void addAll(List<Problem> found, SourceMap places, List<SourceMap> files, Findings findings) {
        ModelProblems problems = new ModelProblems(findings, places);
        boolean misspelt = findings.problems().stream()
                .anyMatch(problem ->
                        problem.code().equals("unknown_field") && problem.path().lastIndexOf('/') == 0);
        if (misspelt || problems.lacks(SECTIONS)) {
            return;
        }
        List<String> names = problems.broken().stream()
                .filter(part -> part.indexOf('/', 1) > 0)
                .map(part -> part.substring(part.lastIndexOf('/') + 1))
                .toList();
        problems.add(
                found,
                problem -> names.stream().anyMatch(name -> problem.message().contains("'" + name + "'")),
                problem -> ReadCatalogue.locate(problem, files));
    }
}
