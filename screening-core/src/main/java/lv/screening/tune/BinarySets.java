package lv.screening.tune;

import java.util.Arrays;

/**
 * All sets of k yes/no columns whose saturated loss is not above the incumbent.
 *
 * <p>How many cases have all columns of a set is one pass over bit sets for every set of up to k columns; from these
 * numbers the counts of the 2^k cells of a set follow by differences. The saturated model gives every cell its own
 * probability, so no score on these columns has a lower loss. Needs weights that are whole numbers.
 */
final class BinarySets {
    private static final int MAX_TERMS = 8;
    private static final long MAX_CASES = 4_000_000;
    private static final long MAX_STORED = 8_000_000;

    /** What is done with a set that is left. */
    interface Visitor {
        /** Sets with a higher loss are of no interest; it may fall while the sets are gone through. */
        double cut();

        /** False stops. */
        boolean visit(int[] columns);
    }

    private final int columns;
    private final int size;
    private final long[][] bits;
    private final int positiveWords;
    private final int words;
    /** By level (number of columns in the set) and set: cases and positive cases that have all of them. */
    private final int[][] all;

    private final int[][] positive;
    /** Where the sets begin that have one more, later column. */
    private final int[][] children;

    private final int[] next;
    private final long[][] prefix;
    private final double[] nLogN;

    private final int[] chosen;
    private final int[] parentAll;
    private final int[] parentPositive;
    private final int[] cellAll;
    private final int[] cellPositive;
    /** Per subset of the chosen columns (as a bit mask): what to add to a column to find the set with it. */
    private final int[] childBase;

    private boolean stopped;
    private long setsSeen;

    private BinarySets(Patterns patterns, int size) {
        this.size = size;
        columns = patterns.code.length;
        int positives = (int) Math.rint(patterns.allPositive);
        int cases = (int) Math.rint(patterns.allTotal);
        positiveWords = (positives + 63) / 64;
        words = positiveWords + (cases - positives + 63) / 64;
        bits = new long[columns][words];
        spread(patterns);
        all = new int[size][];
        positive = new int[size][];
        children = new int[size][];
        for (int level = 0; level < size; level++) {
            int count = (int) Math.rint(SetCounts.choose(columns, level));
            all[level] = new int[count];
            positive[level] = new int[count];
            children[level] = new int[count];
        }
        next = new int[size];
        prefix = new long[size + 1][words];
        all[0][0] = cases;
        positive[0][0] = positives;
        nLogN = new double[cases + 1];
        for (int i = 2; i <= cases; i++) {
            nLogN[i] = i * LogOdds.log(i);
        }
        chosen = new int[size];
        int cells = 1 << (size - 1);
        parentAll = new int[cells];
        parentPositive = new int[cells];
        cellAll = new int[cells];
        cellPositive = new int[cells];
        childBase = new int[cells];
    }

    static boolean applies(Problem problem) {
        Patterns patterns = problem.patterns();
        int size = problem.maxCost();
        if (size > MAX_TERMS || size > problem.columns() || patterns.allTotal > MAX_CASES) {
            return false;
        }
        for (Problem.Unit unit : problem.units()) {
            if (unit.forced() || unit.cost() != 1 || unit.columns().length != 1) {
                return false;
            }
        }
        for (int p = 0; p < patterns.size; p++) {
            if (patterns.total[p] != Math.rint(patterns.total[p])
                    || patterns.positive[p] != Math.rint(patterns.positive[p])) {
                return false;
            }
        }
        double stored = 0;
        for (int level = 0; level < size; level++) {
            stored += SetCounts.choose(problem.columns(), level);
        }
        for (double[] level : patterns.level) {
            if (level.length != 2) {
                return false;
            }
        }
        return stored <= MAX_STORED;
    }

    /** About how many steps {@link #run} takes. */
    static double cost(Problem problem) {
        int size = problem.maxCost();
        double sets = SetCounts.choose(problem.columns(), size);
        return sets * (problem.patterns().allTotal / 64 + 5 * (1 << size));
    }

    /** Goes through all sets of the problem's size in lexicographic order; the number of them, or -1 if stopped. */
    static long run(Problem problem, Visitor visitor) {
        BinarySets sets = new BinarySets(problem.patterns(), problem.maxCost());
        // the padding is in no column, so it may be in the empty set's cases
        Arrays.fill(sets.prefix[0], -1L);
        sets.count(0, 0);
        sets.walk(0, 0, visitor);
        return sets.stopped ? -1 : sets.setsSeen;
    }

    private void spread(Patterns patterns) {
        int positiveCase = 0;
        int negativeCase = 64 * positiveWords;
        for (int p = 0; p < patterns.size; p++) {
            int ones = (int) Math.rint(patterns.positive[p]);
            int zeros = (int) Math.rint(patterns.total[p]) - ones;
            for (int j = 0; j < columns; j++) {
                if (patterns.code[j][p] == 1) {
                    set(bits[j], positiveCase, ones);
                    set(bits[j], negativeCase, zeros);
                }
            }
            positiveCase += ones;
            negativeCase += zeros;
        }
    }

    private static void set(long[] target, int from, int count) {
        for (int i = from; i < from + count; i++) {
            target[i >> 6] |= 1L << i;
        }
    }

    /** Fills the tables for the sets below one of the given level, whose cases are in {@link #prefix}. */
    private void count(int level, int from) {
        if (level == size - 1) {
            return;
        }
        for (int j = from; j < columns; j++) {
            int id = next[level + 1]++;
            intersect(level, j, id);
            children[level + 1][id] = level + 2 < size ? next[level + 2] : 0;
            count(level + 1, j + 1);
        }
    }

    private void intersect(int level, int column, int id) {
        long[] before = prefix[level];
        long[] after = prefix[level + 1];
        long[] own = bits[column];
        int ones = 0;
        for (int i = 0; i < positiveWords; i++) {
            long both = before[i] & own[i];
            after[i] = both;
            ones += Long.bitCount(both);
        }
        int zeros = 0;
        for (int i = positiveWords; i < words; i++) {
            long both = before[i] & own[i];
            after[i] = both;
            zeros += Long.bitCount(both);
        }
        if (id >= 0) {
            positive[level + 1][id] = ones;
            all[level + 1][id] = ones + zeros;
        }
    }

    private void walk(int level, int from, Visitor visitor) {
        if (level == size - 1) {
            lastColumn(from, visitor);
            return;
        }
        for (int j = from; j <= columns - (size - level) && !stopped; j++) {
            chosen[level] = j;
            intersect(level, j, -1);
            walk(level + 1, j + 1, visitor);
        }
    }

    /** All sets of the chosen columns and one later column. */
    private void lastColumn(int from, Visitor visitor) {
        int masks = 1 << (size - 1);
        for (int mask = 0; mask < masks; mask++) {
            int level = Integer.bitCount(mask);
            int last = -1;
            int id = 0;
            if (mask != 0) {
                int top = 31 - Integer.numberOfLeadingZeros(mask);
                last = chosen[top];
                id = childBase[mask ^ (1 << top)] + last;
            }
            childBase[mask] = children[level][id] - last - 1;
            parentAll[mask] = all[level][id];
            parentPositive[mask] = positive[level][id];
        }
        difference(parentAll);
        difference(parentPositive);
        for (int j = from; j < columns && !stopped; j++) {
            setsSeen++;
            for (int mask = 0; mask < masks - 1; mask++) {
                int level = Integer.bitCount(mask) + 1;
                int id = childBase[mask] + j;
                cellAll[mask] = all[level][id];
                cellPositive[mask] = positive[level][id];
            }
            countLast(j, masks - 1);
            difference(cellAll);
            difference(cellPositive);
            double cut = visitor.cut();
            if (saturatedLoss(cut) <= cut) {
                int[] set = Arrays.copyOf(chosen, size);
                set[size - 1] = j;
                stopped = !visitor.visit(set);
            }
        }
    }

    private void countLast(int column, int mask) {
        long[] before = prefix[size - 1];
        long[] own = bits[column];
        int ones = 0;
        for (int i = 0; i < positiveWords; i++) {
            ones += Long.bitCount(before[i] & own[i]);
        }
        int zeros = 0;
        for (int i = positiveWords; i < words; i++) {
            zeros += Long.bitCount(before[i] & own[i]);
        }
        cellPositive[mask] = ones;
        cellAll[mask] = ones + zeros;
    }

    /** From "has at least these columns" to "has exactly these of the chosen ones". */
    private static void difference(int[] counts) {
        for (int bit = 1; bit < counts.length; bit <<= 1) {
            for (int mask = 0; mask < counts.length; mask++) {
                if ((mask & bit) == 0) {
                    counts[mask] -= counts[mask | bit];
                }
            }
        }
    }

    private double saturatedLoss(double cut) {
        double sum = 0;
        for (int mask = 0; mask < cellAll.length && sum <= cut; mask++) {
            int with = cellAll[mask];
            int withPositive = cellPositive[mask];
            int without = parentAll[mask] - with;
            int withoutPositive = parentPositive[mask] - withPositive;
            sum += nLogN[with] - nLogN[withPositive] - nLogN[with - withPositive];
            sum += nLogN[without] - nLogN[withoutPositive] - nLogN[without - withoutPositive];
        }
        return sum * (1 - 1e-12);
    }
}
