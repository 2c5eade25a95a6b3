package lv.screening.tune;

import java.util.Arrays;

/**
 * All points of one set of columns that can be better than the incumbent.
 *
 * <p>A {@link QuadraticTree} lists the points that a lower bound around the real-valued optimum lets through. Where that
 * lists too many, because the bound is poor far from the optimum, one column's points are fixed, value by value outwards,
 * and the bound is renewed around the optimum of what is still free.
 */
final class PointsTree implements QuadraticTree.Visitor {
    private static final double LARGEST_GAP = 1e12;
    private static final double TRUSTED = 0.9;
    private static final int LEAVES = 25;
    private static final int NODES_PER_LEAF = 40;

    private final Problem problem;
    private final Incumbent incumbent;
    private final ScoreFit scoreFit;
    private final RealFit innerFit;
    private final Minorant minorant;
    private final QuadraticTree tree;
    private final boolean integerIntercept;

    private Cells cells;
    private int width;
    private int[] set = {};
    private boolean[] needed = {};
    private long nodeLimit;

    /** The node that the quadratic tree is searching: free columns, points of the others, integer intercept. */
    private int[] free = {};

    private int[] fixedPoints = {};
    private boolean anyFixed;
    private boolean offsetFree;
    private int offset;
    private double bound;
    private double[] real = {};
    private int leavesLeft;
    long leaves;

    PointsTree(Problem problem, Incumbent incumbent, ScoreFit scoreFit, Cells cells) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.scoreFit = scoreFit;
        this.cells = cells;
        int size = problem.patterns().size;
        minorant = new Minorant(size);
        innerFit = new RealFit(size);
        tree = new QuadraticTree(this);
        integerIntercept = problem.form() == ScoreForm.INTEGER_INTERCEPT;
    }

    long steps() {
        return minorant.steps + innerFit.steps + tree.nodes * 10;
    }

    long nodes() {
        return tree.nodes;
    }

    /**
     * Tries everything on the columns of the cells; {@code neededColumns} must get points. False if the limit of nodes
     * ended it.
     */
    boolean search(Cells ofSet, RealFit fit, boolean[] neededColumns, long maxNodes) {
        if (fit.bound > incumbent.cut()) {
            return true;
        }
        cells = ofSet;
        width = cells.width;
        set = cells.columns;
        needed = neededColumns;
        nodeLimit = tree.nodes + maxNodes;
        int[] all = new int[width];
        Arrays.setAll(all, j -> j);
        return explore(all, new int[width], integerIntercept, 0, cells, fit);
    }

    private boolean explore(
            int[] freeColumns, int[] points, boolean withOffset, int givenOffset, Cells view, RealFit fit) {
        double gap = Math.min(LARGEST_GAP, incumbent.cut() - fit.bound);
        if (gap < 0) {
            return true;
        }
        free = freeColumns;
        fixedPoints = points;
        offsetFree = withOffset;
        offset = givenOffset;
        anyFixed = view.width > free.length;
        bound = fit.bound;
        real = new double[view.width + 1];
        System.arraycopy(fit.beta, 1, real, 0, view.width);
        real[view.width] = fit.beta[0];
        minorant.build(view, fit, gap, interceptOf(withOffset));
        leavesLeft = LEAVES + view.width * view.width;
        int coordinates = view.width + (withOffset ? 1 : 0);
        long allowed = Math.min((long) leavesLeft * NODES_PER_LEAF, nodeLimit - tree.nodes);
        if (tree.search(minorant.form, minorant.scale, real, coordinates, allowed)) {
            return true;
        }
        if (tree.nodes >= nodeLimit) {
            return false;
        }
        return fixOne(worst(), real);
    }

    /**
     * What to fix: the column about which the minorant knows least, because its optimum is far out; but first one that
     * settles the scale.
     */
    private int worst() {
        int chosen = tree.firstFixed();
        double least = TRUSTED;
        for (int j = 0; j < free.length && anyFixed; j++) {
            if (minorant.trust[j] < least) {
                least = minorant.trust[j];
                chosen = j;
            }
        }
        return chosen;
    }

    private Minorant.Intercept interceptOf(boolean withOffset) {
        if (!integerIntercept) {
            return Minorant.Intercept.FREE;
        }
        return withOffset ? Minorant.Intercept.KEPT : Minorant.Intercept.NONE;
    }

    /** Every value of one coordinate of the present node, outwards, each with its own fit. */
    private boolean fixOne(int coordinate, double[] optimum) {
        int[] freeHere = free;
        int[] pointsHere = fixedPoints;
        boolean offsetHere = offsetFree;
        int offsetValue = offset;
        boolean scaled = anyFixed;
        boolean isOffset = coordinate == freeHere.length + (scaled ? 1 : 0);
        int low = lowest(coordinate);
        int high = highest(coordinate);
        double slope = scaled ? optimum[freeHere.length] : 0;
        double best = slope > 0 ? optimum[coordinate] / slope : optimum[coordinate] > 0 ? high : low;
        int middle = (int) Math.rint(Math.min(high, Math.max(low, best)));
        int[] rest = freeHere;
        if (!isOffset) {
            rest = new int[freeHere.length - 1];
            System.arraycopy(freeHere, 0, rest, 0, coordinate);
            System.arraycopy(freeHere, coordinate + 1, rest, coordinate, rest.length - coordinate);
        }
        double[] start = new double[rest.length + 2];
        int up = middle;
        int down = middle - 1;
        boolean complete = true;
        while (up <= high || down >= low) {
            boolean upward = down < low || (up <= high && up - best <= best - down);
            int w = upward ? up++ : down--;
            if (!isOffset && !allowsColumn(freeHere[coordinate], w)) {
                continue;
            }
            int[] points = pointsHere.clone();
            int childOffset = isOffset ? w : offsetValue;
            if (!isOffset) {
                points[freeHere[coordinate]] = w;
            }
            boolean childOffsetFree = offsetHere && !isOffset;
            Cells view = cells.view(rest, points, childOffset);
            start[0] = optimum[optimum.length - 1];
            for (int j = 0; j < rest.length; j++) {
                start[j + 1] = optimum[j < coordinate || isOffset ? j : j + 1];
            }
            start[rest.length + 1] = view.width > rest.length && slope > 0 ? slope : 0;
            innerFit.fit(view, signs(rest, view.width), start, !integerIntercept || childOffsetFree);
            if (innerFit.bound > incumbent.cut()) {
                if (slope > 0) {
                    up = upward ? high + 1 : up;
                    down = upward ? down : low - 1;
                }
            } else {
                complete &= explore(rest, points, childOffsetFree, childOffset, view, innerFit);
                if (!complete) {
                    return false;
                }
            }
        }
        return complete;
    }

    private int[] signs(int[] columns, int widthOfView) {
        int[] signs = new int[widthOfView];
        for (int j = 0; j < columns.length; j++) {
            signs[j] = problem.sign(set[columns[j]]);
        }
        if (widthOfView > columns.length) {
            signs[columns.length] = 1;
        }
        return signs;
    }

    private boolean allowsColumn(int inSet, int w) {
        int column = set[inSet];
        return problem.allows(column, w) && (w != 0 || !needed[column]);
    }

    @Override
    public double radius() {
        return incumbent.cut() - bound;
    }

    @Override
    public int lowest(int coordinate) {
        if (coordinate < free.length) {
            return Math.min(0, problem.lowest()[set[free[coordinate]]]);
        }
        return anyFixed && coordinate == free.length ? 1 : problem.lowestW0();
    }

    @Override
    public int highest(int coordinate) {
        if (coordinate < free.length) {
            return Math.max(0, problem.highest()[set[free[coordinate]]]);
        }
        return anyFixed && coordinate == free.length ? 1 : problem.highestW0();
    }

    @Override
    public boolean allows(int coordinate, int w) {
        return coordinate >= free.length || allowsColumn(free[coordinate], w);
    }

    @Override
    public boolean leaf(int[] vector, double slope) {
        int[] candidate = fixedPoints.clone();
        for (int j = 0; j < free.length; j++) {
            candidate[free[j]] = vector[j];
        }
        if (reducible(candidate) || !problem.allows(set, candidate)) {
            return true;
        }
        leaves++;
        if (integerIntercept) {
            int w0 = offsetFree ? vector[free.length + (anyFixed ? 1 : 0)] : offset;
            incumbent.offer(cells, candidate, scoreFit, w0, slope);
        } else {
            double intercept = real[real.length - 1];
            for (int j = 0; j < free.length; j++) {
                intercept -= minorant.mean[j] * (slope * vector[j] - real[j]);
            }
            if (anyFixed) {
                intercept -= minorant.mean[free.length] * (slope - real[free.length]);
            }
            incumbent.offer(cells, candidate, scoreFit, intercept, slope);
        }
        return --leavesLeft > 0;
    }

    /** In form B a common factor changes nothing; the smaller points are a leaf of their own. */
    private boolean reducible(int[] candidate) {
        int divisor = 0;
        for (int w : candidate) {
            divisor = gcd(divisor, Math.abs(w));
        }
        if (divisor == 0) {
            return true;
        }
        if (divisor == 1 || integerIntercept) {
            return false;
        }
        int[] reduced = candidate.clone();
        for (int j = 0; j < width; j++) {
            reduced[j] /= divisor;
        }
        return problem.allows(set, reduced);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Good points without proof: the coefficients rounded on many scales, then better neighbours in the minorant. */
    void round(Cells ofSet, RealFit fit) {
        minorant.approximate(ofSet, fit);
        Rounding rounding = new Rounding(problem, ofSet.columns, fit.beta, minorant.form);
        for (Rounding.Candidate candidate : rounding.best()) {
            if (problem.allows(ofSet.columns, candidate.points())) {
                double intercept = fit.beta[0];
                for (int j = 0; j < ofSet.width; j++) {
                    intercept -=
                            minorant.mean[j] * (candidate.slope() * candidate.points()[j] - fit.beta[j + 1]);
                }
                incumbent.offer(ofSet, candidate.points(), scoreFit, intercept, candidate.slope());
            }
        }
    }
}
