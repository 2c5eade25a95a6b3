package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.AnswerProblem;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;

/**
 * Reads the cells of one column into a block. A spelling is read by the item's own reader when it first occurs, and found by
 * its bytes from then on, without making a text of it; refused cells are read each time. Remembers at most a fixed number of
 * spellings. Not thread-safe: each block has its own.
 */
final class ColumnReader {
    private final BoundColumn column;
    private final ItemReader reader;
    private final int slot;
    private final int slots;
    private final boolean number;
    private final Spellings spellings = new Spellings();
    private final byte[] codes;
    private final long[] numbers;

    /** What short cells mean, by their {@link RecordBlock#brief}: nearly all cells of most files. */
    private final short[] briefs = new short[1 << Byte.SIZE];

    /** Where they are numbers: which, by that meaning. */
    private final long[] briefNumbers;

    private int briefCount;

    private ColumnReader(BoundColumn column, ItemReader reader, int slot, int slots, boolean number) {
        this.column = column;
        this.reader = reader;
        this.slot = slot;
        this.slots = slots;
        this.number = number;
        this.codes = new byte[number ? 0 : Spellings.MOST * slots];
        this.numbers = new long[number ? Spellings.MOST : 0];
        this.briefNumbers = new long[number ? briefs.length : 0];
        Arrays.fill(briefs, (short) -1);
    }

    static ColumnReader of(AnswerForm form, BoundColumn column) {
        ItemReader reader = form.reader(column.name()).orElseThrow();
        ItemLayout place = form.questionnaire().layout().items().stream()
                .filter(each -> each.item().id().equals(reader.item().id()))
                .findFirst()
                .orElseThrow();
        ItemType type = place.item().type();
        if (type instanceof ItemType.Flags flags) {
            List<String> boxes = flags.flags().stream().map(ItemType.Flag::code).toList();
            int dot = column.name().indexOf('.');
            return dot < 0
                    ? new ColumnReader(column, reader, place.slot(), boxes.size(), false)
                    : new ColumnReader(
                            column,
                            reader,
                            place.slot() + boxes.indexOf(column.name().substring(dot + 1)),
                            1,
                            false);
        }
        boolean number = type instanceof ItemType.Quantity || type instanceof ItemType.Day;
        return new ColumnReader(column, reader, place.slot(), type instanceof ItemType.FreeText ? 0 : 1, number);
    }

    /** The same column with a memory of its own. */
    ColumnReader copy() {
        return new ColumnReader(column, reader, slot, slots, number);
    }

    /** The place in the file, from 0. */
    int column() {
        return column.column();
    }

    String header() {
        return column.header();
    }

    /**
     * Reads the cells of rows one after the other, up to the first that is no answer, which is then missing.
     *
     * @param from the first row to read
     * @param to the row after the last
     * @return the row of a cell that is no answer, or {@code to}
     */
    int read(RecordBlock records, int from, int to, AnswerBlock block) {
        if (slots != 1) {
            return readSlots(records, from, to, block);
        }
        return number ? readNumbers(records, from, to, block) : readCodes(records, from, to, block);
    }

    private int readCodes(RecordBlock records, int from, int to, AnswerBlock block) {
        int place = column();
        byte[] into = block.codes(slot);
        int row = records.lookUp(place, from, to, briefs, into);
        while (row < to) {
            int at = spellings.find(records.bytes(), records.start(row, place), records.end(row, place));
            if (at >= 0) {
                into[row] = codes[at];
            } else if (!learn(records, row, block, at)) {
                return row;
            }
            row = records.lookUp(place, row + 1, to, briefs, into);
        }
        return to;
    }

    private int readNumbers(RecordBlock records, int from, int to, AnswerBlock block) {
        int place = column();
        long[] into = block.numbers(slot);
        int row = records.lookUp(place, from, to, briefs, briefNumbers, into);
        while (row < to) {
            int at = spellings.find(records.bytes(), records.start(row, place), records.end(row, place));
            if (at >= 0) {
                into[row] = numbers[at];
            } else if (!learn(records, row, block, at)) {
                return row;
            }
            row = records.lookUp(place, row + 1, to, briefs, briefNumbers, into);
        }
        return to;
    }

    private int readSlots(RecordBlock records, int from, int to, AnswerBlock block) {
        for (int row = from; row < to; row++) {
            if (!readOne(records, row, block, row)) {
                return row;
            }
        }
        return to;
    }

    /** Reads a cell whose spelling did not come up before. */
    private boolean learn(RecordBlock records, int row, AnswerBlock block, int place) {
        byte brief = records.brief(row, column());
        int start = records.start(row, column());
        int end = records.end(row, column());
        if (!readText(records.bytes(), start, end, block, row)) {
            return false;
        }
        if (brief != RecordBlock.LONGER) {
            rememberBrief(brief & 0xFF, block, row);
        } else if (spellings.isOpenFor(end - start)) {
            rememberAt(spellings.add(records.bytes(), start, end, ~place), block, row);
        }
        return true;
    }

    /**
     * Reads the cell of one row.
     *
     * @param at where its answer belongs in the block
     * @return whether it is an answer, or missing; if not, it is taken as missing
     */
    boolean readOne(RecordBlock records, int row, AnswerBlock block, int at) {
        return read(records.bytes(), records.start(row, column()), records.end(row, column()), block, at);
    }

    private void rememberBrief(int brief, AnswerBlock block, int row) {
        if (number) {
            briefNumbers[briefCount] = block.numbers(slot)[row];
            briefs[brief] = (short) briefCount++;
        } else {
            briefs[brief] = block.codes(slot)[row];
        }
    }

    private boolean read(byte[] bytes, int start, int end, AnswerBlock block, int row) {
        int at = spellings.find(bytes, start, end);
        if (at >= 0) {
            recall(at, block, row);
            return true;
        }
        if (!readText(bytes, start, end, block, row)) {
            return false;
        }
        if (spellings.isOpenFor(end - start)) {
            rememberAt(spellings.add(bytes, start, end, ~at), block, row);
        }
        return true;
    }

    private boolean readText(byte[] bytes, int start, int end, AnswerBlock block, int row) {
        return reader.read(text(bytes, start, end), block, row) != CellOutcome.REFUSED;
    }

    private void recall(int at, AnswerBlock block, int row) {
        if (number) {
            block.numbers(slot)[row] = numbers[at];
        } else {
            for (int i = 0; i < slots; i++) {
                block.codes(slot + i)[row] = codes[at * slots + i];
            }
        }
    }

    private void rememberAt(int at, AnswerBlock block, int row) {
        if (number) {
            numbers[at] = block.numbers(slot)[row];
        } else {
            for (int i = 0; i < slots; i++) {
                codes[at * slots + i] = block.codes(slot + i)[row];
            }
        }
    }

    /** Why a cell was refused. */
    AnswerProblem problem(byte[] bytes, int start, int end) {
        return reader.problem(text(bytes, start, end));
    }

    private String text(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return column.decimalComma() ? DecimalCommas.withPoint(text) : text;
    }
}
