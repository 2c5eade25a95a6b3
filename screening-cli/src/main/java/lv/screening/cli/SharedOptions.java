package lv.screening.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that every command understands. They are described in code: reading annotations would cost a third of the start
 * of a short command.
 */
public final class SharedOptions {
    /** The language of texts. */
    public @Nullable String language;

    /** The catalogues, later ones adding to earlier ones. */
    public List<String> catalogues = new ArrayList<>();

    /** Where the respondent lives. */
    public @Nullable String area;

    /** The file of other weights. */
    public @Nullable String weights;

    /** Whether research weights may be used. */
    public boolean allowResearch;

    /** No messages but errors. */
    public boolean quiet;

    /** No colours. */
    public boolean noColour;

    /** Stack traces. */
    public boolean debug;

    /** Adds the options to a command. */
    public void addTo(CommandSpec spec) {
        spec.addOption(
                text("--lang", "LANGUAGE", "Language of texts, such as en or lv (default: the questionnaire's first).")
                        .setter(new Field("language"))
                        .build());
        spec.addOption(OptionSpec.builder("--catalogue")
                .paramLabel("CATALOGUE")
                .description(
                        "Service catalogue: a bundled id or a file; a second one adds to the first (default: latvia).")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .getter(new Field("catalogues"))
                .setter(new Field("catalogues"))
                .build());
        spec.addOption(text(
                        "--area",
                        "AREA",
                        "Area of the catalogue, such as riga or a municipality; services nearest to it are suggested.")
                .setter(new Field("area"))
                .build());
        if (!spec.optionsMap().containsKey("--weights")) { // compare takes two
            spec.addOption(text("--weights", "FILE", "Weights file laid over the questionnaire.")
                    .setter(new Field("weights"))
                    .build());
        }
        spec.addOption(flag(
                        "--allow-research",
                        "Allow weights that were learned from data and not validated; every result says so.")
                .setter(new Field("allowResearch"))
                .build());
        spec.addOption(flag("--quiet", "No messages but errors.")
                .setter(new Field("quiet"))
                .build());
        spec.addOption(flag("--no-color", "No colours (also: the environment variable NO_COLOR).")
                .setter(new Field("noColour"))
                .build());
        spec.addOption(flag("--debug", "Show where in the program a failure arose.")
                .setter(new Field("debug"))
                .build());
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(description)
                .type(String.class);
    }

    private static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").description(description).type(boolean.class);
    }

    /** A field of these options. One class for all, and no lambda for each: those would have to be linked at every start. */
    private final class Field implements ISetter, IGetter {
        private final String name;

        private Field(String name) {
            this.name = name;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T set(@Nullable T value) {
            switch (name) {
                case "language" -> language = (String) value;
                case "catalogues" -> catalogues = value == null ? List.of() : (List<String>) value;
                case "area" -> area = (String) value;
                case "weights" -> weights = (String) value;
                case "allowResearch" -> allowResearch = Boolean.TRUE.equals(value);
                case "quiet" -> quiet = Boolean.TRUE.equals(value);
                case "noColour" -> noColour = Boolean.TRUE.equals(value);
                case "debug" -> debug = Boolean.TRUE.equals(value);
                default -> throw new IllegalStateException(name);
            }
            return null;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T get() {
            return (T) catalogues; // the only one that is given several times
        }
    }
}
