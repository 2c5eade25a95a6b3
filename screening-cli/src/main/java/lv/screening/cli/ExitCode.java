package lv.screening.cli;

/** The exit codes of every command. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** A fault in the program. */
    public static final int FAULT = 1;

    /** The command line itself is wrong. */
    public static final int USAGE = 2;

    /** A questionnaire, catalogue or weights file is invalid. */
    public static final int DEFINITION = 3;

    /** The data can not be read, or lack columns; nothing was written. */
    public static final int DATA = 4;

    /** Done, but rows were rejected or answers refused. */
    public static final int REFUSED = 5;

    /** An example of a questionnaire failed. */
    public static final int EXAMPLE = 6;

    /** Reading or writing failed. */
    public static final int INPUT_OUTPUT = 7;

    private ExitCode() {}
}
