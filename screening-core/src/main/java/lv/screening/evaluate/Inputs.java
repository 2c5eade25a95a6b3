package lv.screening.evaluate;

/** Refuses arguments that would give a number nobody should read. */
final class Inputs {

    private Inputs() {}

    static void scores(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        "the score at index " + i + " is NaN; leave out the rows that have no score before evaluating");
            }
        }
    }

    static void probabilities(double[] probabilities) {
        for (int i = 0; i < probabilities.length; i++) {
            double p = probabilities[i];
            if (Double.isNaN(p)) {
                throw new IllegalArgumentException("the probability at index " + i
                        + " is NaN; leave out the rows that have no probability before evaluating");
            }
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException("the probability at index " + i + " is " + p
                        + ", expected 0..1; turn scores into probabilities first");
            }
        }
    }

    static boolean[] truths(byte[] outcomes) {
        boolean[] truths = new boolean[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            if ((outcomes[i] & ~1) != 0) {
                throw new IllegalArgumentException("the outcome at index " + i + " is " + outcomes[i]
                        + ", expected 0 (control) or 1 (case); recode the outcome first");
            }
            truths[i] = outcomes[i] == 1;
        }
        return truths;
    }

    static void sameLength(String a, int lengthA, String b, int lengthB) {
        if (lengthA != lengthB) {
            throw new IllegalArgumentException(
                    "there are " + lengthA + " " + a + " but " + lengthB + " " + b + "; give one of each per row");
        }
    }

    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the confidence level is " + level + ", expected above 0 and below 1");
        }
        return level;
    }

    static double share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the " + name + " is " + value + ", expected 0..1");
        }
        return value;
    }

    static int atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException("the " + name + " is " + value + ", expected at least " + least);
        }
        return value;
    }

    static void bothClasses(long cases, long controls) {
        if (cases == 0 || controls == 0) {
            throw new IllegalArgumentException("there are " + cases + " cases and " + controls
                    + " controls; both are needed, so check which value of the outcome means a case");
        }
    }

    /** Refuses an empty or ragged matrix, and infinite values; NaN is a missing answer. */
    static void items(double[][] rows, int columns) {
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            if (row.length != columns) {
                throw new IllegalArgumentException("row " + i + " has " + row.length + " values, expected " + columns
                        + "; give one value per term, NaN where it is missing");
            }
            for (int j = 0; j < columns; j++) {
                if (Double.isInfinite(row[j])) {
                    throw new IllegalArgumentException("the value at row " + i + ", column " + j
                            + " is infinite; give a number, or NaN where it is missing");
                }
            }
        }
    }
}
