package lv.screening.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.expr.Scope;
import lv.screening.expr.Symbol;
import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/** The names of one definition while it is checked: each is resolved when it is first used, so their order is free. */
final class Names implements Scope {
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2100, 12, 31).toEpochDay();
    private static final String DEPENDS = "expr_depends";
    private static final long MAX_SIZE = 50_000;
    private static final int MAX_CHAIN = 100;

    private final Map<String, AnswerSet> answerSets = new HashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Derived> derived = new LinkedHashMap<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Symbol> resolved = new LinkedHashMap<>();
    private final Set<String> resolving = new LinkedHashSet<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<ItemLayout> itemOrder = new ArrayList<>();
    private final List<ScaleLayout> scaleOrder = new ArrayList<>();
    private final List<Problem> problems;
    private int slotCount;

    Names(Definition definition, List<Problem> problems) {
        this.problems = problems;
        for (AnswerSet set : definition.answerSets()) {
            answerSets.put(set.id(), set);
        }
        for (Item item : definition.items()) {
            items.put(item.id(), item);
            slots.put(item.id(), slotCount);
            slotCount +=
                    item.type() instanceof ItemType.Flags flags ? flags.flags().size() : 1;
        }
        for (Derived value : definition.derived()) {
            derived.put(value.name(), value);
        }
        for (Scale scale : definition.scales()) {
            scales.put(scale.id(), scale);
            slots.put(scale.id(), slotCount++);
        }
    }

    /** Resolves everything, so that nothing wrong stays unfound. */
    void resolveAll() {
        for (String name : all()) {
            try {
                find(name);
            } catch (ExpressionException reported) {
                if (items.containsKey(name)) {
                    continue; // free text is no mistake until an expression reads it
                }
                add("/" + (derived.containsKey(name) ? "derived/" : "scales/") + name, reported);
            }
        }
    }

    int slotCount() {
        return slotCount;
    }

    int slot(String name) {
        return slots.getOrDefault(name, -1);
    }

    List<ItemLayout> itemOrder() {
        return itemOrder;
    }

    List<ScaleLayout> scaleOrder() {
        return scaleOrder;
    }

    /** All names; none once there are so many problems that nobody will see another one's advice. */
    @Override
    public Collection<String> names() {
        return problems.size() < Problem.MOST_ADVISED ? all() : List.of();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(items.keySet());
        all.addAll(derived.keySet());
        all.addAll(scales.keySet());
        return all;
    }

    @Override
    public @Nullable Symbol find(String name) throws ExpressionException {
        Symbol known = resolved.get(name);
        if (known != null) {
            return known;
        }
        if (!items.containsKey(name) && !derived.containsKey(name) && !scales.containsKey(name)) {
            return null;
        }
        if (failed.contains(name)) {
            throw Scope.refuse(DEPENDS, "'" + name + "' is itself wrong");
        }
        if (resolving.size() > MAX_CHAIN) {
            throw Scope.refuse("expr_too_deep", tooDeep(name));
        }
        if (!resolving.add(name)) {
            throw Scope.refuse(
                    "expr_cycle",
                    "'" + name + "' would depend on itself: " + String.join(" -> ", resolving) + " -> " + name);
        }
        try {
            Symbol symbol = resolve(name);
            if (symbol != null) {
                resolved.put(name, symbol);
            }
            return symbol;
        } catch (ExpressionException wrong) {
            failed.add(name);
            throw wrong;
        } finally {
            resolving.remove(name);
        }
    }

    private @Nullable Symbol resolve(String name) throws ExpressionException {
        Item item = items.get(name);
        if (item != null) {
            return item(item);
        }
        Derived value = derived.get(name);
        if (value != null) {
            return derived(value);
        }
        return scale(java.util.Objects.requireNonNull(scales.get(name)));
    }

    /** Adds a problem with an expression, unless it only follows from another that is reported itself. */
    void add(String path, ExpressionException wrong) {
        if (!wrong.code().equals(DEPENDS)) {
            problems.add(new Problem(
                    Problem.Severity.ERROR,
                    wrong.code(),
                    path,
                    wrong.offset(),
                    String.valueOf(wrong.getMessage()),
                    null));
        }
    }

    @Nullable
    TruthExpression condition(Expression expression, String path) {
        try {
            return expression.truth(this);
        } catch (ExpressionException wrong) {
            add(path, wrong);
            return null;
        }
    }

    private @Nullable Symbol item(Item item) throws ExpressionException {
        TruthExpression gate = item.when() == null ? null : condition(item.when(), "/items/" + item.id() + "/when");
        int slot = slot(item.id());
        Symbol symbol = symbol(item, slot, gate);
        itemOrder.add(new ItemLayout(item, answerSet(item), slot, gate));
        if (symbol == null) {
            throw Scope.refuse(
                    item.type() instanceof ItemType.FreeText ? "expr_free_text" : DEPENDS,
                    "'" + item.id() + "' is free text, which is never scored");
        }
        return symbol;
    }

    private @Nullable AnswerSet answerSet(Item item) {
        return item.type() instanceof ItemType.Choice choice ? answerSets.get(choice.answerSet()) : null;
    }

    private @Nullable Symbol symbol(Item item, int slot, @Nullable TruthExpression gate) {
        if (item.type() instanceof ItemType.Choice) {
            AnswerSet set = answerSet(item);
            if (set == null || set.options().isEmpty()) {
                return null;
            }
            List<BigDecimal> points = new ArrayList<>();
            for (AnswerOption option : set.options()) {
                points.add(option.points());
            }
            return new Symbol.Choice(item.id(), slot, set.codes(), points, gate);
        }
        if (item.type() instanceof ItemType.Quantity quantity) {
            return new Symbol.Quantity(item.id(), slot, quantity.min(), quantity.max(), quantity.decimals(), gate);
        }
        if (item.type() instanceof ItemType.Flags flags) {
            List<Symbol.Box> boxes = new ArrayList<>();
            for (ItemType.Flag flag : flags.flags()) {
                boxes.add(new Symbol.Box(item.id() + "." + flag.code(), slot + boxes.size(), gate));
            }
            return new Symbol.Boxes(item.id(), boxes);
        }
        return item.type() instanceof ItemType.Day ? new Symbol.Day(item.id(), slot, FIRST_DAY, LAST_DAY, gate) : null;
    }

    private static String tooDeep(String name) {
        return "'" + name + "' stands at the end of more than " + MAX_CHAIN + " names of which each needs the next";
    }

    /** How many words a derived value has with the derived values in it written out, as every evaluation does. */
    private long size(String name) {
        Derived value = derived.get(name);
        Long known = sizes.get(name);
        if (value == null || known != null) {
            return known == null ? 1 : known;
        }
        sizes.put(name, 1L); // what a circle comes back to; the circle itself is refused elsewhere
        long size = 0;
        for (Expression entry : value.entries()) {
            for (String word : words(entry.text())) {
                size = Math.min(size + size(word), MAX_SIZE + 1);
                depths.put(name, Math.max(depths.getOrDefault(name, 0), 1 + depths.getOrDefault(word, 0)));
            }
        }
        sizes.put(name, size);
        return size;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c != '_' && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private Symbol derived(Derived value) throws ExpressionException {
        if (size(value.name()) > MAX_SIZE) {
            throw Scope.refuse(
                    "expr_too_long",
                    "'" + value.name() + "' is too long with the derived values in it written out (more than "
                            + MAX_SIZE + " words); use fewer of them");
        }
        if (depths.getOrDefault(value.name(), 0) > MAX_CHAIN) {
            throw Scope.refuse("expr_too_deep", tooDeep(value.name()));
        }
        if (value.list()) {
            return new Symbol.NamedList(value.name(), value.entries());
        }
        Expression expression = value.entries().get(0);
        try {
            return expression.isCondition(this)
                    ? new Symbol.DerivedTruth(value.name(), expression.truth(this))
                    : new Symbol.DerivedNumber(value.name(), expression.number(this));
        } catch (ExpressionException wrong) {
            add("/derived/" + value.name(), wrong);
            throw Scope.refuse(DEPENDS, "'" + value.name() + "' is itself wrong");
        }
    }

    private Symbol scale(Scale scale) throws ExpressionException {
        ScaleLayout layout = ScaleLayoutBuilder.build(scale, slot(scale.id()), this, problems);
        if (layout == null) {
            throw Scope.refuse(DEPENDS, "'" + scale.id() + "' is itself wrong");
        }
        scaleOrder.add(layout);
        return new Symbol.ScaleScore(
                scale.id(),
                layout.slot(),
                layout.scoreMin(),
                layout.scoreMax(),
                layout.denominator(),
                layout.maxExtra(),
                scale.bandNames());
    }
}
