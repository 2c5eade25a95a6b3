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

    /** Answers of an item in another order than that of the key. */
    public static final String ORDER = "data_order";

    /** Two scales that go against each other. */
    public static final String SCALES_AGAINST = "data_scales_against";

    /** Labels with numbers that are not those of the key. */
    public static final String NUMBERED_LABELS = "data_numbered_labels";

    /** A column of labels that says something else than the column of numbers. */
    public static final String LABELS_DIFFER = "data_labels_differ";

    /** Labels and numbers in one column. */
    public static final String MIXED = "data_mixed";

    /** Numbers that usually stand for a missing answer. */
    public static final String MISSING_MARKS = "data_missing_marks";

    /** Yes and no as 1 and 2. */
    public static final String ONE_TWO = "data_one_two";

    /** Rows with another number of cells than the header. */
    public static final String ROW_WIDTH = "data_row_width";

    /** Several rows with the same id. */
    public static final String IDS = "data_ids_repeated";

    /** A column that answers nothing and is named nearly as an item without one. */
    public static final String NEAR_NAME = "data_near_name";
}
