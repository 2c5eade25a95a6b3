package lv.screening.cli.library;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import lv.screening.expr.Identifier;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.read.ReadQuestionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bundled questionnaire of a short command on a thread of its own, while the command line is still taken apart:
 * each of the two is about a third of a start. What is guessed wrongly is read when it is asked for. Thread-safe.
 */
public final class ReadAhead {
    /** Nothing is read before it is asked for. */
    public static final ReadAhead NOTHING = new ReadAhead("", null);

    private final String name;
    private final @Nullable FutureTask<ReadQuestionnaire> questionnaire;

    private ReadAhead(String name, @Nullable FutureTask<ReadQuestionnaire> questionnaire) {
        this.name = name;
        this.questionnaire = questionnaire;
    }

    /** Begins to read what {@code assess} with these arguments will need. */
    public static ReadAhead of(String[] args) {
        String name = args[0].equals("assess") ? named(args) : "";
        if (!Identifier.is(name)) {
            return NOTHING;
        }
        BundledLibrary library = new BundledLibrary();
        FutureTask<ReadQuestionnaire> task = new FutureTask<>(() -> library.questionnaire(name));
        Thread thread = new Thread(task, "questionnaire");
        thread.setDaemon(true);
        thread.start();
        return new ReadAhead(name, task);
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
            return questionnaire.get();
        } catch (ExecutionException | InterruptedException failed) {
            // reading it again gives the failure its own type and trace
            return new BundledLibrary().questionnaire(wanted);
        }
    }
}
