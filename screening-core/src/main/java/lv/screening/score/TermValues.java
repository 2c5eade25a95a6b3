package lv.screening.score;

import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/** The values of a scale's terms for a block: at hand, or computed when one is asked for. Thread-safe. */
final class TermValues {
    private final @Nullable NumberVector[] values;
    private final byte[] @Nullable [] columns;
    private final @Nullable ScaleLayout layout;
    private final @Nullable Columns block;

    private TermValues(
            @Nullable NumberVector[] values,
            byte[] @Nullable [] columns,
            @Nullable ScaleLayout layout,
            @Nullable Columns block) {
        this.values = values;
        this.columns = columns;
        this.layout = layout;
        this.block = block;
    }

    static TermValues of(NumberVector[] values) {
        return new TermValues(values.clone(), new byte[values.length][], null, null);
    }

    /** @param columns by term the column that decides it, as {@link #column} tells it */
    static TermValues whenAsked(ScaleLayout layout, Columns block, byte[] @Nullable [] columns) {
        return new TermValues(new NumberVector[layout.terms().size()], columns, layout, block);
    }

    NumberVector get(int term) {
        NumberVector known = values[term];
        if (known == null) {
            if (layout == null || block == null) {
                throw new IllegalStateException("term " + term + " has no value");
            }
            // computed twice if two threads ask at once: it is the same value
            known = layout.terms().get(term).value().evaluate(block.apart());
            values[term] = known;
        }
        return known;
    }

    /**
     * The column that decides a term, or null where none is at hand: the numbers of an item's answers where the plan has a table
     * for the term, else the truth values of its condition.
     */
    byte @Nullable [] column(int term) {
        return columns[term];
    }
}
