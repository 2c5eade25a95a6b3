package lv.screening.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sum of values that items with few answers decide one by one, and of conditions: computed with one table for each of them.
 * Immutable and thread-safe.
 */
final class SumOfTables {
    /** A distance that does not fit into half a number. */
    private static final long TOO_WIDE = 1L << 31;

    /** By slot, as items compared as records would cost a start of the program dear. */
    private final Map<Integer, CodedItem> items = new HashMap<>();

    private final Map<Integer, long[]> tables = new HashMap<>();
    private final List<TruthExpression> conditions = new ArrayList<>();
    private final List<long[]> weights = new ArrayList<>();
    private long base;
    private long width;

    private SumOfTables() {}

    /** The tables of a value times a factor, or null where it is no such sum, or too wide to be packed. */
    static @Nullable SumOfTables of(NumberExpression value, long factor) {
        SumOfTables sum = new SumOfTables();
        return sum.add(value, factor) && sum.width < TOO_WIDE ? sum : null;
    }

    private boolean add(NumberExpression value, long factor) {
        CodeTable table = CodeTable.of(value);
        if (table != null) {
            long lowest = Math.min(factor * value.min(), factor * value.max());
            base += lowest;
            widen(factor, value.max() - value.min());
            items.put(table.slot(), table.item());
            tables.merge(table.slot(), table.packed(factor, lowest), CodeTable::sum);
            return true;
        }
        if (value instanceof Linear linear) {
            return linear.addTo(this::add, constant -> base += factor * constant, factor);
        }
        if (value instanceof Combined.Count count) {
            for (TruthExpression condition : count.conditions()) {
                base += Math.min(factor, 0);
                widen(factor, 1);
                conditions.add(condition);
                weights.add(CodeTable.packedTruths(factor, condition.table()));
            }
            return true;
        }
        return false;
    }

    /** Adds a width, cut off where it is too wide anyway, so that the sum can not overflow. */
    private void widen(long factor, long range) {
        width += Math.min(Math.min(Math.abs(factor), TOO_WIDE) * Math.min(range, TOO_WIDE), TOO_WIDE);
    }

    /** What the distances are counted from. */
    long base() {
        return base;
    }

    /** How far the sums lie above {@link #base}: the lowest possible in the lower 32 bits, the highest in the upper. */
    long[] evaluate(Columns columns) {
        PackedSum sum = new PackedSum();
        items.forEach((slot, item) -> sum.add(columns.codes(item), Objects.requireNonNull(tables.get(slot))));
        for (int i = 0; i < weights.size(); i++) {
            sum.add(conditions.get(i).column(columns), weights.get(i));
        }
        long[] sums = columns.arrays().longs();
        sum.sum(sums);
        return sums;
    }
}
