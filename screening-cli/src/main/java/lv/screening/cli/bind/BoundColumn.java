package lv.screening.cli.bind;

/**
 * A column that answers an item, or a box of one.
 *
 * @param column its place, from 0
 * @param header its name in the file
 * @param name the item, or {@code item.code} for a box
 * @param match how it was found
 * @param decimalComma whether its numbers have a decimal comma
 */
public record BoundColumn(int column, String header, String name, Match match, boolean decimalComma) {
    /** How a column was found. */
    public enum Match {
        /** Named by {@code --map}. */
        MAPPED("as --map says"),
        /** The header is the item's name. */
        NAME("by its name"),
        /** The header is the item's name but for case, space and punctuation. */
        SIMILAR_NAME("by its name, spelt differently"),
        /** The header is the item's text. */
        TEXT("by its text"),
        /** The header's row is the item's text. */
        ROW("by the text of its row");

        private final String shown;

        Match(String shown) {
            this.shown = shown;
        }

        /** Words for people. */
        public String shown() {
            return shown;
        }
    }

    /** The same column with numbers that have a decimal comma. */
    public BoundColumn withDecimalComma() {
        return new BoundColumn(column, header, name, match, true);
    }
}
