package lv.screening.evaluate;

import java.util.Arrays;

/**
 * How one person went through the questions: signs of answering without reading (Johnson 2005; Curran 2016).
 *
 * <p>Give the answers as they were ticked, in the order in which they were asked, before any reversal, and only items with
 * the same answer set. A missing answer is stepped over: it neither makes a run longer nor ends it. These are hints to look
 * at the answers, never grounds to discard a person.
 *
 * @param answered how many items have an answer
 * @param longestRun most identical answers in a row; 0 without answers
 * @param identicalShare share of the answers that equal the person's most frequent one, above 0 and up to 1; NaN without
 *     answers
 */
public record ResponseQuality(int answered, int longestRun, double identicalShare) {

    /**
     * Looks at one person's answers.
     *
     * @param answers in the order asked; NaN where missing
     * @return the signs
     */
    public static ResponseQuality of(double... answers) {
        double[] given = Arrays.stream(answers)
                .filter(answer -> !Double.isNaN(answer))
                .map(answer -> answer + 0.0)
                .toArray();
        int longest = longestRun(given);
        Arrays.sort(given);
        return new ResponseQuality(given.length, longest, (double) longestRun(given) / given.length);
    }

    private static int longestRun(double[] values) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < values.length; i++) {
            run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /**
     * Whether the answers are a straight line.
     *
     * @param run how many identical answers in a row are too many, at least 2
     * @return whether the longest run reaches that
     * @throws IllegalArgumentException if the run is below 2
     */
    public boolean straightLining(int run) {
        return longestRun >= Inputs.atLeast("run of identical answers", 2, run);
    }

    /**
     * Counts claims to something that does not exist (Paulhus, Harms, Bruce and Lysy 2003), for example the use of an
     * invented drug.
     *
     * @param foils answers to the invented items; NaN where missing, which is no claim
     * @param claimFrom lowest answer that is a claim
     * @return how many invented items were claimed
     * @throws IllegalArgumentException if the limit is NaN
     */
    public static int overClaims(double[] foils, double claimFrom) {
        if (Double.isNaN(claimFrom)) {
            throw new IllegalArgumentException("the lowest answer that is a claim is NaN; give a number");
        }
        int claims = 0;
        for (double answer : foils) {
            claims += answer >= claimFrom ? 1 : 0;
        }
        return claims;
    }
}
