package lv.screening.tune;

/**
 * The exponential and the logarithm that the point search calls hundreds of millions of times.
 *
 * <p>Both are correct to a few units in the last place for the arguments that occur. They use plain IEEE additions and
 * multiplications and tables filled by {@link StrictMath}, so that, unlike {@link Math#exp}, every machine gives the
 * same bits; the search then takes the same path everywhere.
 */
final class LogOdds {
    /** No probability that is reported lies further out than this logit. */
    static final double CAP = 30;

    private static final int TABLE = 128;
    private static final double LIMIT = 700;
    private static final double INVERSE = TABLE / StrictMath.log(2);
    private static final double ROUNDER = 0x1.8p52;
    /** ln 2 / 128 in two parts; the first has enough trailing zeros for an exact product with the integer part. */
    private static final double STEP_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(StrictMath.log(2) / TABLE) & 0xFFFF_FFFF_F800_0000L);

    private static final double STEP_LOW = lowPart();
    private static final double[] POWER = new double[TABLE];
    private static final double[] RECIPROCAL = new double[TABLE];
    private static final double[] LOGARITHM = new double[TABLE];
    private static final double LN2 = StrictMath.log(2);

    static {
        for (int i = 0; i < TABLE; i++) {
            POWER[i] = StrictMath.pow(2, (double) i / TABLE);
            RECIPROCAL[i] = i == 0 ? 1 : 1 / (1 + (i + 0.5) / TABLE);
            LOGARITHM[i] = i == 0 ? 0 : -StrictMath.log(RECIPROCAL[i]);
        }
    }

    private LogOdds() {}

    private static double lowPart() {
        // ln 2 = 0.693147180559945309417232121458176568...; the second summand is what a double loses
        return (0x1.62e42fefa39efp-1 / TABLE - STEP_HIGH) + 2.3190468138462996e-17 / TABLE;
    }

    /** e to the power x, x cut at ±700. */
    static double exp(double x) {
        double within = Math.min(LIMIT, Math.max(-LIMIT, x));
        double shifted = within * INVERSE + ROUNDER;
        int k = (int) Double.doubleToRawLongBits(shifted);
        double whole = shifted - ROUNDER;
        double r = (within - whole * STEP_HIGH) - whole * STEP_LOW;
        double series = r * (1 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120)))));
        double base = POWER[k & (TABLE - 1)];
        return (base + base * series) * Double.longBitsToDouble((1023L + (k >> 7)) << 52);
    }

    /** The natural logarithm of a normal positive number, to an absolute error of about 1e-16. */
    static double log(double y) {
        long bits = Double.doubleToRawLongBits(y);
        int exponent = (int) (bits >>> 52) - 1023;
        int index = (int) (bits >>> 45) & (TABLE - 1);
        double mantissa = Double.longBitsToDouble((bits & 0x000F_FFFF_FFFF_FFFFL) | 0x3FF0_0000_0000_0000L);
        double r = mantissa * RECIPROCAL[index] - 1;
        double series = r * (1 - r * (0.5 - r * (1.0 / 3 - r * (0.25 - r * (0.2 - r * (1.0 / 6 - r * (1.0 / 7)))))));
        return exponent * LN2 + (LOGARITHM[index] + series);
    }

    /** log(1 + e^logit), which is the loss of a negative case. */
    static double softplus(double logit) {
        return logit > 0 ? logit + log(1 + exp(-logit)) : log(1 + exp(logit));
    }

    /** The probability of a logit that is first cut at ±{@value #CAP}. */
    static double probability(double logit) {
        return 1 / (1 + exp(-Math.min(CAP, Math.max(-CAP, logit))));
    }
}
