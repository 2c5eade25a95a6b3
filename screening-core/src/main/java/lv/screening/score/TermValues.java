package lv.screening.score;

import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/** The values of a scale's terms for a block: at hand, or computed when one is asked for. Thread-safe. */
final class TermValues {
    private final @Nullable NumberVector[] values;
    private final @Nullable ScaleLayout layout;
    private final @Nullable Columns columns;

    private TermValues(@Nullable NumberVector[] values, @Nullable ScaleLayout layout, @Nullable Columns columns) {
        this.values = values;
        this.layout = layout;
        this.columns = columns;
    }

    static TermValues of(NumberVector[] values) {
        return new TermValues(values.clone(), null, null);
    }

    static TermValues whenAsked(ScaleLayout layout, Columns columns) {
        return new TermValues(new NumberVector[layout.terms().size()], layout, columns);
    }

    NumberVector get(int term) {
        NumberVector known = values[term];
        if (known == null) {
            if (layout == null || columns == null) {
                throw new IllegalStateException("term " + term + " has no value");
            }
            // computed twice if two threads ask at once: it is the same value
            known = layout.terms().get(term).value().evaluate(columns.apart());
            values[term] = known;
        }
        return known;
    }
}
