package lv.screening.cli.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.expr.Identifier;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.Examples;
import lv.screening.read.ExamplesReader;
import lv.screening.read.PreparedDefinitions;
import lv.screening.read.QuestionnaireReader;
import lv.screening.read.ReadQuestionnaire;
import org.jspecify.annotations.Nullable;

/** The questionnaires that come with the command, and those in files. Immutable. */
public final class BundledLibrary {
    private static final String ROOT = "/questionnaires/";

    /** The ids of the bundled questionnaires, sorted. */
    public List<String> questionnaireIds() {
        byte[] index = resource(ROOT + "index.txt");
        return index == null
                ? List.of()
                : new String(index, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    /**
     * Finds a questionnaire.
     *
     * @param name a bundled id, {@code id@version}, or the path of a file or folder
     * @throws CommandFailure if there is none
     * @throws InvalidDefinitionException if it is invalid
     */
    public ReadQuestionnaire questionnaire(String name) throws IOException, InvalidDefinitionException {
        String id = id(name);
        byte[] prepared = Identifier.is(id) ? resource(yaml(id) + PreparedDefinitions.SUFFIX) : null;
        if (prepared == null) {
            return fromText(name);
        }
        return bundled(
                name,
                PreparedDefinitions.questionnaire(
                        id + "/" + QuestionnaireReader.FILE,
                        prepared,
                        () -> Objects.requireNonNull(resource(yaml(id))),
                        file -> resource(ROOT + id + "/" + file)));
    }

    /**
     * Finds a questionnaire and reads its text, also of a bundled one: with the reader's warnings.
     *
     * @param name as for {@link #questionnaire}
     * @throws CommandFailure if there is none
     * @throws InvalidDefinitionException if it is invalid
     */
    public ReadQuestionnaire fromText(String name) throws IOException, InvalidDefinitionException {
        String id = id(name);
        byte[] yaml = Identifier.is(id) ? resource(yaml(id)) : null;
        if (yaml != null) {
            return bundled(
                    name,
                    QuestionnaireReader.read(
                            id + "/" + QuestionnaireReader.FILE, yaml, file -> resource(ROOT + id + "/" + file)));
        }
        Path path = Path.of(name);
        if (Files.exists(path)) {
            return QuestionnaireReader.read(path);
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                "no questionnaire '" + name + "': it is neither a bundled id nor a file"
                        + NearNames.advice(name, questionnaireIds()) + "; 'screening list' shows the bundled ones");
    }

    /**
     * The bytes of a questionnaire's file.
     *
     * @param name as for {@link #questionnaire}
     */
    public byte[] bytes(String name) throws IOException {
        byte[] yaml = resource(yaml(id(name)));
        if (yaml != null) {
            return yaml;
        }
        Path path = Path.of(name);
        return Files.readAllBytes(Files.isDirectory(path) ? path.resolve(QuestionnaireReader.FILE) : path);
    }

    /**
     * The examples beside a questionnaire.
     *
     * @param name as for {@link #questionnaire}
     * @return the examples, or null if there are none
     * @throws InvalidDefinitionException if they are invalid
     */
    public @Nullable Examples examples(String name) throws IOException, InvalidDefinitionException {
        String id = id(name);
        byte[] yaml = resource(ROOT + id + "/" + ExamplesReader.FILE);
        if (yaml != null) {
            return ExamplesReader.read(id + "/" + ExamplesReader.FILE, yaml);
        }
        Path path = Path.of(name);
        Path file =
                Files.isDirectory(path) ? path.resolve(ExamplesReader.FILE) : path.resolveSibling(ExamplesReader.FILE);
        return Files.isRegularFile(file) ? ExamplesReader.read(file) : null;
    }

    private static String id(String name) {
        return name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    }

    private static String yaml(String id) {
        return ROOT + id + "/" + QuestionnaireReader.FILE;
    }

    private static ReadQuestionnaire bundled(String name, ReadQuestionnaire read) {
        String id = read.questionnaire().id();
        String version = read.questionnaire().version();
        if (name.contains("@") && !name.equals(id + "@" + version)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "questionnaire '" + id + "' is bundled in version " + version + " only, not as " + name);
        }
        return read;
    }

    static byte @Nullable [] resource(String path) {
        try (InputStream in = BundledLibrary.class.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
