package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the rules of a search and the data to the columns and units that the search works on. */
final class ProblemBuilder {
    private final PointsSearch search;
    private final PointsData data;
    private final int terms;
    private final int[] low;
    private final int[] high;
    private final boolean[] out;
    private final boolean[] forced;
    private final boolean[] fixed;
    private final int[] groupOf;
    boolean constantTerm;

    ProblemBuilder(PointsSearch search, PointsData data) {
        this.search = search;
        this.data = data;
        terms = data.terms().size();
        low = new int[terms];
        high = new int[terms];
        out = new boolean[terms];
        forced = new boolean[terms];
        fixed = new boolean[terms];
        groupOf = new int[terms];
        Arrays.fill(groupOf, -1);
    }

    Problem build() {
        checkOutcome();
        applyRules();
        assignGroups();
        List<Integer> columnTerms = new ArrayList<>();
        for (int t = 0; t < terms; t++) {
            if (!out[t] && !fixed[t]) {
                columnTerms.add(t);
            }
        }
        double[] given = fixedColumn();
        int width = columnTerms.size() + (given.length > 0 ? 1 : 0);
        double[][] columns = new double[width][];
        int[] termOf = new int[width];
        int[] lowest = new int[width];
        int[] highest = new int[width];
        boolean[] required = new boolean[width];
        for (int j = 0; j < columnTerms.size(); j++) {
            int t = columnTerms.get(j);
            termOf[j] = t;
            columns[j] = data.column(t);
            lowest[j] = low[t];
            highest[j] = high[t];
            required[j] = forced[t];
        }
        if (given.length > 0) {
            columns[width - 1] = given;
            termOf[width - 1] = -1;
            lowest[width - 1] = 1;
            highest[width - 1] = 1;
            required[width - 1] = true;
        }
        Problem.Unit[] units = units(columnTerms, given.length > 0, width);
        int[] unitOf = new int[width];
        int needed = 0;
        for (int u = 0; u < units.length; u++) {
            for (int column : units[u].columns()) {
                unitOf[column] = u;
            }
            needed += units[u].forced() ? units[u].cost() : 0;
        }
        if (needed > search.maxTerms) {
            throw new IllegalArgumentException("The forced and fixed terms are " + needed + ", but only "
                    + search.maxTerms + " terms may have points; allow more terms or force fewer.");
        }
        return new Problem(
                weighted(columns),
                termOf,
                lowest,
                highest,
                required,
                units,
                unitOf,
                search.maxTerms,
                search.form,
                search.lowestW0,
                search.highestW0);
    }

    private Patterns weighted(double[][] columns) {
        double[] weights = data.weights();
        int used = 0;
        for (double w : weights) {
            used += w > 0 ? 1 : 0;
        }
        if (used == weights.length) {
            return new Patterns(columns, data.outcome(), weights);
        }
        double[][] kept = new double[columns.length][used];
        boolean[] outcome = new boolean[used];
        double[] keptWeights = new double[used];
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                for (int j = 0; j < columns.length; j++) {
                    kept[j][next] = columns[j][i];
                }
                outcome[next] = data.outcome()[i];
                keptWeights[next++] = weights[i];
            }
        }
        return new Patterns(kept, outcome, keptWeights);
    }

    private void checkOutcome() {
        double positive = 0;
        double all = 0;
        for (int i = 0; i < data.size(); i++) {
            all += data.weights()[i];
            positive += data.outcome()[i] ? data.weights()[i] : 0;
        }
        if (!(positive > 0) || !(positive < all)) {
            throw new IllegalArgumentException("The outcome is "
                    + (data.size() == 0 || !(all > 0)
                            ? "missing, as there are no rows"
                            : positive > 0 ? "positive in every row" : "negative in every row")
                    + "; points can be learned only where both classes occur.");
        }
    }

    private int termIndex(String name, String where) {
        int index = data.terms().indexOf(name);
        if (index < 0) {
            List<String> known = data.terms().subList(0, Math.min(8, terms));
            throw new IllegalArgumentException(
                    where + " names the term '" + name + "', which the data do not have; they have "
                            + String.join(", ", known) + (terms > known.size() ? ", …." : "."));
        }
        return index;
    }

    private void applyRules() {
        for (String name : search.rules.keySet()) {
            termIndex(name, "A rule");
        }
        for (int t = 0; t < terms; t++) {
            TermRule rule = search.rules.getOrDefault(data.terms().get(t), TermRule.FREE);
            low[t] = rule.ownRange() ? rule.lowest() : search.lowest;
            high[t] = rule.ownRange() ? rule.highest() : search.highest;
            fixed[t] = rule.presence() == TermRule.Presence.FIXED;
            if (fixed[t]) {
                continue;
            }
            PointSign sign = rule.ownSign() ? rule.sign() : search.sign;
            low[t] = sign == PointSign.NON_NEGATIVE ? Math.max(0, low[t]) : low[t];
            high[t] = sign == PointSign.NON_POSITIVE ? Math.min(0, high[t]) : high[t];
            boolean useless = low[t] > high[t] || (low[t] == 0 && high[t] == 0);
            boolean constant = constant(data.column(t));
            constantTerm |= constant && rule.presence() != TermRule.Presence.FORBIDDEN;
            forced[t] = rule.presence() == TermRule.Presence.FORCED;
            out[t] = rule.presence() == TermRule.Presence.FORBIDDEN || useless || constant;
            if (forced[t] && out[t]) {
                throw new IllegalArgumentException("The term '" + data.terms().get(t) + "' is forced, but "
                        + (constant ? "it has the same value in every row" : "its range and sign leave no points")
                        + "; do not force it, or change that.");
            }
        }
    }

    private boolean constant(double[] column) {
        double seen = Double.NaN;
        for (int i = 0; i < column.length; i++) {
            if (data.weights()[i] > 0) {
                if (!Double.isNaN(seen) && column[i] != seen) {
                    return false;
                }
                seen = column[i];
            }
        }
        return true;
    }

    private void assignGroups() {
        for (int g = 0; g < search.groups.size(); g++) {
            TermGroup group = search.groups.get(g);
            boolean in = false;
            boolean missing = false;
            for (String name : group.terms()) {
                int t = termIndex(name, "The group '" + group.name() + "'");
                if (groupOf[t] >= 0) {
                    throw new IllegalArgumentException("The term '" + name + "' is in the groups '"
                            + search.groups.get(groupOf[t]).name() + "' and '" + group.name()
                            + "'; a term may be in one group.");
                }
                groupOf[t] = g;
                in |= forced[t] || (fixed[t] && low[t] != 0);
                missing |= out[t] || (fixed[t] && low[t] == 0);
            }
            if (group.rule() == TermGroup.Rule.ALL_OR_NONE && (in || missing)) {
                settle(group, in, missing);
            }
        }
    }

    private void settle(TermGroup group, boolean in, boolean missing) {
        if (in && missing) {
            throw new IllegalArgumentException("The terms of the group '" + group.name()
                    + "' have points all or none, but one of them must have points and another can not;"
                    + " change the rules of one of them.");
        }
        for (String name : group.terms()) {
            int t = data.terms().indexOf(name);
            forced[t] |= in && !fixed[t];
            out[t] |= missing;
        }
    }

    /** The sum of the terms with given points; empty if there are none. */
    private double[] fixedColumn() {
        double[] sum = {};
        for (int t = 0; t < terms; t++) {
            if (fixed[t] && low[t] != 0) {
                if (sum.length == 0) {
                    sum = new double[data.size()];
                }
                double[] column = data.column(t);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += low[t] * column[i];
                }
            }
        }
        return sum;
    }

    private Problem.Unit[] units(List<Integer> columnTerms, boolean given, int width) {
        List<Problem.Unit> units = new ArrayList<>();
        Map<Integer, List<Integer>> grouped = new LinkedHashMap<>();
        for (int j = 0; j < columnTerms.size(); j++) {
            int t = columnTerms.get(j);
            if (groupOf[t] < 0) {
                units.add(new Problem.Unit(new int[] {j}, 1, false, Integer.MAX_VALUE, forced[t]));
            } else {
                grouped.computeIfAbsent(groupOf[t], g -> new ArrayList<>()).add(j);
            }
        }
        for (Map.Entry<Integer, List<Integer>> entry : grouped.entrySet()) {
            units.add(unit(search.groups.get(entry.getKey()), entry.getKey(), entry.getValue(), columnTerms));
        }
        if (given) {
            units.add(new Problem.Unit(new int[] {width - 1}, fixedCost(), false, Integer.MAX_VALUE, true));
        }
        return units.toArray(new Problem.Unit[0]);
    }

    private Problem.Unit unit(TermGroup group, int index, List<Integer> columns, List<Integer> columnTerms) {
        boolean whole = group.rule() == TermGroup.Rule.ALL_OR_NONE;
        long given = 0;
        boolean must = false;
        for (int t = 0; t < terms; t++) {
            given += fixed[t] && groupOf[t] == index ? Math.abs(low[t]) : 0;
        }
        for (int column : columns) {
            must |= forced[columnTerms.get(column)];
        }
        int room = group.maxTotal() == Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) (group.maxTotal() - given);
        if (room < 0) {
            throw new IllegalArgumentException("The fixed points of the group '" + group.name()
                    + "' exceed its limit of " + group.maxTotal() + "; raise the limit or lower the points.");
        }
        int cost = whole ? columns.size() : given > 0 ? 0 : 1;
        return new Problem.Unit(columns.stream().mapToInt(Integer::intValue).toArray(), cost, whole, room, must);
    }

    /** How many terms the fixed ones count as: those of a group that is one question count once. */
    private int fixedCost() {
        int cost = 0;
        boolean[] counted = new boolean[search.groups.size()];
        for (int t = 0; t < terms; t++) {
            if (fixed[t] && low[t] != 0) {
                int g = groupOf[t];
                boolean once = g >= 0 && search.groups.get(g).rule() == TermGroup.Rule.ONE_QUESTION;
                cost += once && counted[g] ? 0 : 1;
                if (once) {
                    counted[g] = true;
                }
            }
        }
        return cost;
    }
}
