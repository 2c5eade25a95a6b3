package lv.screening.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or doubtful, or at least worth knowing, in a file.
 *
 * @param severity whether the file can be used nevertheless
 * @param code the stable code, listed in {@code docs/errors.md}
 * @param path where in the definition: keys and indexes joined by {@code /}, such as {@code /scales/dependence/terms/2/when}
 * @param offset how far into the value at that place, in characters; 0 for the whole value
 * @param message what was found, what was expected, what to do
 * @param location where in the file, or null if it did not come from one
 */
public record Problem(
        Severity severity,
        String code,
        String path,
        int offset,
        String message,
        @Nullable Location location) {
    /** How many problems of one file are shown: nobody mends more at once, and a file with more is hardly a definition. */
    public static final int MOST_SHOWN = 200;

    /** Near names are offered for so many problems of one file: looking for them takes time, and nobody mends more at once. */
    static final int MOST_ADVISED = 50;

    /** How bad it is. */
    public enum Severity {
        /** The file can not be used. */
        ERROR,
        /** It can be used, but somebody should look. */
        WARNING,
        /** Something to know; nobody need do anything. */
        NOTE
    }

    /**
     * A place in a file.
     *
     * @param file the file's name as it was given
     * @param line from 1
     * @param column from 1
     * @param excerpt the line, for showing the place; may be empty
     */
    public record Location(String file, int line, int column, String excerpt) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /** An error at a place of the definition. */
    public static Problem error(String code, String path, String message) {
        return new Problem(Severity.ERROR, code, path, 0, message, null);
    }

    /** A warning at a place of the definition. */
    public static Problem warning(String code, String path, String message) {
        return new Problem(Severity.WARNING, code, path, 0, message, null);
    }

    /** Something to know about a place of the definition. */
    public static Problem note(String code, String path, String message) {
        return new Problem(Severity.NOTE, code, path, 0, message, null);
    }

    /** The same problem with its place in the file. */
    public Problem at(Location place) {
        return new Problem(severity, code, path, offset, message, place);
    }

    /** Whether the file can not be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether somebody should look. */
    public boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** One line: place, code, message. */
    @Override
    public String toString() {
        String place = location == null ? path : location.toString();
        String word = switch (severity) {
            case ERROR -> "";
            case WARNING -> "warning: ";
            case NOTE -> "note: ";
        };
        return place + ": " + word + message + " [" + code + "]";
    }
}
