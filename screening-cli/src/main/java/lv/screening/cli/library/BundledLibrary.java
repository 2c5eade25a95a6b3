package lv.screening.cli.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.Examples;
import lv.screening.read.ExamplesReader;
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

    /** Whether a name can be the id of a bundled questionnaire. */
    static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && (i == 0 || !(c == '_' || (c >= '0' && c <= '9')))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Finds a questionnaire.
     *
     * @param name a bundled id, {@code id@version}, or the path of a file or folder
     * @throws CommandFailure if there is none
     * @throws InvalidDefinitionException if it is invalid
     */
    public ReadQuestionnaire questionnaire(String name) throws IOException, InvalidDefinitionException {
        String id = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        if (isId(id)) {
            byte[] yaml = resource(ROOT + id + "/" + QuestionnaireReader.FILE);
            if (yaml != null) {
                return bundled(name, id, yaml);
            }
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
        String id = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        byte[] yaml = resource(ROOT + id + "/" + QuestionnaireReader.FILE);
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
        String id = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        byte[] yaml = resource(ROOT + id + "/" + ExamplesReader.FILE);
        if (yaml != null) {
            return ExamplesReader.read(id + "/" + ExamplesReader.FILE, yaml);
        }
        Path path = Path.of(name);
        Path file =
                Files.isDirectory(path) ? path.resolve(ExamplesReader.FILE) : path.resolveSibling(ExamplesReader.FILE);
        return Files.isRegularFile(file) ? ExamplesReader.read(file) : null;
    }

    private static ReadQuestionnaire bundled(String name, String id, byte[] yaml) throws InvalidDefinitionException {
        ReadQuestionnaire read = QuestionnaireReader.read(
                id + "/" + QuestionnaireReader.FILE, yaml, file -> resource(ROOT + id + "/" + file));
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
