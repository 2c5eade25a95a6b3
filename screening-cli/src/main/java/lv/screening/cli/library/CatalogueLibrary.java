package lv.screening.cli.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.CatalogueReader;
import lv.screening.read.ReadCatalogue;
import org.jspecify.annotations.Nullable;

/** The service catalogues that come with the command, and those in files. */
public final class CatalogueLibrary {
    /** The catalogue taken where none is named. */
    public static final String DEFAULT = "latvia";

    private static final String ROOT = "/questionnaires/catalogues/";

    private CatalogueLibrary() {}

    /**
     * Reads catalogues, each but the first on top of those before it.
     *
     * @param names bundled ids, or paths of files or folders; {@value #DEFAULT} if there are none
     * @throws CommandFailure if one does not exist
     * @throws InvalidDefinitionException if one is invalid
     */
    public static ReadCatalogue catalogue(List<String> names) throws IOException, InvalidDefinitionException {
        ReadCatalogue read = null;
        for (String name : names.isEmpty() ? List.of(DEFAULT) : names) {
            read = read(name, read);
        }
        if (read == null) {
            throw new IllegalStateException("no catalogue named");
        }
        return read;
    }

    private static ReadCatalogue read(String name, @Nullable ReadCatalogue below)
            throws IOException, InvalidDefinitionException {
        byte[] yaml = name.matches("[a-z][a-z0-9_]*")
                ? BundledLibrary.resource(ROOT + name + "/" + CatalogueReader.FILE)
                : null;
        if (yaml != null) {
            String file = name + "/" + CatalogueReader.FILE;
            return below == null ? CatalogueReader.read(file, yaml) : CatalogueReader.read(file, yaml, below);
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no catalogue '" + name + "': it is neither a bundled id (such as " + DEFAULT + ") nor a file");
        }
        return below == null ? CatalogueReader.read(path) : CatalogueReader.read(path, below);
    }
}
