package lv.screening.cli.audit;

import java.util.regex.Pattern;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.score.AnswerBlock;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;

/** What the cells of one column are like. Its size does not depend on the number of rows. Not thread-safe. */
final class ItemSample {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    private final BoundColumn column;
    private final ItemReader reader;
    private final AnswerBlock probe;
    private String first = "";
    private boolean constant = true;
    private int given;
    private int refused;
    private int whole;
    private int commas;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;

    ItemSample(BoundColumn column, ItemReader reader, AnswerBlock probe) {
        this.column = column;
        this.reader = reader;
        this.probe = probe;
    }

    void add(RecordBlock records, int row) {
        String text = records.text(row, column.column()).strip();
        boolean comma = COMMA.matcher(text).matches();
        String read = comma && column.decimalComma() ? text.replace(',', '.') : text;
        CellOutcome outcome = reader.read(read, probe, 0);
        if (outcome == CellOutcome.MISSING) {
            return;
        }
        if (given == 0) {
            first = text;
        }
        constant &= text.equals(first);
        given++;
        refused += outcome == CellOutcome.REFUSED ? 1 : 0;
        commas += comma ? 1 : 0;
        if (WHOLE.matcher(text).matches()) {
            whole++;
            min = Math.min(min, Integer.parseInt(text));
            max = Math.max(max, Integer.parseInt(text));
        }
    }

    BoundColumn column() {
        return column;
    }

    ItemReader reader() {
        return reader;
    }

    /** How many cells are no missing answer. */
    int given() {
        return given;
    }

    /** How many cells are none of the item's answers. */
    int refused() {
        return refused;
    }

    /** Whether all cells given are whole numbers. */
    boolean isWhole() {
        return given > 0 && whole == given;
    }

    /** Whether all cells given have a decimal comma or are whole numbers, and some have the comma. */
    boolean hasCommas() {
        return commas > 0 && commas + whole == given;
    }

    /** Whether all cells given are the same. */
    boolean isConstant() {
        return given > 0 && constant;
    }

    /** The lowest whole number. */
    int min() {
        return min;
    }

    /** The highest whole number. */
    int max() {
        return max;
    }
}
