package lv.screening.cli.library;

import java.io.IOException;
import java.nio.file.Path;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.ReadWeights;
import lv.screening.read.WeightsFile;

/** Lays the weights that a command names over a questionnaire. */
public final class WeightsFiles {
    private WeightsFiles() {}

    /**
     * The questionnaire with the weights of {@code --weights}, or as it is.
     *
     * @throws CommandFailure if they are research weights and that was not allowed
     */
    public static Questionnaire apply(SharedOptions options, Questionnaire questionnaire)
            throws IOException, InvalidDefinitionException {
        return options.weights == null ? questionnaire : apply(options, options.weights, questionnaire);
    }

    /**
     * The questionnaire with the weights of a file.
     *
     * @throws CommandFailure if they are research weights and that was not allowed
     */
    public static Questionnaire apply(SharedOptions options, String file, Questionnaire questionnaire)
            throws IOException, InvalidDefinitionException {
        ReadWeights read = WeightsFile.read(Path.of(file));
        if (read.weights().research() && !options.allowResearch) {
            throw new CommandFailure(
                    ExitCode.DEFINITION,
                    "the weights of " + file
                            + " are 'status: research': learned from data and not validated;"
                            + " --allow-research scores with them, and every result says so");
        }
        return read.over(questionnaire);
    }
}
