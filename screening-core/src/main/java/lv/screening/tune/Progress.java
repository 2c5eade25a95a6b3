package lv.screening.tune;

/** Is told how far a long computation is. */
@FunctionalInterface
public interface Progress {
    /**
     * Called after each part, one call at a time, from any thread.
     *
     * @param finished parts done so far
     * @param total all parts
     * @throws java.util.concurrent.CancellationException to stop the computation
     */
    void done(int finished, int total);
}
