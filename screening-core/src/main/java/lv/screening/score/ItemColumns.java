package lv.screening.score;

import java.math.BigDecimal;
import java.util.Arrays;
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
            byte[] codes = codes(item, block, slot, gate, (byte) otherwise, notAsked);
            columns.setCodes(slot, codes);
            missing.set(slot, codes, block.missingCode(slot));
        } else if (item.item().type() instanceof ItemType.Flags flags) {
            for (int box = slot; box < slot + flags.flags().size(); box++) {
                byte[] truths = codes(item, block, box, gate, Columns.FALSE, notAsked);
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
            ItemLayout item, AnswerBlock block, int slot, byte @Nullable [] gate, byte otherwise, NotAsked notAsked) {
        byte[] result = Arrays.copyOf(block.codes(slot), block.size());
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
        long[] low = new long[size];
        long[] high = new long[size];
        byte[] gaps = new byte[size];
        for (int i = 0; i < size; i++) {
            long value = raw[i];
            if (gate != null && gate[i] != Columns.TRUE) {
                if (gate[i] == Columns.FALSE && value != AnswerBlock.MISSING && value != otherwise) {
                    notAsked.add(i, item.item().id());
                }
                value = gate[i] == Columns.FALSE ? otherwise : AnswerBlock.MISSING;
            }
            boolean gap = value == AnswerBlock.MISSING;
            gaps[i] = gap ? Columns.TRUE : Columns.FALSE;
            low[i] = gap ? min : value;
            high[i] = gap ? max : value;
        }
        columns.setNumbers(item.slot(), NumberVector.of(low, high));
        missing.set(item.slot(), gaps, Columns.TRUE);
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
