package lv.screening.cli.csv;

/** The text is not plain UTF-8 in the form of RFC 4180: the full reader must read it, or say what is wrong with it. */
public final class IrregularText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IrregularText() {
        super("not plain", null, false, false);
    }
}
