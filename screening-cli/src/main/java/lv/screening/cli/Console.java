package lv.screening.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams of a command: results go to {@link #out}, messages to {@link #err}, both in UTF-8 with {@code \n} in every
 * locale.
 *
 * @param in standard input
 * @param out results
 * @param err messages
 * @param terminal whether a person sits at it: then questions may be asked, and colours and progress shown
 * @param environment the environment variables
 */
public record Console(
        InputStream in, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
    /** A console with a copy of the environment. */
    public Console {
        environment = Map.copyOf(environment);
    }

    /** The console of this process. */
    public static Console ofProcess() {
        return new Console(
                System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), isTerminal(), System.getenv());
    }

    /** From JDK 22 on there is a console even where input or output is no terminal; only its own word tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException beforeJdk22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        // closing these would close the process's own streams
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Whether colours are wanted: on a terminal that can, unless {@code NO_COLOR} or {@code --no-color} says no. */
    public boolean colours(boolean refused) {
        String none = environment.getOrDefault("NO_COLOR", "");
        return terminal && !refused && none.isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** Writes a line of result. */
    public void print(String line) {
        out.print(line);
        out.print('\n');
    }

    /** Writes a line of message. */
    public void message(String line) {
        err.print(line);
        err.print('\n');
    }
}
