package lv.screening.score;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import org.jspecify.annotations.Nullable;

/** Turns what was answered into what counts: the given answer, the 'else' of an item rightly not asked, or missing. */
final class ItemColumns {
    private static final long FIRST_DAY = java.time.LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = java.time.LocalDate.of(2100, 12, 31).toEpochDay();

    private ItemColumns() {}

    static void fill(
            ItemLayout item,
            AnswerBlock block,
            Columns columns,
            MissingAnswers missing,
            NotAsked notAsked,
            boolean answered) {
        byte[] gate = item.gate() == null ? null : item.gate().evaluate(columns);
        int slot = item.slot();
        AnswerSet answers = item.answers();
        if (answers != null) {
            int otherwise = item.item().otherwise() == null
                    ? answers.options().size()
                    : answers.codes().indexOf(item.item().otherwise());
            byte[] codes = codes(item, block, columns, slot, gate, (byte) otherwise, notAsked);
            columns.setCodes(slot, codes);
            missing.set(slot, codes, block.missingCode(slot));
        } else if (item.item().type() instanceof ItemType.Flags flags) {
            for (int box = slot; box < slot + flags.flags().size(); box++) {
                byte[] truths = codes(item, block, columns, box, gate, Columns.FALSE, notAsked);
                columns.setTruths(box, truths);
                missing.set(box, truths, Columns.UNKNOWN);
            }
        } else {
            numbers(item, block, columns, missing, gate, notAsked);
        }
        if (answered) {
            columns.setAnswered(slot, answered(item, block, gate));
        }
    }

    private static byte[] codes(
            ItemLayout item,
            AnswerBlock block,
            Columns columns,
            int slot,
            byte @Nullable [] gate,
            byte otherwise,
            NotAsked notAsked) {
        byte[] result = columns.arrays().bytes();
        System.arraycopy(block.codes(slot), 0, result, 0, result.length);
        if (gate != null) {
            byte none = block.missingCode(slot);
            for (int i = 0; i < result.length; i++) {
                if (gate[i] == Columns.FALSE) {
                    if (result[i] != none && result[i] != otherwise) {
                        notAsked.add(i, item.item().id());
                    }
                    result[i] = otherwise;
                } else if (gate[i] == Columns.UNKNOWN) {
                    result[i] = none;
                }
            }
        }
        return result;
    }

    private static void numbers(
            ItemLayout item,
            AnswerBlock block,
            Columns columns,
            MissingAnswers missing,
            byte @Nullable [] gate,
            NotAsked notAsked) {
        long[] raw = block.numbers(item.slot());
        int size = block.size();
        long min = FIRST_DAY;
        long max = LAST_DAY;
        long otherwise = AnswerBlock.MISSING;
        if (item.item().type() instanceof ItemType.Quantity quantity) {
            min = quantity.min().movePointRight(quantity.decimals()).longValueExact();
            max = quantity.max().movePointRight(quantity.decimals()).longValueExact();
            if (item.item().otherwise() != null) {
                otherwise = new BigDecimal(item.item().otherwise())
                        .movePointRight(quantity.decimals())
                        .longValueExact();
            }
        }
        long[] values = gate == null ? raw : asked(item, raw, columns, gate, otherwise, notAsked);
        if (Columns.canBeNumbered(min, max)) {
            byte missingNumber = (byte) (max - min + 1);
            byte[] codes = numbered(values, min, missingNumber, columns.arrays().bytes());
            columns.setNumberedValues(item.slot(), codes, min, max);
            missing.set(item.slot(), codes, missingNumber);
            return;
        }
        long[] low = columns.arrays().longs();
        long[] high = columns.arrays().longs();
        byte[] gaps = columns.arrays().bytes();
        for (int i = 0; i < size; i++) {
            boolean gap = values[i] == AnswerBlock.MISSING;
            gaps[i] = gap ? Columns.TRUE : Columns.FALSE;
            low[i] = gap ? min : values[i];
            high[i] = gap ? max : values[i];
        }
        columns.setNumbers(item.slot(), NumberVector.of(low, high));
        missing.set(item.slot(), gaps, Columns.TRUE);
    }

    private static byte[] numbered(long[] values, long min, byte missing, byte[] codes) {
        for (int i = 0; i < codes.length; i++) {
            long distance = values[i] - min;
            if (distance >= 0 && distance < missing) {
                codes[i] = (byte) distance;
            } else if (values[i] == AnswerBlock.MISSING) {
                codes[i] = missing;
            } else {
                throw new IllegalArgumentException("a number in the block lies outside the range of its item");
            }
        }
        return codes;
    }

    /** The answers as they count where an item is not always asked. */
    private static long[] asked(
            ItemLayout item, long[] given, Columns columns, byte[] gate, long otherwise, NotAsked notAsked) {
        long[] values = columns.arrays().longs();
        for (int i = 0; i < values.length; i++) {
            if (gate[i] == Columns.TRUE) {
                values[i] = given[i];
            } else {
                if (gate[i] == Columns.FALSE && given[i] != AnswerBlock.MISSING && given[i] != otherwise) {
                    notAsked.add(i, item.item().id());
                }
                values[i] = gate[i] == Columns.FALSE ? otherwise : AnswerBlock.MISSING;
            }
        }
        return values;
    }

    private static byte[] answered(ItemLayout item, AnswerBlock block, byte @Nullable [] gate) {
        byte[] result = new byte[block.size()];
        for (int i = 0; i < result.length; i++) {
            boolean asked = gate == null || gate[i] != Columns.FALSE;
            result[i] = asked && given(item, block, i) ? Columns.TRUE : Columns.FALSE;
        }
        return result;
    }

    /** Whether there is an answer: of an item with several choices, one to each of them. */
    private static boolean given(ItemLayout item, AnswerBlock block, int row) {
        if (item.item().type() instanceof ItemType.Flags flags) {
            return IntStream.range(item.slot(), item.slot() + flags.flags().size())
                    .allMatch(box -> isCode(block, box, row));
        }
        return item.answers() != null
                ? isCode(block, item.slot(), row)
                : block.numbers(item.slot())[row] != AnswerBlock.MISSING;
    }

    private static boolean isCode(AnswerBlock block, int slot, int row) {
        return block.codes(slot)[row] != block.missingCode(slot);
    }
}
