package lv.screening.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.Ratio;
import lv.screening.expr.Reads;
import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/** Checks the terms and cuts of one scale and brings them to whole numbers over one denominator. */
final class ScaleLayoutBuilder {
    private static final long LIMIT = 1L << 60;

    private final Scale scale;
    private final String path;
    private final Names names;
    private final List<Problem> problems;
    private final List<NumberExpression> values = new ArrayList<>();

    private ScaleLayoutBuilder(Scale scale, Names names, List<Problem> problems) {
        this.scale = scale;
        this.path = "/scales/" + scale.id();
        this.names = names;
        this.problems = problems;
    }

    /** The layout, or null if the scale is wrong: then at least one problem was added, or follows from another. */
    static @Nullable ScaleLayout build(Scale scale, int slot, Names names, List<Problem> problems)
            throws ExpressionException {
        ScaleLayoutBuilder builder = new ScaleLayoutBuilder(scale, names, problems);
        try {
            return builder.build(slot);
        } catch (ArithmeticException tooFine) {
            builder.problem(
                    "scale_too_fine",
                    "",
                    "the scores of this scale are too large or too fine for exact arithmetic; " + builder.remedy());
            return null;
        }
    }

    private String remedy() {
        String unrounded = names.scaleOrder().stream()
                .filter(earlier -> isProrated(earlier) && isRead(earlier.slot()))
                .map(earlier -> "'" + earlier.scale().id() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
        return unrounded.isEmpty()
                ? "use fewer decimals in weights, points and cuts, or a smaller range"
                : "it reads prorated scores: give " + unrounded
                        + " a missing rule with 'round: half_up' or 'round: half_even'";
    }

    private static boolean isProrated(ScaleLayout earlier) {
        MissingRule rule = earlier.scale().missing();
        return rule.then() == MissingRule.Then.PRORATE && rule.round() == MissingRule.Rounding.NONE;
    }

    private boolean isRead(int slot) {
        return values.stream()
                .anyMatch(value ->
                        value.maxExtra() > 1 && Reads.of(value).scales().contains(slot));
    }

    private @Nullable ScaleLayout build(int slot) throws ExpressionException {
        List<Term> wellFormed = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Term term : scale.terms()) {
            if (!ids.add(term.id())) {
                problem(
                        "term_twice",
                        "/terms/" + term.id(),
                        "the term id '" + term.id() + "' is used twice in this scale; give one of them its own id");
                continue;
            }
            try {
                NumberExpression value = term.value().term(names);
                NumberExpression worth = term.points().isEmpty()
                        ? value
                        : PointsByAnswer.of(term, value, path + "/terms/" + term.id() + "/points", problems);
                if (worth != null) {
                    values.add(worth);
                    wellFormed.add(term);
                }
            } catch (ExpressionException wrong) {
                names.add(path + "/terms/" + term.id() + "/value", wrong);
            }
        }
        if (wellFormed.size() != scale.terms().size() || wellFormed.isEmpty()) {
            return null;
        }
        return layout(slot, wellFormed);
    }

    private @Nullable ScaleLayout layout(int slot, List<Term> terms) {
        long denominator = 1;
        for (int i = 0; i < terms.size(); i++) {
            long weight = Ratio.of(terms.get(i).weight()).denominator();
            denominator = lcm(denominator, Math.multiplyExact(values.get(i).denominator(), weight));
        }
        long divisor = scale.combine() == Scale.Combine.MEAN ? terms.size() : 1;
        for (BandGroup group : scale.bands()) {
            for (BandGroup.Cut cut : group.cuts()) {
                denominator = lcm(denominator, Ratio.of(cut.lowest()).denominator());
            }
        }
        List<TermLayout> layouts = new ArrayList<>();
        long min = 0;
        long max = 0;
        long extra = 1;
        for (int i = 0; i < terms.size(); i++) {
            NumberExpression value = values.get(i);
            Ratio weight = Ratio.of(terms.get(i).weight());
            long factor = Math.multiplyExact(
                    weight.numerator(), denominator / Math.multiplyExact(value.denominator(), weight.denominator()));
            long largest = Math.max(Math.abs(value.min()), Math.abs(value.max()));
            Math.multiplyExact(Math.abs(factor), Math.multiplyExact(largest, value.maxExtra()));
            TermLayout layout =
                    new TermLayout(terms.get(i), value, factor, Reads.of(value).items());
            layouts.add(layout);
            boolean largestOf = scale.combine() == Scale.Combine.MAX && i > 0;
            min = largestOf ? Math.max(min, layout.min()) : Math.addExact(min, layout.min());
            max = largestOf ? Math.max(max, layout.max()) : Math.addExact(max, layout.max());
            extra = Math.multiplyExact(extra, value.maxExtra());
        }
        boolean prorates = scale.missing().then() == MissingRule.Then.PRORATE;
        long prorated = prorates ? Math.multiplyExact(extra, Math.max(1, max - min)) : extra;
        long all = Math.multiplyExact(denominator, divisor);
        long furthest = Math.max(Math.max(Math.abs(min), Math.abs(max)), all);
        if (Math.multiplyExact(furthest, prorated) > LIMIT) {
            throw new ArithmeticException("too fine");
        }
        boolean rounded = scale.missing().round() != MissingRule.Rounding.NONE;
        List<BandLayout> bands = bands(min, max, all);
        return bands == null
                ? null
                : new ScaleLayout(scale, slot, layouts, min, max, all, rounded ? extra : prorated, bands, norms());
    }

    private List<NormLayout> norms() {
        Norms norms = scale.norms();
        if (norms == null) {
            return List.of();
        }
        Map<String, TruthExpression> conditions = new HashMap<>();
        List<NormLayout> rows = new ArrayList<>();
        for (NormRow row : norms.rows()) {
            List<TruthExpression> all = new ArrayList<>();
            for (int k = 0; k < norms.by().size(); k++) {
                String text = row.keys().get(k).condition(norms.by().get(k));
                TruthExpression condition = conditions.computeIfAbsent(text, this::condition);
                if (condition == null) {
                    return List.of();
                }
                all.add(condition);
            }
            rows.add(new NormLayout(row, all));
        }
        return rows;
    }

    private @Nullable TruthExpression condition(String text) {
        try {
            return names.condition(Expression.parse(text), path + "/norms/by");
        } catch (ExpressionException notWritable) {
            names.add(path + "/norms/file", notWritable);
            return null;
        }
    }

    private static long lcm(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Math.multiplyExact(a / x, b);
    }

    private @Nullable List<BandLayout> bands(long min, long max, long denominator) {
        List<BandLayout> result = new ArrayList<>();
        boolean valid = true;
        for (int g = 0; g < scale.bands().size(); g++) {
            BandGroup group = scale.bands().get(g);
            String at = scale.bands().size() == 1 && group.condition() == null ? "/bands" : "/bands/" + g;
            TruthExpression condition = null;
            if (group.condition() != null) {
                condition = names.condition(group.condition(), path + at + "/for");
                valid &= condition != null;
            }
            long[] cuts = new long[group.cuts().size()];
            for (int i = 0; i < cuts.length; i++) {
                Ratio cut = Ratio.of(group.cuts().get(i).lowest());
                cuts[i] = Math.multiplyExact(cut.numerator(), denominator / cut.denominator());
            }
            valid &= reachable(group, at, cuts, min, max, denominator);
            result.add(new BandLayout(condition, cuts));
        }
        return valid ? result : null;
    }

    private boolean reachable(BandGroup group, String at, long[] cuts, long min, long max, long denominator) {
        boolean valid = true;
        String range = "the attainable scores are " + Ratio.of(min, denominator) + ".." + Ratio.of(max, denominator);
        for (int i = 0; i < cuts.length; i++) {
            BandGroup.Cut cut = group.cuts().get(i);
            String place = at + (at.equals("/bands") ? "/" : "/cuts/") + cut.band();
            String shown = "band '" + cut.band() + "' begins at " + cut.lowest().toPlainString();
            if (i == 0 && cuts[0] > min) {
                valid = problem(
                        "band_gap",
                        place,
                        shown + ", but lower scores are attainable and would have no band (" + range
                                + "); let the lowest band begin at " + Ratio.of(min, denominator));
            }
            if (i > 0 && cuts[i] <= cuts[i - 1]) {
                valid = problem(
                        "band_order",
                        place,
                        shown + ", not above band '" + group.cuts().get(i - 1).band() + "' ("
                                + group.cuts().get(i - 1).lowest().toPlainString()
                                + "); list the bands from the lowest cut to the highest");
            } else if (cuts[i] > max) {
                valid = problem("band_unreachable", place, shown + ", which no answers reach: " + range);
            } else if (i == 1 && cuts[1] <= min) {
                valid = problem(
                        "band_unreachable",
                        at
                                + (at.equals("/bands") ? "/" : "/cuts/")
                                + group.cuts().get(0).band(),
                        "no answers give band '" + group.cuts().get(0).band() + "': the next band begins at "
                                + cut.lowest().toPlainString() + " and " + range);
            }
        }
        return valid;
    }

    private boolean problem(String code, String place, String message) {
        problems.add(Problem.error(code, path + place, message));
        return false;
    }
}
