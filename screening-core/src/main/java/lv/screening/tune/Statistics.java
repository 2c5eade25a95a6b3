package lv.screening.tune;

import java.util.Random;
import org.apache.commons.math3.special.Erf;

/** Small numerical facts that several classes need. */
final class Statistics {
    /** The 97.5 % point of the normal distribution. */
    static final double Z95 = 1.959963984540054;

    private Statistics() {}

    /** Whether all values that are not NaN are equal; also true when there is none. */
    static boolean constant(double[] values) {
        double seen = Double.NaN;
        for (double v : values) {
            if (Double.isNaN(v)) {
                continue;
            }
            if (!Double.isNaN(seen) && v != seen) {
                return false;
            }
            seen = v;
        }
        return true;
    }

    /** 1 / (1 + exp(-x)), without overflow. */
    static double logistic(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** log(1 + exp(x)), without overflow. */
    static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    /** Two-sided p of a standard normal statistic; keeps its relative precision in the tail. */
    static double twoSidedP(double z) {
        return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** A seed for one part of a computation: parts with other numbers get unrelated streams (SplitMix64, Steele 2014). */
    static long seed(long seed, long... parts) {
        long state = seed;
        for (long part : parts) {
            state = mix(state + 0x9E3779B97F4A7C15L * (part + 1));
        }
        return mix(state + 0x9E3779B97F4A7C15L);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static void shuffle(int[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }
}
