package lv.screening.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command understands. */
public final class SharedOptions {
    /** The language of texts. */
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of texts, such as en or lv (default: the questionnaire's first).")
    public @Nullable String language;

    /** The catalogues, later ones adding to earlier ones. */
    @Option(
            names = "--catalogue",
            paramLabel = "CATALOGUE",
            description =
                    "Service catalogue: a bundled id or a file; a second one adds to the first (default: latvia).")
    public List<String> catalogues = new ArrayList<>();

    /** Where the respondent lives. */
    @Option(
            names = "--area",
            paramLabel = "AREA",
            description =
                    "Area of the catalogue, such as riga or a municipality; services nearest to it are suggested.")
    public @Nullable String area;

    /** Other weights. */
    @Option(names = "--weights", paramLabel = "FILE", description = "Weights file laid over the questionnaire.")
    public @Nullable String weights;

    /** Whether research weights may be used. */
    @Option(
            names = "--allow-research",
            description = "Allow weights that were learned from data and not validated; every result says so.")
    public boolean allowResearch;

    /** No messages but errors. */
    @Option(names = "--quiet", description = "No messages but errors.")
    public boolean quiet;

    /** No colours. */
    @Option(names = "--no-color", description = "No colours (also: the environment variable NO_COLOR).")
    public boolean noColour;

    /** Stack traces. */
    @Option(names = "--debug", description = "Show where in the program a failure arose.")
    public boolean debug;
}
