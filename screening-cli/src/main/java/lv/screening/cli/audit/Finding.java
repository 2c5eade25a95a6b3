package lv.screening.cli.audit;

/**
 * Something that makes the data doubtful as a whole. It holds names of the questionnaire and of columns and counts, never an
 * answer.
 *
 * @param code the stable code
 * @param message what was found, the likely cause, the remedy
 */
public record Finding(String code, String message) {
    /** Numbers that are one higher or lower throughout than those of the key. */
    public static final String SHIFTED = "data_shifted";

    /** Numbers that are not those of the key. */
    public static final String RECODED = "data_recoded";

    /** Words that are none of the answers. */
    public static final String WORDS = "data_other_words";

    /** Numbers that can not be read. */
    public static final String NUMBERS = "data_other_numbers";

    /** The same answer everywhere. */
    public static final String CONSTANT = "data_constant";

    /** An item that goes against the rest of its scale. */
    public static final String AGAINST_SCALE = "data_against_scale";

    /** Several rows with the same id. */
    public static final String IDS = "data_ids_repeated";

    /** A column that answers nothing and is named nearly as an item without one. */
    public static final String NEAR_NAME = "data_near_name";
}
