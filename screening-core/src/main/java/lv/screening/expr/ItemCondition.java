package lv.screening.expr;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A box that is ticked, or an item that was answered. */
final class ItemCondition extends TruthExpression {
    private final String name;
    private final int slot;
    private final boolean answered;
    private final @Nullable TruthExpression gate;

    private ItemCondition(String name, int slot, boolean answered, @Nullable TruthExpression gate) {
        this.name = name;
        this.slot = slot;
        this.answered = answered;
        this.gate = gate;
    }

    /** The box is ticked. */
    static ItemCondition ticked(Symbol.Box box) {
        return new ItemCondition(box.name(), box.slot(), false, box.gate());
    }

    /** The item was answered by the respondent. */
    static ItemCondition answered(String name, int slot) {
        return new ItemCondition(name, slot, true, null);
    }

    @Override
    public byte[] evaluate(Columns columns) {
        return answered ? columns.answered(slot) : columns.truths(slot);
    }

    @Override
    public void undecided(Columns single, OpenItems items) {
        if (only(single) == Columns.UNKNOWN) {
            Truths.item(name, gate, single, items);
        }
    }

    @Override
    public void because(Columns single, byte wanted, Consumer<String> conditions) {
        String text = answered ? "answered(" + name + ")" : name;
        conditions.accept(wanted == Columns.TRUE ? text : "not " + text);
    }

    @Override
    public boolean canBeTrue() {
        return true;
    }

    @Override
    public boolean canBeFalse() {
        return true;
    }

    @Override
    void reads(Reads reads) {
        if (answered) {
            reads.item(slot, name);
            reads.answeredness();
        } else {
            reads.box(slot, name);
        }
    }
}
