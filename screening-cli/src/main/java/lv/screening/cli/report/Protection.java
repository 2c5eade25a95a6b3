package lv.screening.cli.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes counts of children safe to show. Each count gets noise of its own, is rounded to a multiple of five, and is hidden if
 * it is under the smallest count then. Immutable and thread-safe.
 *
 * <p>Why noise: suppressing small cells, even with secondary suppression, and rounding by rule both give a child away to who
 * holds two reports that differ by that child, because exactly the child's cells change or jump. With noise of unbounded range,
 * drawn anew for all cells as soon as the data differ in anything, every page could have come from either data, and no equation
 * of margins has one solution. The noise is two-sided geometric (Ghosh, Roughgarden and Sundararajan 2009), the discrete form
 * of Dwork, McSherry, Nissim and Smith (2006): one child more in a cell changes the probability of any shown value by at most a
 * factor of 1/0.6.
 *
 * <p>The noise is drawn from a secret, which is a digest of all of the data (and a key, if one is given): the same data give
 * the same page, so that nothing can be averaged out by making it again. For that reason a page must never hold a digest of
 * the data.
 */
final class Protection {
    /** How much less likely each further step of noise is; its logarithm is the privacy loss of one count, 0.51. */
    static final double DECAY = 0.6;

    /** What counts are rounded to. */
    static final int BASE = 5;

    private final int least;
    private final byte[] secret;

    private Protection(int least, byte[] secret) {
        this.least = least;
        this.secret = secret.clone();
    }

    /**
     * A protection.
     *
     * @param least the smallest count that is shown; with 1 every count is shown as it is, for those who may see the data anyway
     * @param secret what the noise is drawn from
     */
    static Protection of(int least, byte[] secret) {
        return new Protection(least, secret);
    }

    /** Whether counts are changed at all. */
    boolean active() {
        return least > 1;
    }

    /** The smallest count that is shown. */
    int least() {
        return least;
    }

    /**
     * A count as it may be shown.
     *
     * @param cell what is counted: the same words for the same cell of every page
     * @param exact how many children
     */
    Count count(String cell, long exact) {
        if (!active()) {
            return new Count(exact, false, least);
        }
        return shown(exact + noise(cell));
    }

    /** A count with its noise, which may be added to others before it is shown. */
    long blurred(String cell, long exact) {
        return active() ? Math.max(0, exact + noise(cell)) : exact;
    }

    /** A count with noise, or a sum of such, as it may be shown. */
    Count shown(long noisy) {
        if (!active()) {
            return new Count(noisy, false, least);
        }
        return noisy < least
                ? new Count(0, true, least)
                : new Count(Math.max(least, Math.round((double) noisy / BASE) * BASE), false, least);
    }

    /** The difference of two geometric numbers, which is two-sided geometric. */
    private long noise(String cell) {
        ByteBuffer bytes = digest(cell);
        long up = steps(bytes.getLong());
        long down = steps(bytes.getLong());
        return up - down;
    }

    /** How often in a row chance said to go on. */
    private static long steps(long random) {
        double uniform = ((random >>> 11) + 1) * 0x1.0p-53; // above 0, at most 1
        return (long) Math.floor(Math.log(uniform) / Math.log(DECAY));
    }

    private ByteBuffer digest(String cell) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update(cell.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * A count that may be shown.
     *
     * @param value the count; 0 where it is hidden
     * @param hidden whether it is under the smallest count
     * @param least the smallest count that is shown
     */
    record Count(long value, boolean hidden, int least) {
        /** The count in words. */
        String shown() {
            return hidden ? "<" + least : Long.toString(value);
        }

        /** Its share of another, in whole percent, or a dash where either is hidden or nobody is. */
        String percentOf(Count whole) {
            return hidden || whole.hidden || whole.value == 0
                    ? "–"
                    : Math.min(100, Math.round(100.0 * value / whole.value)) + " %";
        }
    }
}
