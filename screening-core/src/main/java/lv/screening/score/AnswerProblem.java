package lv.screening.score;

/**
 * Something about the answers that a person should know. It never holds an answer.
 *
 * @param code the stable code, listed in {@code docs/errors.md}
 * @param item the item concerned
 * @param message what was found, what was expected, what to do
 */
public record AnswerProblem(String code, String item, String message) {
    /** The text is none of the item's answers. */
    public static final String UNKNOWN = "answer_unknown";

    /** The number or date is outside the item's range. */
    public static final String OUT_OF_RANGE = "answer_out_of_range";

    /** The item was rightly not asked, but was answered with something else than what counts then. */
    public static final String NOT_ASKED = "answer_not_asked";

    /** The age is outside the questionnaire's population. */
    public static final String AGE_OUTSIDE = "age_outside_population";

    /** The age is missing, so nobody knows whether the questionnaire fits. */
    public static final String AGE_MISSING = "age_missing";
}
