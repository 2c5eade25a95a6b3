package lv.screening.cli.csv;

import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;

/** The ways in which a file as a whole can not be read, in words. */
final class Failures {
    private Failures() {}

    static CommandFailure malformed(String name, long line, Dialect dialect, Throwable cause) {
        String advice = dialect.isUtf8()
                ? "; the file is probably in Windows-1257 (Baltic): try --encoding windows-1257"
                : "; name the right one with --encoding";
        return new CommandFailure(
                ExitCode.DATA,
                name + ": line " + line + " is not " + dialect.charset().name() + " text" + advice
                        + "; nothing was written",
                cause);
    }

    /** @param row the data row, or 0 for the header */
    static CommandFailure quotes(String name, long row, long line, boolean unclosed, Throwable cause) {
        return new CommandFailure(
                ExitCode.DATA,
                name + ": " + (row == 0 ? "the header" : "row " + row) + " (line " + line + ") "
                        + (unclosed
                                ? "opens a quote that is never closed; everything after it would be lost"
                                : "has text right after a closing quote; a quote inside a quoted cell is written twice")
                        + "; correct the file; nothing was written",
                cause);
    }
}
