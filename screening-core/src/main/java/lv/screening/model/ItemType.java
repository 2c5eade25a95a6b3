package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;

/** How an item is answered. */
public sealed interface ItemType {
    /** One choice from an answer set. */
    record Choice(String answerSet) implements ItemType {}

    /**
     * A number.
     *
     * @param min the lowest number accepted
     * @param max the highest number accepted
     */
    record Quantity(BigDecimal min, BigDecimal max) implements ItemType {
        /** How many decimals an answer may have: as many as the bound with more of them. */
        public int decimals() {
            return Math.max(Math.max(min.scale(), max.scale()), 0);
        }
    }

    /** Several choices, each yes or no. */
    record Flags(List<Flag> flags) implements ItemType {
        /** Flags with a copy of the list. */
        public Flags {
            flags = List.copyOf(flags);
        }
    }

    /** One box of an item with several choices. */
    record Flag(String code, Text label) {}

    /** A calendar date between 1900-01-01 and 2100-12-31. */
    record Day() implements ItemType {}

    /** Free text: never scored, never kept. */
    record FreeText() implements ItemType {}
}
