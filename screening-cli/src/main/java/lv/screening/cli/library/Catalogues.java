package lv.screening.cli.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.expr.Identifier;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.CatalogueReader;
import lv.screening.read.PreparedDefinitions;
import lv.screening.read.ReadCatalogue;
import lv.screening.service.Area;
import lv.screening.service.AreaTree;
import org.jspecify.annotations.Nullable;

/** Finds the service catalogues that a command names: bundled ones by id, others by path, later ones on top. */
public final class Catalogues {
    /** The catalogue that is used where none is named. */
    public static final String DEFAULT = "latvia";

    private Catalogues() {}

    /**
     * Reads the catalogues named, each on top of the one before.
     *
     * @throws CommandFailure if one is neither bundled nor a file
     * @throws InvalidDefinitionException if one is invalid
     */
    public static ReadCatalogue read(SharedOptions options) throws IOException, InvalidDefinitionException {
        return read(options, true);
    }

    /** Like {@link #read(SharedOptions)}, but reads the text of bundled ones too: with the reader's warnings. */
    public static ReadCatalogue fromText(SharedOptions options) throws IOException, InvalidDefinitionException {
        return read(options, false);
    }

    private static ReadCatalogue read(SharedOptions options, boolean prepared)
            throws IOException, InvalidDefinitionException {
        List<String> names = options.catalogues.isEmpty() ? List.of(DEFAULT) : options.catalogues;
        ReadCatalogue result = null;
        for (String name : names) {
            result = result == null && prepared ? first(name) : read(name, result);
        }
        return Objects.requireNonNull(result);
    }

    private static ReadCatalogue first(String name) throws IOException, InvalidDefinitionException {
        byte[] prepared = Identifier.is(name) ? BundledLibrary.resource(yaml(name) + PreparedDefinitions.SUFFIX) : null;
        return prepared == null
                ? read(name, null)
                : PreparedDefinitions.catalogue(
                        name + "/" + CatalogueReader.FILE,
                        prepared,
                        () -> Objects.requireNonNull(BundledLibrary.resource(yaml(name))));
    }

    private static String yaml(String name) {
        return "/questionnaires/catalogues/" + name + "/" + CatalogueReader.FILE;
    }

    private static ReadCatalogue read(String name, @Nullable ReadCatalogue below)
            throws IOException, InvalidDefinitionException {
        byte[] bundled = Identifier.is(name) ? BundledLibrary.resource(yaml(name)) : null;
        if (bundled != null) {
            String file = name + "/" + CatalogueReader.FILE;
            return below == null ? CatalogueReader.read(file, bundled) : CatalogueReader.read(file, bundled, below);
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no catalogue '" + name + "': it is neither a bundled id nor a file; bundled is " + DEFAULT);
        }
        return below == null ? CatalogueReader.read(path) : CatalogueReader.read(path, below);
    }

    /**
     * The area that {@code --area} names.
     *
     * @throws CommandFailure if there is no such area, offering the nearest
     */
    public static @Nullable Area area(SharedOptions options, AreaTree areas) {
        String name = options.area;
        if (name == null) {
            return null;
        }
        return areas.named(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "no area '" + name + "' in the catalogue"
                                + areas.near(name)
                                        .map(near -> "; did you mean '" + near.id() + "'?")
                                        .orElse("")
                                + "; 'screening services --areas' lists them"));
    }
}
