package lv.screening.tune;

import java.util.Arrays;

/**
 * All points of one set of columns that can be better than the incumbent, by branch and bound.
 *
 * <p>The points are fixed column by column. What is fixed gives a lower bound in a few operations: in the coordinates
 * of the minorant's Cholesky factor the loss is at least the squared distance of the real-valued optimum from the ray
 * through the fixed points, the free columns and the intercept and slope being real. Along one column the bound is
 * quasi-convex, so the values are tried outwards from the best one (Schnorr and Euchner 1994).
 */
final class PointsTree {
    private static final double SINGULAR = 1e-11;
    private static final double LARGEST_GAP = 1e12;

    private final Problem problem;
    private final Incumbent incumbent;
    private final ScoreFit scoreFit;
    private final Minorant minorant;

    private Cells cells;
    private int width;
    private int[] set = {};
    private int[] points = {};
    private int[] order = {};
    private double[][] factor = {};
    private double[] target = {};
    private double[] beta = {};
    private boolean[] needed = {};
    private double bound;
    private double squaredTarget;
    private long nodesLeft;
    long nodes;

    PointsTree(Problem problem, Incumbent incumbent, ScoreFit scoreFit, Cells cells) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.scoreFit = scoreFit;
        this.cells = cells;
        minorant = new Minorant(problem.patterns().size);
    }

    long steps() {
        return minorant.steps + nodes * 8;
    }

    /**
     * Tries everything on the columns of the cells; columns of {@code needed} units get points. False if the limit of
     * nodes ended it.
     */
    boolean search(Cells ofSet, RealFit fit, boolean[] neededColumns, long maxNodes) {
        double gap = Math.min(LARGEST_GAP, incumbent.cut() - fit.bound);
        if (gap < 0) {
            return true;
        }
        cells = ofSet;
        width = cells.width;
        set = cells.columns;
        needed = neededColumns;
        bound = fit.bound;
        if (points.length < width) {
            points = new int[width];
            order = new int[width];
            factor = new double[width][width];
            target = new double[width];
        }
        minorant.build(cells, fit, gap);
        beta = fit.beta;
        decompose();
        nodesLeft = maxNodes;
        Arrays.fill(points, 0);
        descend(width - 1, 0, 0, 0);
        return nodesLeft >= 0;
    }

    /**
     * Factor R of the form, R[i] belonging to the column that is fixed when i columns are still free. The column with
     * the smallest pivot is fixed last: its points hardly matter once the others are known.
     */
    private void decompose() {
        double[][] form = minorant.form;
        boolean[] done = new boolean[width];
        for (int i = 0; i < width; i++) {
            int chosen = -1;
            for (int j = 0; j < width; j++) {
                boolean given = problem.lowest()[set[j]] == problem.highest()[set[j]];
                if (!done[j] && (!given || i == width - 1) && (chosen < 0 || form[j][j] < form[chosen][chosen])) {
                    chosen = j;
                }
            }
            for (int j = 0; chosen < 0; j++) {
                chosen = done[j] ? -1 : j;
            }
            done[chosen] = true;
            order[i] = chosen;
            eliminate(i, chosen, done);
        }
        squaredTarget = 0;
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (int k = i; k < width; k++) {
                sum += factor[i][order[k]] * beta[order[k] + 1];
            }
            target[i] = sum;
            squaredTarget += sum * sum;
        }
        // rows refer to columns so far; the loops below want them in the order of fixing
        double[] row = new double[width];
        for (int i = 0; i < width; i++) {
            for (int k = i; k < width; k++) {
                row[k] = factor[i][order[k]];
            }
            System.arraycopy(row, i, factor[i], i, width - i);
        }
    }

    private void eliminate(int i, int chosen, boolean[] done) {
        double[][] form = minorant.form;
        double pivot = form[chosen][chosen];
        Arrays.fill(factor[i], 0, width, 0);
        if (!(pivot > SINGULAR * minorant.scale[chosen])) {
            return;
        }
        double root = Math.sqrt(pivot);
        factor[i][chosen] = root;
        for (int j = 0; j < width; j++) {
            if (!done[j]) {
                factor[i][j] = form[chosen][j] / root;
            }
        }
        for (int j = 0; j < width; j++) {
            if (!done[j]) {
                for (int k = 0; k < width; k++) {
                    if (!done[k]) {
                        form[j][k] -= factor[i][j] * factor[i][k];
                    }
                }
            }
        }
    }

    /**
     * @param square squared length of the fixed points' image
     * @param product its inner product with the target
     * @param reached squared length of the target in the coordinates fixed so far
     */
    private void descend(int i, double square, double product, double reached) {
        if (i < 0) {
            leaf(square, product);
            return;
        }
        double[] row = factor[i];
        double base = 0;
        for (int k = i + 1; k < width; k++) {
            base += row[k] * points[order[k]];
        }
        double pivot = row[i];
        double wanted = target[i];
        double total = reached + wanted * wanted;
        int column = set[order[i]];
        int low = Math.min(0, problem.lowest()[column]);
        int high = Math.max(0, problem.highest()[column]);
        boolean convex = pivot > 0 && square > 0 && product > 0;
        double best = convex ? (square * wanted / product - base) / pivot : beta[order[i] + 1] > 0 ? high : low;
        int middle = (int) Math.rint(Math.min(high, Math.max(low, best)));
        int up = middle;
        int down = middle - 1;
        while (up <= high || down >= low) {
            boolean upward = down < low || (up <= high && up - best <= best - down);
            int w = upward ? up++ : down--;
            if (nodesLeft-- <= 0) {
                nodesLeft = -1;
                return;
            }
            nodes++;
            double image = base + pivot * w;
            double newSquare = square + image * image;
            double newProduct = product + image * wanted;
            double distance = newProduct > 0 ? total - newProduct * newProduct / newSquare : total;
            if (bound + distance > incumbent.cut()) {
                if (convex) {
                    if (upward) {
                        up = high + 1;
                    } else {
                        down = low - 1;
                    }
                }
            } else if (problem.allows(column, w) && (w != 0 || !needed[column])) {
                points[order[i]] = w;
                descend(i - 1, newSquare, newProduct, total);
                if (nodesLeft < 0) {
                    return;
                }
            }
        }
        points[order[i]] = 0;
    }

    private void leaf(double square, double product) {
        int[] candidate = Arrays.copyOf(points, width);
        if (reducible(candidate) || !problem.allows(set, candidate)) {
            return;
        }
        double slope = product > 0 ? product / square : 0;
        offer(candidate, slope);
    }

    private void offer(int[] candidate, double slope) {
        double intercept = beta[0];
        for (int j = 0; j < width; j++) {
            intercept -= minorant.mean[j] * (slope * candidate[j] - beta[j + 1]);
        }
        incumbent.offer(cells, candidate, scoreFit, intercept, slope);
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
        if (divisor == 1 || problem.form() != ScoreForm.REAL_INTERCEPT) {
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
        cells = ofSet;
        width = cells.width;
        set = cells.columns;
        beta = fit.beta;
        minorant.approximate(cells, fit);
        Rounding rounding = new Rounding(problem, set, beta, minorant.form);
        for (Rounding.Candidate candidate : rounding.best()) {
            if (problem.allows(set, candidate.points())) {
                offer(candidate.points(), candidate.slope());
            }
        }
    }
}
