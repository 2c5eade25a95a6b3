package lv.screening.expr;

import java.util.function.Consumer;

/** A condition about a scale's band, or about whether it is scored. */
final class ScaleCondition extends TruthExpression {
    private final Symbol.ScaleScore scale;
    private final int bands;
    private final boolean scored;
    private final String text;

    private ScaleCondition(Symbol.ScaleScore scale, int bands, boolean scored, String text) {
        this.scale = scale;
        this.bands = bands;
        this.scored = scored;
        this.text = text;
    }

    /** The band is one of those in the bit set. */
    static ScaleCondition band(Symbol.ScaleScore scale, int bands, String text) {
        return new ScaleCondition(scale, bands, false, text);
    }

    /** The scale has a score. */
    static ScaleCondition scored(Symbol.ScaleScore scale, String text) {
        return new ScaleCondition(scale, 0, true, text);
    }

    @Override
    public byte[] evaluate(Columns columns) {
        ScaleColumn column = columns.scale(scale.slot());
        if (scored) {
            return column.scored();
        }
        int[] possible = column.possibleBands();
        byte[] result = columns.arrays().bytes();
        for (int i = 0; i < result.length; i++) {
            // by sums, not by branches: false where no such band is possible, and one more for such and one more for
            // others
            int such = isAny(possible[i] & bands);
            result[i] = (byte) (such + (such & isAny(possible[i] & ~bands)));
        }
        return result;
    }

    /** 1 where a bit is set, else 0. */
    private static int isAny(int bits) {
        return (bits | -bits) >>> (Integer.SIZE - 1);
    }

    @Override
    public void undecided(Columns single, OpenItems items) {
        if (only(single) == Columns.UNKNOWN) {
            single.scale(scale.slot()).undecided(0, items);
        }
    }

    @Override
    public void because(Columns single, byte wanted, Consumer<String> conditions) {
        conditions.accept(wanted == Columns.TRUE ? text : "not (" + text + ")");
    }

    @Override
    public boolean canBeTrue() {
        return scored || bands != 0;
    }

    @Override
    public boolean canBeFalse() {
        return scored || bands != (1 << scale.bands().size()) - 1;
    }

    @Override
    void reads(Reads reads) {
        reads.scale(scale.slot());
    }
}
