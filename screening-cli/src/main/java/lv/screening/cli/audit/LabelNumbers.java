package lv.screening.cli.audit;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.model.AnswerSet;
import lv.screening.score.AnswerBlock;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;

/**
 * The numbers that data themselves give to the answers of an item, in cells such as {@code 3 - Often} or {@code Often (3)}. Not
 * thread-safe.
 */
final class LabelNumbers {
    private static final Pattern BEFORE = Pattern.compile(
            "[(\\[]?(-?[0-9]{1,4})[)\\]]?\\s*(?:[-\u2013\u2014.:=)]\\s*|\\s)(\\p{L}.*)", Pattern.DOTALL);
    private static final Pattern AFTER =
            Pattern.compile("(.*\\p{L}\\S*)\\s*(?:[(\\[](-?[0-9]{1,4})[)\\]]|[-\u2013\u2014:=]\\s*(-?[0-9]{1,4}))");
    private static final int NONE = Integer.MIN_VALUE;

    private final ItemReader reader;
    private final AnswerBlock probe;
    private final int slot;
    private final int[] numbers;
    private int cells;
    private boolean consistent = true;

    LabelNumbers(ItemReader reader, AnswerBlock probe, int slot, AnswerSet answers) {
        this.reader = reader;
        this.probe = probe;
        this.slot = slot;
        this.numbers = new int[answers.options().size()];
        Arrays.fill(numbers, NONE);
    }

    /** Takes in a cell that is none of the answers. */
    void add(String text) {
        Matcher before = BEFORE.matcher(text);
        Matcher after = AFTER.matcher(text);
        if (before.matches()) {
            add(before.group(1), before.group(2));
        } else if (after.matches()) {
            add(after.group(2) == null ? after.group(3) : after.group(2), after.group(1));
        }
    }

    private void add(String number, String words) {
        if (reader.read(words, probe, 0) == CellOutcome.ANSWERED) {
            int option = probe.codes(slot)[0];
            int value = Integer.parseInt(number);
            consistent &= numbers[option] == NONE || numbers[option] == value;
            numbers[option] = value;
            cells++;
        }
    }

    /** How many cells had a number and an answer. */
    int cells() {
        return cells;
    }

    /**
     * How the numbers are related to those of the key, in words.
     *
     * @param keys the key's number of each answer; empty where it has none
     */
    String order(int[] keys) {
        if (!consistent) {
            return "the same answer has several numbers";
        }
        boolean same = keys.length == numbers.length;
        boolean shifted = same;
        boolean rising = true;
        boolean falling = true;
        int shift = NONE;
        int last = NONE;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == NONE) {
                continue;
            }
            if (keys.length == numbers.length) {
                same &= numbers[i] == keys[i];
                shifted &= shift == NONE || numbers[i] - keys[i] == shift;
                shift = numbers[i] - keys[i];
            }
            rising &= last == NONE || numbers[i] > last;
            falling &= last == NONE || numbers[i] < last;
            last = numbers[i];
        }
        if (same) {
            return "the numbers are those of the key";
        }
        if (shifted) {
            return "the numbers are those of the key plus " + shift;
        }
        if (falling) {
            return "the numbers run in the opposite order of the key";
        }
        return rising
                ? "the numbers run in the order of the key, but are others"
                : "the numbers run in another order than the key";
    }
}
