package lv.screening.cli.batch;

import java.math.BigDecimal;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import org.jspecify.annotations.Nullable;

/** How many rows may be rejected. */
final class RejectLimit {
    private static final RejectLimit NONE = new RejectLimit(Long.MAX_VALUE, null);

    private final long most;
    private final @Nullable BigDecimal percent;

    private RejectLimit(long most, @Nullable BigDecimal percent) {
        this.most = most;
        this.percent = percent;
    }

    /**
     * Reads a limit: a number of rows, or a share such as {@code 2.5%}.
     *
     * @throws CommandFailure if it is neither
     */
    static RejectLimit of(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        if (text.matches("[0-9]{1,12}")) {
            return new RejectLimit(Long.parseLong(text), null);
        }
        if (text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?%")) {
            return new RejectLimit(Long.MAX_VALUE, new BigDecimal(text.substring(0, text.length() - 1)));
        }
        throw new CommandFailure(
                ExitCode.USAGE, "--max-rejects: expected a number of rows, or a share such as 2% or 2.5%");
    }

    /**
     * Looks whether too many rows were rejected.
     *
     * @param atEnd whether all rows were counted; a share is known only then
     * @throws CommandFailure if there were too many
     */
    void check(Tally tally, boolean atEnd) {
        if (tally.rejected() > most) {
            throw tooMany("more than " + most + " rows");
        }
        boolean over = percent != null
                && BigDecimal.valueOf(tally.rejected())
                                .multiply(BigDecimal.valueOf(100))
                                .compareTo(percent.multiply(BigDecimal.valueOf(tally.read())))
                        > 0;
        if (atEnd && over) {
            throw tooMany(tally.rejected() + " of " + tally.read() + " rows");
        }
    }

    private static CommandFailure tooMany(String found) {
        return new CommandFailure(
                ExitCode.DATA, found + " were rejected, over the limit of --max-rejects; nothing was written");
    }
}
