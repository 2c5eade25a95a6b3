package lv.screening.tune;

/** Is told how far a validation is. */
@FunctionalInterface
public interface ValidationProgress {
    /**
     * Called after each part, one call at a time, from any thread.
     *
     * @param finished parts done so far
     * @param total all parts
     * @throws java.util.concurrent.CancellationException to stop the computation
     */
    void done(int finished, int total);
}
