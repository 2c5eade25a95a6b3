package lv.screening.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.screening.model.InvalidDefinitionException;
import org.jspecify.annotations.Nullable;

/**
 * Definitions that come with a program, in a form that is read several times faster than YAML. A build makes it beside the
 * file, of a definition that is read strictly and found valid at that moment; what is read from it equals what is read from
 * the YAML, with the same hash and the same places, except that the warnings of the reader are not given again. Thread-safe.
 */
public final class PreparedDefinitions {
    /** What is added to the name of a YAML file for its prepared form. */
    public static final String SUFFIX = ".prepared";

    private PreparedDefinitions() {}

    /**
     * Prepares all questionnaires and catalogues below a folder, each beside its file.
     *
     * @param folder one argument: the folder
     * @throws IOException if a file can not be read or written
     * @throws InvalidDefinitionException if a definition is invalid
     */
    public static void main(String[] folder) throws IOException, InvalidDefinitionException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(folder[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.equals(QuestionnaireReader.FILE) || name.equals(CatalogueReader.FILE)) {
                byte[] prepared = name.equals(CatalogueReader.FILE) ? catalogue(file) : questionnaire(file);
                Files.write(file.resolveSibling(name + SUFFIX), prepared);
            }
        }
    }

    private static byte[] questionnaire(Path file) throws IOException, InvalidDefinitionException {
        return prepared(file, QuestionnaireReader.read(file).questionnaire().sha256());
    }

    private static byte[] catalogue(Path file) throws IOException, InvalidDefinitionException {
        CatalogueReader.read(file);
        return prepared(file, "");
    }

    private static byte[] prepared(Path file, String sha256) throws IOException, InvalidDefinitionException {
        SourceText source = SourceText.of(file.toString(), Files.readAllBytes(file), QuestionnaireReader.MAX_BYTES);
        return new PreparedTree(sha256, YamlReader.read(source, new java.util.ArrayList<>())).bytes();
    }

    /**
     * Reads a questionnaire.
     *
     * @param name what messages call the YAML file
     * @param prepared its prepared form
     * @param yaml the bytes of the YAML file; asked for only where the line of a place is wanted
     * @param siblings the bytes of a file beside it, by name; null where there is none
     * @throws InvalidDefinitionException if what is beside it has changed for the worse
     * @throws IllegalArgumentException if these bytes are no prepared form
     */
    public static ReadQuestionnaire questionnaire(
            String name, byte[] prepared, Supplier<byte[]> yaml, Function<String, byte @Nullable []> siblings)
            throws InvalidDefinitionException {
        return QuestionnaireReader.prepared(SourceText.later(name, yaml), PreparedTree.of(prepared), siblings);
    }

    /**
     * Reads a catalogue that stands on its own.
     *
     * @param name what messages call the YAML file
     * @param prepared its prepared form
     * @param yaml the bytes of the YAML file; asked for only where the line of a place is wanted
     * @throws InvalidDefinitionException never for a form that was prepared by the same version
     * @throws IllegalArgumentException if these bytes are no prepared form
     */
    public static ReadCatalogue catalogue(String name, byte[] prepared, Supplier<byte[]> yaml)
            throws InvalidDefinitionException {
        return CatalogueReader.prepared(SourceText.later(name, yaml), PreparedTree.of(prepared));
    }
}
