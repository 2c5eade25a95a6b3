package lv.screening.evaluate;

import java.util.List;

/**
 * Differential functioning of all items of a scale between two groups.
 *
 * @param withheld whether a group has fewer people with complete answers than the minimum cell: then nothing is reported
 * @param minimumCell the limit that applied
 * @param reference people of the reference group with complete answers; 0 when withheld
 * @param focal people of the focal group with complete answers; 0 when withheld
 * @param items one per item; empty when withheld
 */
public record DifferentialFunctioning(
        boolean withheld, int minimumCell, long reference, long focal, List<ItemFunctioning> items) {

    /** Copies the list. */
    public DifferentialFunctioning {
        items = List.copyOf(items);
    }
}
