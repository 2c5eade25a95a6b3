package lv.screening.expr;

import java.math.BigDecimal;
import java.util.List;

/**
 * A condition taken apart, so that it can be put into words. Names are as written and mean nothing yet; what fits none of the
 * forms is {@link Other}. Immutable and thread-safe.
 */
public sealed interface Clause {
    /** All of them hold. */
    record All(List<Clause> parts) implements Clause {
        /** With a copy of the parts. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them holds. */
    record Any(List<Clause> parts) implements Clause {
        /** With a copy of the parts. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** It does not hold. */
    record Not(Clause part) implements Clause {}

    /**
     * A name against a number.
     *
     * @param name the name, such as {@code theft}
     * @param sign one of {@code < <= > >= == !=}
     * @param number the number
     */
    record OfNumber(String name, String sign, BigDecimal number) implements Clause {
        /** Whether a number in the name's place meets it. */
        public boolean meets(BigDecimal value) {
            return holds(sign, value.compareTo(number));
        }
    }

    /**
     * A name against a code; or a band, which is of a scale, against the name of a band.
     *
     * @param name the name of an item or a scale
     * @param band whether it is the scale's band that is compared
     * @param sign one of {@code < <= > >= == !=}
     * @param code the code or band
     */
    record OfCode(String name, boolean band, String sign, String code) implements Clause {
        /**
         * Whether something in the name's place meets it.
         *
         * @param distance how much further on than the code it stands in its order; below 0 before it
         */
        public boolean meets(int distance) {
            return holds(sign, distance);
        }
    }

    /** A name that has one of several codes, or a scale that has one of several bands. */
    record OneOf(String name, boolean band, List<String> codes) implements Clause {
        /** With a copy of the codes. */
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** A name from one number to another, both included. */
    record Between(String name, BigDecimal low, BigDecimal high) implements Clause {}

    /**
     * A name that is true by itself.
     *
     * @param member the box of an item with several choices, or ""
     */
    record Truth(String name, String member) implements Clause {}

    /** An item that has an answer. */
    record Answered(String name) implements Clause {}

    /** A scale that has a score. */
    record Scored(String name) implements Clause {}

    /** Anything else, as the language spells it. */
    record Other(String expression) implements Clause {}

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }
}
