package lv.screening.tune;

/**
 * Told now and then how far a search has come, on the thread that searches.
 *
 * <p>What it returns is the only thing from outside that can end a search early: all other limits count steps.
 */
@FunctionalInterface
public interface Progress {
    /** Never stops. */
    Progress NONE = (stage, done, total) -> true;

    /**
     * Called before each larger step.
     *
     * @param stage what is being done: {@code sets}, {@code swaps}, {@code points}, {@code moves} or {@code proof}
     * @param done how much of the stage is done
     * @param total how much the stage has at most; an estimate
     * @return false to stop; the result is then the best found so far, not proved, with
     *     {@link IntegerScore.Warning#STOPPED}
     */
    boolean proceed(String stage, long done, long total);
}
