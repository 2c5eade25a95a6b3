package lv.screening.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A named set of answers, in order of severity.
 *
 * @param id the name that items use
 * @param options at least one answer, at most 100
 */
public record AnswerSet(String id, List<AnswerOption> options) {
    /** A set with a copy of its answers. */
    public AnswerSet {
        options = List.copyOf(options);
    }

    /** The codes in order. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (AnswerOption option : options) {
            codes.add(option.code());
        }
        return List.copyOf(codes);
    }
}
