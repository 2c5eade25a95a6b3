package lv.screening.cli.library;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import lv.screening.cli.SharedOptions;
import lv.screening.expr.Identifier;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.ReadCatalogue;
import lv.screening.read.ReadQuestionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Reads the questionnaire of a command and then the bundled catalogue on a thread of its own, while the command line is still
 * taken apart; who comes for the questionnaire too early reads the catalogue meanwhile. What is guessed wrongly is read when it
 * is asked for. Thread-safe.
 */
public final class ReadAhead {
    /** Nothing is read before it is asked for. */
    public static final ReadAhead NOTHING = new ReadAhead("", null, null);

    private final String name;
    private final @Nullable FutureTask<ReadQuestionnaire> questionnaire;
    private final @Nullable FutureTask<ReadCatalogue> catalogue;

    private ReadAhead(
            String name,
            @Nullable FutureTask<ReadQuestionnaire> questionnaire,
            @Nullable FutureTask<ReadCatalogue> catalogue) {
        this.name = name;
        this.questionnaire = questionnaire;
        this.catalogue = catalogue;
    }

    /**
     * Begins to read what a command with these arguments will need: {@code assess} with a bundled questionnaire, and {@code
     * batch} and {@code report} with any.
     */
    public static ReadAhead of(String[] args) {
        String name = named(args);
        boolean rows = args[0].equals("batch") || args[0].equals("report");
        boolean needed = (args[0].equals("assess") && Identifier.is(name)) || (rows && !name.isEmpty());
        if (!needed) {
            return NOTHING;
        }
        BundledLibrary library = new BundledLibrary();
        FutureTask<ReadQuestionnaire> questionnaire = new FutureTask<>(() -> library.questionnaire(name));
        FutureTask<ReadCatalogue> catalogue = new FutureTask<>(() -> Catalogues.read(new SharedOptions()));
        Thread thread = new Thread(
                () -> {
                    questionnaire.run();
                    catalogue.run();
                },
                "definitions");
        thread.setDaemon(true);
        thread.start();
        return new ReadAhead(name, questionnaire, catalogue);
    }

    private static String named(String[] args) {
        for (int i = 1; i + 1 < args.length; i++) {
            if (args[i].equals("-q") || args[i].equals("--questionnaire")) {
                return args[i + 1];
            }
        }
        return "";
    }

    /**
     * A questionnaire.
     *
     * @param wanted a bundled id, {@code id@version}, or the path of a file or folder
     * @throws lv.screening.cli.CommandFailure if there is none
     * @throws InvalidDefinitionException if it is invalid
     */
    public ReadQuestionnaire questionnaire(String wanted) throws IOException, InvalidDefinitionException {
        if (questionnaire == null || !wanted.equals(name)) {
            return new BundledLibrary().questionnaire(wanted);
        }
        try {
            if (!questionnaire.isDone() && catalogue != null) {
                catalogue.run(); // better than to wait; whoever comes second finds it done
            }
            return questionnaire.get();
        } catch (ExecutionException | InterruptedException failed) {
            // reading it again gives the failure its own type and trace
            return new BundledLibrary().questionnaire(wanted);
        }
    }

    /**
     * The catalogues that the options name.
     *
     * @throws lv.screening.cli.CommandFailure if one is neither bundled nor a file
     * @throws InvalidDefinitionException if one is invalid
     */
    public ReadCatalogue catalogue(SharedOptions options) throws IOException, InvalidDefinitionException {
        if (catalogue == null || !options.catalogues.isEmpty()) {
            return Catalogues.read(options);
        }
        try {
            return catalogue.get();
        } catch (ExecutionException | InterruptedException failed) {
            return Catalogues.read(options);
        }
    }
}
