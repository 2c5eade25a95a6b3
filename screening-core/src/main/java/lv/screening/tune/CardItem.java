package lv.screening.tune;

import java.util.List;

/**
 * A question on a score card: either answers with points each, or points for each unit of a number.
 *
 * @param label short text of the question
 * @param answers answers with their points; empty for a number
 * @param perUnit points for each unit of a number; 0 for answers
 * @param lowest lowest number; 0 for answers
 * @param highest highest number; 0 for answers
 */
public record CardItem(String label, List<Answer> answers, double perUnit, int lowest, int highest) {
    /** Copies the list and checks that it is one kind or the other. */
    public CardItem {
        answers = List.copyOf(answers);
        boolean number = lowest < highest;
        if (answers.isEmpty() != number || (!answers.isEmpty() && perUnit != 0)) {
            throw new IllegalArgumentException(
                    "the card item '" + label + "' needs either answers or a range of numbers");
        }
    }

    /**
     * An answer with its points.
     *
     * @param label short text
     * @param points added when it is given
     */
    public record Answer(String label, double points) {}

    /**
     * A question with a choice of answers.
     *
     * @param label short text
     * @param answers at least one
     * @return the item
     */
    public static CardItem choice(String label, List<Answer> answers) {
        return new CardItem(label, answers, 0, 0, 0);
    }

    /**
     * A question for a whole number.
     *
     * @param label short text
     * @param points for each unit
     * @param lowest lowest number
     * @param highest highest number
     * @return the item
     */
    public static CardItem number(String label, double points, int lowest, int highest) {
        return new CardItem(label, List.of(), points, lowest, highest);
    }

    /** All points this question can give. */
    double[] possible() {
        if (!answers.isEmpty()) {
            return answers.stream().mapToDouble(Answer::points).toArray();
        }
        double[] points = new double[highest - lowest + 1];
        for (int i = 0; i < points.length; i++) {
            points[i] = perUnit * (lowest + i);
        }
        return points;
    }
}
