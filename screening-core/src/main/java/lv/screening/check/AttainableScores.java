package lv.screening.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Reads;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.Layout;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;

/**
 * Which scores a scale can have, as far as its terms are independent of each other: of terms with one choice the points of
 * every answer, of other terms every multiple of their weight. All numbers are numerators over the scale's denominator.
 */
final class AttainableScores {
    private static final int MAX_SCORES = 200_000;
    private static final int MAX_VALUES = 2_000;

    private final long min;
    private final long step;
    private final BitSet scores;

    private AttainableScores(long min, long step, BitSet scores) {
        this.min = min;
        this.step = step;
        this.scores = scores;
    }

    static AttainableScores of(ScaleLayout scale, Layout layout) {
        long[][] points =
                scale.terms().stream().map(term -> points(term, layout)).toArray(long[][]::new);
        boolean largest = scale.scale().combine() == Scale.Combine.MAX;
        long step = 0;
        for (long[] term : points) {
            for (long point : term) {
                step = gcd(step, point - (largest ? scale.min() : term[0]));
            }
        }
        step = Math.max(step, 1);
        long size = (scale.max() - scale.min()) / step + 1;
        if (size > MAX_SCORES) {
            return new AttainableScores(scale.min(), step, all(MAX_SCORES));
        }
        BitSet scores = largest ? union(points, scale.min(), step) : sums(points, step);
        return new AttainableScores(scale.min(), step, scores);
    }

    private static BitSet all(int size) {
        BitSet scores = new BitSet(size);
        scores.set(0, size);
        return scores;
    }

    private static BitSet union(long[][] points, long min, long step) {
        BitSet scores = new BitSet();
        for (long[] term : points) {
            for (long point : term) {
                if (point >= min) {
                    scores.set((int) ((point - min) / step));
                }
            }
        }
        return scores;
    }

    private static BitSet sums(long[][] points, long step) {
        BitSet scores = new BitSet();
        scores.set(0);
        for (long[] term : points) {
            BitSet sums = new BitSet();
            for (long point : term) {
                int shift = (int) ((point - term[0]) / step);
                scores.stream().forEach(score -> sums.set(score + shift));
            }
            scores = sums;
        }
        return scores;
    }

    /** The points that a term can add, ascending. */
    private static long[] points(TermLayout term, Layout layout) {
        long[] values = values(term, layout);
        for (int i = 0; i < values.length; i++) {
            values[i] *= term.factor();
        }
        Arrays.sort(values);
        return values;
    }

    private static long[] values(TermLayout term, Layout layout) {
        long min = term.value().min();
        Optional<AnswerSet> only = onlyAnswers(term, layout);
        if (only.isEmpty()) {
            long most = Math.min(term.value().max() - min, MAX_VALUES);
            long[] values = new long[(int) most + 1];
            for (int i = 0; i <= most; i++) {
                values[i] = min + i;
            }
            return values;
        }
        int size = only.get().options().size();
        byte[] codes = new byte[size];
        byte[] answered = new byte[size];
        for (byte i = 0; i < size; i++) {
            codes[i] = i;
            answered[i] = Columns.TRUE;
        }
        Columns columns = new Columns(size, layout.slotCount());
        columns.setCodes(term.items().firstKey(), codes);
        columns.setAnswered(term.items().firstKey(), answered);
        NumberVector values = term.value().evaluate(columns);
        return values.low().clone();
    }

    /** The answers of the one item that a term reads. */
    private static Optional<AnswerSet> onlyAnswers(TermLayout term, Layout layout) {
        if (term.items().size() != 1 || !Reads.of(term.value()).scales().isEmpty()) {
            return Optional.empty();
        }
        for (ItemLayout item : layout.items()) {
            if (item.slot() == term.items().firstKey()) {
                return Optional.ofNullable(item.answers());
            }
        }
        return Optional.empty();
    }

    private static long gcd(long a, long b) {
        long left = Math.abs(a);
        long right = Math.abs(b);
        while (right != 0) {
            long rest = left % right;
            left = right;
            right = rest;
        }
        return left;
    }

    /** How far neighbouring scores lie apart at least. */
    long step() {
        return step;
    }

    /** The lowest score that reaches a cut within the attainable range. */
    long atOrAbove(long cut) {
        int from = (int) Math.max(0, -Math.floorDiv(min - cut, step));
        return min + Math.max(0, scores.nextSetBit(from)) * step;
    }

    /** The highest score below a cut that is above the lowest score. */
    long below(long cut) {
        int from = (int) Math.max(0, -Math.floorDiv(min - cut, step) - 1);
        return min + Math.max(0, scores.previousSetBit(from)) * step;
    }
}
