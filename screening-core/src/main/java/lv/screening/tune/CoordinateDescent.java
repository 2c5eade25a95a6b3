package lv.screening.tune;

/**
 * Minimises g'(v - at) + 1/2 (v - at)'H(v - at) + sum l1 |v| within bounds, one coordinate after the other, then solves the
 * coordinates that are neither 0 nor at a bound exactly.
 */
final class CoordinateDescent {
    private static final int MAX_SWEEPS = 5000;

    private final double[] h;
    private final double[] l1;
    private final double[] lower;
    private final double[] upper;
    private final int size;

    CoordinateDescent(double[] hessian, double[] l1, double[] lower, double[] upper) {
        this.h = hessian;
        this.l1 = l1;
        this.lower = lower;
        this.upper = upper;
        this.size = l1.length;
    }

    double[] minimise(double[] at, double[] gradient) {
        double[] v = at.clone();
        double[] slope = gradient.clone();
        boolean wholeSweep = true;
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            double moved = 0;
            for (int k = 0; k < size; k++) {
                if (wholeSweep || v[k] != 0) {
                    moved = Math.max(moved, move(v, slope, k));
                }
            }
            if (moved <= 1e-22) {
                if (wholeSweep) {
                    break;
                }
                wholeSweep = true;
            } else {
                wholeSweep = false;
            }
        }
        polish(v, slope);
        return v;
    }

    private double move(double[] v, double[] slope, int k) {
        double curvature = h[k * size + k];
        if (!(curvature > 0)) {
            return 0;
        }
        double pull = curvature * v[k] - slope[k];
        double shrunk = Math.signum(pull) * Math.max(0, Math.abs(pull) - l1[k]) / curvature;
        double next = Math.min(upper[k], Math.max(lower[k], shrunk));
        double change = next - v[k];
        if (change != 0) {
            v[k] = next;
            for (int i = 0; i < size; i++) {
                slope[i] += h[k * size + i] * change;
            }
        }
        return curvature * change * change;
    }

    private void polish(double[] v, double[] slope) {
        int[] free = new int[size];
        int count = 0;
        for (int k = 0; k < size; k++) {
            if (v[k] > lower[k] && v[k] < upper[k] && !(l1[k] > 0 && v[k] == 0)) {
                free[count++] = k;
            }
        }
        double[] reduced = new double[count * count];
        double[] right = new double[count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                reduced[a * count + b] = h[free[a] * size + free[b]];
            }
            right[a] = -slope[free[a]] - l1[free[a]] * Math.signum(v[free[a]]);
        }
        SymmetricMatrix factor = SymmetricMatrix.factor(reduced, count, 1e-13, new boolean[count]);
        double[] step = factor.solve(right);
        for (int a = 0; a < count; a++) {
            int k = free[a];
            double next = v[k] + step[a];
            boolean signFlips = l1[k] > 0 && Math.signum(next) != Math.signum(v[k]);
            if (factor.dropped()[a] || signFlips || next < lower[k] || next > upper[k]) {
                return;
            }
        }
        for (int a = 0; a < count; a++) {
            v[free[a]] += step[a];
        }
    }
}
