package lv.screening.expr;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an expression reads: items and boxes by slot, scales by slot. */
public final class Reads {
    private final TreeMap<Integer, String> items = new TreeMap<>();
    private final TreeMap<Integer, Symbol.Choice> choices = new TreeMap<>();
    private final TreeMap<Integer, CodedItem> coded = new TreeMap<>();
    private final TreeSet<Integer> scales = new TreeSet<>();
    private boolean answered;

    Reads() {}

    /** What a number reads. */
    public static Reads of(NumberExpression expression) {
        Reads reads = new Reads();
        expression.reads(reads);
        return reads;
    }

    /** What a condition reads. */
    public static Reads of(TruthExpression expression) {
        Reads reads = new Reads();
        expression.reads(reads);
        return reads;
    }

    /** The items and boxes read, by slot: their names. */
    public SortedMap<Integer, String> items() {
        return Collections.unmodifiableSortedMap(items);
    }

    /** The slots of the scales read. */
    public SortedSet<Integer> scales() {
        return Collections.unmodifiableSortedSet(scales);
    }

    /** Whether it asks if an item was answered. */
    public boolean asksWhetherAnswered() {
        return answered;
    }

    void item(int slot, String name) {
        items.put(slot, name);
    }

    void choice(Symbol.Choice choice) {
        items.put(choice.slot(), choice.name());
        choices.put(choice.slot(), choice);
        coded.put(choice.slot(), CodedItem.of(choice));
    }

    void box(int slot, String name) {
        items.put(slot, name);
        coded.put(slot, CodedItem.box(slot));
    }

    void number(int slot, String name, long min, long max) {
        items.put(slot, name);
        if (CodedItem.suits(min, max)) {
            coded.put(slot, CodedItem.number(slot, min, max));
        }
    }

    void scale(int slot) {
        scales.add(slot);
    }

    void answeredness() {
        answered = true;
    }

    /** The one choice item that decides everything, if it is so: the expression can then be a table by code. */
    Symbol.@Nullable Choice onlyChoice() {
        return items.size() == 1 && choices.size() == 1 && scales.isEmpty() && !answered
                ? choices.firstEntry().getValue()
                : null;
    }

    /** The one item with few answers that decides everything, if it is so: the expression can then be a table by answer. */
    @Nullable
    CodedItem onlyCoded() {
        return items.size() == 1 && coded.size() == 1 && scales.isEmpty() && !answered
                ? coded.firstEntry().getValue()
                : null;
    }
}
