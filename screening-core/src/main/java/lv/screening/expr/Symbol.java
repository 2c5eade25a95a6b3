package lv.screening.expr;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name in an expression stands for, and the slot in which its column is found. */
public sealed interface Symbol {
    /** The name as written in expressions. */
    String name();

    /**
     * An item with one choice.
     *
     * @param points the points of each code, in the codes' order
     * @param gate the condition under which the item is asked, or null
     */
    record Choice(
            String name,
            int slot,
            List<String> codes,
            List<BigDecimal> points,
            @Nullable TruthExpression gate) implements Symbol {
        /** A choice with copies of its lists. */
        public Choice {
            codes = List.copyOf(codes);
            points = List.copyOf(points);
        }
    }

    /**
     * An item answered with a number.
     *
     * @param decimals how many decimals an answer may have
     */
    record Quantity(
            String name,
            int slot,
            BigDecimal min,
            BigDecimal max,
            int decimals,
            @Nullable TruthExpression gate) implements Symbol {}

    /** A date, counted in days since 1970-01-01. */
    record Day(
            String name,
            int slot,
            long first,
            long last,
            @Nullable TruthExpression gate) implements Symbol {}

    /** An item with several choices; its boxes are {@code name.code}. */
    record Boxes(String name, List<Box> boxes) implements Symbol {
        /** Boxes with a copy of the list. */
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** One box of an item with several choices. */
    record Box(String name, int slot, @Nullable TruthExpression gate) implements Symbol {}

    /** A named number of the questionnaire. */
    record DerivedNumber(String name, NumberExpression value) implements Symbol {}

    /** A named condition of the questionnaire. */
    record DerivedTruth(String name, TruthExpression value) implements Symbol {}

    /** A named list of expressions, for the functions that take lists. */
    record NamedList(String name, List<Expression> entries) implements Symbol {
        /** A list with a copy of its entries. */
        public NamedList {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A scale computed before.
     *
     * @param min the lowest attainable score as numerator over {@code denominator}
     * @param max the highest attainable score, likewise
     * @param denominator the common denominator of all its scores
     * @param maxExtra the largest further denominator that prorating can bring
     * @param bands the names of its bands, lowest first
     */
    record ScaleScore(String name, int slot, long min, long max, long denominator, long maxExtra, List<String> bands)
            implements Symbol {
        /** A scale score with a copy of its bands. */
        public ScaleScore {
            bands = List.copyOf(bands);
        }
    }
}
