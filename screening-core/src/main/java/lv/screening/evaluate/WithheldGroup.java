package lv.screening.evaluate;

/**
 * A group of which no number is given, because it might show something of single people.
 *
 * @param group name
 * @param reason why
 * @param minimumCell the limit that applied
 */
public record WithheldGroup(String group, Reason reason, int minimumCell) implements GroupResult {

    /** Why a group is withheld. */
    public enum Reason {
        /** The group has fewer people than the limit. */
        FEW_PEOPLE,
        /** The group has fewer cases than the limit. */
        FEW_CASES,
        /** The group has fewer controls than the limit. */
        FEW_CONTROLS,
        /** Large enough, but subtracting it and the rest from the total would give a withheld group away. */
        SHIELDS_OTHERS
    }
}
