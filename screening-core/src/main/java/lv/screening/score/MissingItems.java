package lv.screening.score;

/** The items of one respondent that are missing and leave something open, each once, whichever scales they are reached by. */
final class MissingItems {
    private final boolean[] items;
    private final boolean[] scales;

    MissingItems(int items, int slots) {
        this.items = new boolean[items];
        this.scales = new boolean[slots];
    }

    void add(int item) {
        items[item] = true;
    }

    /** Whether a scale comes up for the first time, and so has to be followed up. */
    boolean isNew(int scaleSlot) {
        boolean first = !scales[scaleSlot];
        scales[scaleSlot] = true;
        return first;
    }

    int count() {
        int count = 0;
        for (boolean item : items) {
            count += item ? 1 : 0;
        }
        return count;
    }
}
