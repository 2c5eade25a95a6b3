package lv.screening.tune;

import java.util.Arrays;

/**
 * All integer vectors whose ray comes near a real vector, in the metric of a quadratic form.
 *
 * <p>The coordinates are fixed one by one. In the coordinates of the form's Cholesky factor the fixed ones give a lower
 * bound in a few operations: the squared distance of the real vector from the ray through the fixed image, the other
 * coordinates and the length being free. Along one coordinate the bound is quasi-convex, so the values are tried
 * outwards from the best one (Schnorr and Euchner 1994).
 */
final class QuadraticTree {
    private static final double SINGULAR = 1e-11;

    /** What the vectors are for. */
    interface Visitor {
        /** The squared distance that is still of interest; it may shrink while the tree is searched. */
        double radius();

        int lowest(int coordinate);

        int highest(int coordinate);

        boolean allows(int coordinate, int value);

        /** A vector within the radius; the array is reused. False stops the search. */
        boolean leaf(int[] vector, double slope);
    }

    private final Visitor visitor;
    private int width;
    private int[] vector = {};
    private int[] order = {};
    private double[][] factor = {};
    private double[] row = {};
    private double[] target = {};
    private double[] real = {};
    private boolean[] done = {};
    private long nodesLeft;
    private boolean ended;
    long nodes;

    QuadraticTree(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The coordinate that is fixed first, given ones aside. */
    int firstFixed() {
        for (int i = width - 1; i >= 0; i--) {
            if (visitor.lowest(order[i]) != visitor.highest(order[i])) {
                return order[i];
            }
        }
        return -1;
    }

    /**
     * Searches; false if the visitor or the limit of nodes ended it. Overwrites the form.
     *
     * @param scale what pivots are compared with to find directions without curvature
     */
    boolean search(double[][] form, double[] scale, double[] realVector, int coordinates, long maxNodes) {
        width = coordinates;
        if (vector.length < width) {
            vector = new int[width];
            order = new int[width];
            factor = new double[width][width];
            row = new double[width];
            target = new double[width];
            done = new boolean[width];
        }
        real = realVector;
        decompose(form, scale);
        nodesLeft = maxNodes;
        ended = false;
        Arrays.fill(vector, 0);
        descend(width - 1, 0, 0, 0);
        return !ended;
    }

    /**
     * Factor R of the form, R[i] belonging to the coordinate that is fixed when i others are still free. The one with
     * the smallest pivot is fixed last: its value hardly matters once the others are known. Given ones come first; of
     * the first two the one with the smaller range, as all values of the first one lie on the ray.
     */
    private void decompose(double[][] form, double[] scale) {
        Arrays.fill(done, 0, width, false);
        for (int i = 0; i < width; i++) {
            int chosen = -1;
            boolean chosenGiven = true;
            for (int j = 0; j < width; j++) {
                boolean given = visitor.lowest(j) == visitor.highest(j);
                boolean smaller =
                        chosen < 0 || (i == width - 2 ? range(j) > range(chosen) : form[j][j] < form[chosen][chosen]);
                boolean better = chosenGiven == given ? smaller : chosenGiven;
                if (!done[j] && better) {
                    chosen = j;
                    chosenGiven = given;
                }
            }
            done[chosen] = true;
            order[i] = chosen;
            eliminate(form, scale, i, chosen);
        }
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (int k = i; k < width; k++) {
                row[k] = factor[i][order[k]];
                sum += row[k] * real[order[k]];
            }
            target[i] = sum;
            System.arraycopy(row, i, factor[i], i, width - i);
        }
    }

    private int range(int coordinate) {
        return visitor.highest(coordinate) - visitor.lowest(coordinate);
    }

    private void eliminate(double[][] form, double[] scale, int i, int chosen) {
        double pivot = form[chosen][chosen];
        double[] target = factor[i];
        Arrays.fill(target, 0, width, 0);
        if (!(pivot > SINGULAR * scale[chosen])) {
            return;
        }
        double root = Math.sqrt(pivot);
        target[chosen] = root;
        for (int j = 0; j < width; j++) {
            if (!done[j]) {
                target[j] = form[chosen][j] / root;
            }
        }
        for (int j = 0; j < width; j++) {
            if (!done[j]) {
                for (int k = 0; k < width; k++) {
                    if (!done[k]) {
                        form[j][k] -= target[j] * target[k];
                    }
                }
            }
        }
    }

    /**
     * @param square squared length of the fixed coordinates' image
     * @param product its inner product with the target
     * @param reached squared length of the target in the coordinates fixed so far
     */
    private void descend(int i, double square, double product, double reached) {
        if (i < 0) {
            ended |= !visitor.leaf(vector, product > 0 ? product / square : 0);
            return;
        }
        double[] factorRow = factor[i];
        double base = 0;
        for (int k = i + 1; k < width; k++) {
            base += factorRow[k] * vector[order[k]];
        }
        double pivot = factorRow[i];
        double wanted = target[i];
        double total = reached + wanted * wanted;
        int coordinate = order[i];
        int low = visitor.lowest(coordinate);
        int high = visitor.highest(coordinate);
        boolean convex = pivot > 0 && square > 0 && product > 0;
        double best = convex ? (square * wanted / product - base) / pivot : real[coordinate] > 0 ? high : low;
        int middle = (int) Math.rint(Math.min(high, Math.max(low, best)));
        int up = middle;
        int down = middle - 1;
        while (up <= high || down >= low) {
            boolean upward = down < low || (up <= high && up - best <= best - down);
            int w = upward ? up++ : down--;
            nodes++;
            ended |= nodesLeft-- <= 0;
            if (ended) {
                return;
            }
            double image = base + pivot * w;
            double newSquare = square + image * image;
            double newProduct = product + image * wanted;
            double distance = newProduct > 0 ? total - newProduct * newProduct / newSquare : total;
            if (distance > visitor.radius()) {
                if (convex) {
                    up = upward ? high + 1 : up;
                    down = upward ? down : low - 1;
                }
            } else if (visitor.allows(coordinate, w)) {
                vector[coordinate] = w;
                descend(i - 1, newSquare, newProduct, total);
                if (ended) {
                    return;
                }
            }
        }
        vector[coordinate] = 0;
    }
}
