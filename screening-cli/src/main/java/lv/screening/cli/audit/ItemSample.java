package lv.screening.cli.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.score.AnswerBlock;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;
import org.jspecify.annotations.Nullable;

/** What the cells of one column are like. Its size does not depend on the number of rows. Not thread-safe. */
final class ItemSample {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    /** Numbers that data usually have for no answer. */
    private static final Pattern MARK = Pattern.compile("-?(7|8|9|77|88|9[6-9]|777|888|99[6-9]|9999)");

    /** More different marks than that are numbers of another kind. */
    private static final int MOST_MARKS = 4;

    private final BoundColumn column;
    private final ItemReader reader;
    private final AnswerBlock probe;
    private final @Nullable LabelNumbers labelNumbers;
    private final Set<String> marks = new HashSet<>();
    private String first = "";
    private boolean constant = true;
    private int given;
    private int refused;
    private int whole;
    private int wholeRefused;
    private boolean onlyMarks = true;
    private int commas;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;

    ItemSample(BoundColumn column, ItemReader reader, AnswerBlock probe, @Nullable LabelNumbers labelNumbers) {
        this.column = column;
        this.reader = reader;
        this.probe = probe;
        this.labelNumbers = labelNumbers;
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
        boolean refusedOne = outcome == CellOutcome.REFUSED;
        if (isWhole(text)) {
            whole++;
            wholeRefused += refusedOne ? 1 : 0;
            min = Math.min(min, Integer.parseInt(text));
            max = Math.max(max, Integer.parseInt(text));
        } else if (refusedOne && labelNumbers != null) {
            labelNumbers.add(text);
        }
        if (refusedOne) {
            onlyMarks &= MARK.matcher(text).matches();
            if (onlyMarks && marks.size() <= MOST_MARKS) {
                marks.add(text);
            }
        }
    }

    /** Whether a text is a whole number. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
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

    /** How many cells are an answer and a whole number. */
    int numbersRead() {
        return whole - wholeRefused;
    }

    /** How many cells are an answer and no whole number. */
    int wordsRead() {
        return given - refused - numbersRead();
    }

    /** Whether most cells are answers, and the refused ones are a few numbers such as 9, -99, or 999. */
    boolean hasMarks() {
        return refused > 0 && refused * 2 < given && onlyMarks && marks.size() <= MOST_MARKS;
    }

    /** Whether all cells given are 1 or 2, and some are 2. */
    boolean isOneTwo() {
        return isWhole() && min >= 1 && max == 2;
    }

    /** The numbers that stand beside labels, if it is an item with one choice. */
    @Nullable
    LabelNumbers labelNumbers() {
        return labelNumbers;
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
