package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of a norm table.
 *
 * @param keys for each {@code by} a code, or a number or range {@code a..b}
 * @param low the lowest score of the row
 * @param high the highest score of the row
 * @param norm the T-score or percentile
 */
public record NormRow(List<Key> keys, BigDecimal low, BigDecimal high, BigDecimal norm) {
    /** A row with a copy of its keys. */
    public NormRow {
        keys = List.copyOf(keys);
    }

    /**
     * What chooses the row.
     *
     * @param code the code of a choice item; empty where a number decides
     * @param low the lowest number
     * @param high the highest number
     */
    public record Key(String code, BigDecimal low, BigDecimal high) {
        /** A key by code. */
        public static Key code(String code) {
            return new Key(code, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        /** A key by number. */
        public static Key range(BigDecimal low, BigDecimal high) {
            return new Key("", low, high);
        }

        /** The condition of the expression language under which the key applies. */
        String condition(String by) {
            return code.isEmpty()
                    ? by + " in " + low.toPlainString() + ".." + high.toPlainString()
                    : by + " == " + code;
        }

        boolean overlaps(Key other) {
            return code.equals(other.code) && low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }
    }

    boolean overlaps(NormRow other) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).overlaps(other.keys.get(i))) {
                return false;
            }
        }
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }
}
