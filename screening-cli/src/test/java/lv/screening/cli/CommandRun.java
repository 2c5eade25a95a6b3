package lv.screening.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A command that was run in this process. */
public record CommandRun(int code, String out, String err) {
    /** Runs a command without a terminal. */
    public static CommandRun of(byte[] in, String... args) {
        return run(in, false, args);
    }

    /** Runs a command as if a person sat at a terminal, without input. */
    public static CommandRun onTerminal(String... args) {
        return run(new byte[0], true, args);
    }

    private static CommandRun run(byte[] in, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                terminal,
                Map.of());
        int code = new Screening(console).run(args);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command without input. */
    public static CommandRun of(String... args) {
        return of(new byte[0], args);
    }
}
