package lv.screening.cli.text;

/** How text is marked on a terminal; without colours everything reads the same. */
public enum Colours {
    /** Plain text. */
    OFF,
    /** ANSI escape sequences. */
    ON;

    /** A heading or a label. */
    public String strong(String text) {
        return marked("\u001b[1m", text);
    }

    /** Something urgent. */
    public String warning(String text) {
        return marked("\u001b[1;31m", text);
    }

    /** A band. */
    public String band(String text) {
        return marked("\u001b[1m", text);
    }

    private String marked(String code, String text) {
        return this == OFF ? text : code + text + "\u001b[0m";
    }
}
