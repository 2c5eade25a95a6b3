package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * One answer of a set.
 *
 * @param code the code that expressions and files use
 * @param points what the answer counts; any decimal, also negative
 * @param label the words shown to people; empty where the code is its own label
 * @param also other spellings that stand for this answer in data, such as {@code 1}
 */
public record AnswerOption(String code, BigDecimal points, Text label, List<String> also) {
    /** An option with a copy of its spellings. */
    public AnswerOption {
        also = List.copyOf(also);
    }

    /** The words for people: the label, or the code where there is none. */
    public String shown(String language) {
        return label.isEmpty() ? code : label.in(language);
    }
}
