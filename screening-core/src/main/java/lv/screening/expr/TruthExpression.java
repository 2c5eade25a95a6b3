package lv.screening.expr;

import java.util.function.Consumer;

/**
 * A checked condition: true, false, or unknown while missing answers leave it open (Kleene 1952). Immutable and thread-safe.
 *
 * <p>A condition that is known has that value in every completion of the missing answers; unknown is never "no".
 */
public abstract class TruthExpression {
    TruthExpression() {}

    /**
     * The values for a block of respondents: {@link Columns#FALSE}, {@link Columns#TRUE} or {@link Columns#UNKNOWN}. The
     * result may be a column of the block: it must not be changed.
     */
    public abstract byte[] evaluate(Columns columns);

    /**
     * A column that decides it with {@link #table}: the numbers of an item's answers, or its own values. It must not be
     * changed.
     */
    public byte[] column(Columns columns) {
        return evaluate(columns);
    }

    /** The values by what {@link #column} holds. */
    public byte[] table() {
        return new byte[] {Columns.FALSE, Columns.TRUE, Columns.UNKNOWN};
    }

    /** Names the items whose answers would decide the condition for the only respondent of a block. */
    public abstract void undecided(Columns single, OpenItems items);

    /**
     * Names the parts that made the condition true, or false, for the only respondent of a block.
     *
     * @param wanted {@link Columns#TRUE} or {@link Columns#FALSE}: the value to explain
     */
    public abstract void because(Columns single, byte wanted, Consumer<String> conditions);

    /** Whether some answers can make it true; never false where there are any. */
    public abstract boolean canBeTrue();

    /** Whether some answers can make it false; never false where there are any. */
    public abstract boolean canBeFalse();

    abstract void reads(Reads reads);

    final byte only(Columns single) {
        return evaluate(single)[0];
    }
}
