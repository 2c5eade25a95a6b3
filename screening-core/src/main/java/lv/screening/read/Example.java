package lv.screening.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.Problem;

/**
 * One worked example of a questionnaire: made-up answers and what must come out. Immutable.
 *
 * @param name what it shows
 * @param answers the answers by item, in order; what is not there is missing
 * @param expectations what must come out
 * @param place where it stands
 */
public record Example(
        String name, Map<String, Answer> answers, List<Expectation> expectations, Problem.Location place) {
    /** An example with copies of its parts. */
    public Example {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        expectations = List.copyOf(expectations);
    }

    /** The answers as texts, in the form that {@code lv.screening.score.AnswerForm} reads. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        answers.forEach((item, answer) -> texts.put(item, answer.text()));
        return texts;
    }

    /**
     * One answer.
     *
     * @param text a code, number or date; the ticked choices of an item with several, each followed by {@code ;}
     * @param place where it stands
     */
    public record Answer(String text, Problem.Location place) {
        static Answer ticked(List<String> codes, Problem.Location place) {
            return new Answer(codes.isEmpty() ? ";" : String.join(";", codes) + ";", place);
        }
    }

    /**
     * One thing that must come out.
     *
     * @param key what is expected: a scale, {@code scale.band}, {@code referrals} ...
     * @param values one value, or those of a list
     * @param list whether it is written as a list
     * @param place where it stands
     */
    public record Expectation(String key, List<String> values, boolean list, Problem.Location place) {
        /** An expectation with a copy of its values. */
        public Expectation {
            values = List.copyOf(values);
        }

        /** The expectation as written: {@code low}, or {@code [low, high]}. */
        public String shown() {
            return list ? new ArrayList<>(values).toString() : String.join("", values);
        }
    }
}
