package lv.screening.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.expr.Sketch;
import lv.screening.model.MissingRule;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Scores one respondent slowly, from the draft of a questionnaire and the words of the design alone; shares no code with the
 * engine. Scales are read in one of three ways: as scored, as what they may still become, or with nothing answered at all.
 */
final class Oracle {
    enum View {
        SCORED,
        POSSIBLE,
        UNANSWERED
    }

    record Interval(Exact low, Exact high) {
        boolean known() {
            return low.same(high);
        }

        Interval times(Exact factor) {
            Exact a = low.times(factor);
            Exact b = high.times(factor);
            return new Interval(a.min(b), a.max(b));
        }

        Interval plus(Interval other) {
            return new Interval(low.plus(other.low), high.plus(other.high));
        }
    }

    record Outcome(
            ScaleStatus status,
            @Nullable Exact score,
            Exact lowest,
            Exact highest,
            int missing,
            Set<Integer> bands,
            Set<Integer> possible) {}

    private final Draft draft;
    private final Map<String, BigDecimal> answers = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Set<String>> gaps = new HashMap<>();
    private final Map<String, Interval> scoreRanges = new HashMap<>();

    Oracle(Draft draft, Map<String, BigDecimal> given) {
        this.draft = draft;
        for (Draft.ItemDraft item : draft.items()) {
            Sketch.Truth gate = item.gate();
            Boolean asked = gate == null ? Boolean.TRUE : truth(gate, View.SCORED);
            for (String name : names(item)) {
                BigDecimal answer = given.get(name);
                if (asked != null && !asked) {
                    answers.put(name, item.otherwise());
                } else if (asked != null && answer != null) {
                    answers.put(name, answer);
                }
            }
        }
        for (Draft.ScaleDraft scale : draft.scales()) {
            outcomes.put(scale.name(), outcome(scale));
        }
    }

    private static List<String> names(Draft.ItemDraft item) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < item.boxes(); i++) {
            names.add(item.name() + ".x" + i);
        }
        return names.isEmpty() ? List.of(item.name()) : names;
    }

    Outcome outcome(String scale) {
        return java.util.Objects.requireNonNull(outcomes.get(scale));
    }

    private Outcome outcome(Draft.ScaleDraft scale) {
        boolean largest = scale.combine() == Scale.Combine.MAX;
        Exact terms =
                Exact.of(scale.combine() == Scale.Combine.MEAN ? scale.terms().size() : 1);
        Exact share = Exact.of(1).over(terms);
        List<Interval> scored = terms(scale, View.SCORED);
        List<Interval> range = terms(scale, View.UNANSWERED);
        Interval possible = combined(terms(scale, View.POSSIBLE), largest).times(share);
        Interval value = combined(scored, largest).times(share);
        Interval attainable = combined(range, largest).times(share);
        Set<String> missing = new TreeSet<>();
        for (int t = 0; t < scored.size(); t++) {
            boolean matters = !largest
                    || scored.get(t).high().compareTo(combined(scored, true).low()) > 0;
            if (!scored.get(t).known() && matters) {
                missing.addAll(missing(scale.terms().get(t).value()));
            }
        }
        scoreRanges.put(scale.name(), scoreRange(scale, range, attainable, share));
        MissingRule rule = scale.missing();
        ScaleStatus status = ScaleStatus.PRORATED;
        Exact score = null;
        int count = 0;
        if (possible.known()) {
            status = ScaleStatus.COMPLETE;
            score = possible.low();
        } else if (value.known()) {
            score = value.low();
        } else {
            count = missing.size();
            if (count <= rule.allow() && rule.then() == MissingRule.Then.ZERO) {
                Interval known = new Interval(Exact.ZERO, Exact.ZERO);
                for (Interval term : scored) {
                    if (term.known()) {
                        known = largest ? combined(List.of(known, term), true) : known.plus(term);
                    }
                }
                score = known.low().times(share);
            } else if (count <= rule.allow() && rule.then() == MissingRule.Then.PRORATE) {
                score = prorated(scored, range, value, attainable, share, rule);
            }
        }
        Set<Integer> may = bands(scale, possible.low(), possible.high(), View.POSSIBLE);
        Set<Integer> bands = score == null
                ? bands(scale, possible.low(), possible.high(), View.SCORED)
                : bands(scale, score, score, View.SCORED);
        if (score == null) {
            status = may.size() == 1 ? ScaleStatus.PARTIAL : ScaleStatus.NOT_SCORED;
            Set<String> open = new TreeSet<>();
            for (int t = 0; t < scored.size(); t++) {
                if (!scored.get(t).known()) {
                    open.addAll(missing(scale.terms().get(t).value()));
                }
            }
            gaps.put(scale.name(), open);
        }
        return new Outcome(status, score, possible.low(), possible.high(), count, bands, may);
    }

    private static @Nullable Exact prorated(
            List<Interval> scored,
            List<Interval> range,
            Interval value,
            Interval attainable,
            Exact share,
            MissingRule rule) {
        Interval reached = new Interval(Exact.ZERO, Exact.ZERO);
        Interval reachable = reached;
        for (int t = 0; t < scored.size(); t++) {
            if (scored.get(t).known()) {
                reached = reached.plus(scored.get(t).times(share));
                reachable = reachable.plus(range.get(t).times(share));
            }
        }
        if (reachable.known()) {
            return null;
        }
        Exact part = reached.low().minus(reachable.low()).over(reachable.high().minus(reachable.low()));
        Exact score = attainable.low().plus(part.times(attainable.high().minus(attainable.low())));
        score = score.max(value.low()).min(value.high());
        return switch (rule.round()) {
            case NONE -> score;
            case HALF_UP -> score.rounded(RoundingMode.HALF_UP);
            case HALF_EVEN -> score.rounded(RoundingMode.HALF_EVEN);
        };
    }

    /** All scores there can be: the attainable ones, and those that only rounding or counting gaps as zero brings about. */
    private static Interval scoreRange(Draft.ScaleDraft scale, List<Interval> range, Interval attainable, Exact share) {
        Exact low = attainable.low();
        Exact high = attainable.high();
        if (scale.missing().then() == MissingRule.Then.ZERO) {
            Exact lowest = Exact.ZERO;
            Exact highest = Exact.ZERO;
            for (Interval term : range) {
                boolean largest = scale.combine() == Scale.Combine.MAX;
                lowest = largest
                        ? lowest
                        : lowest.plus(term.low().min(Exact.ZERO).times(share));
                highest = largest
                        ? highest
                        : highest.plus(term.high().max(Exact.ZERO).times(share));
            }
            low = low.min(lowest);
            high = high.max(highest);
        }
        return scale.missing().round() == MissingRule.Rounding.NONE
                ? new Interval(low, high)
                : new Interval(low.rounded(RoundingMode.FLOOR), high.rounded(RoundingMode.CEILING));
    }

    private List<Interval> terms(Draft.ScaleDraft scale, View view) {
        return scale.terms().stream()
                .map(term -> value(term.value(), view).times(Exact.of(term.weight())))
                .toList();
    }

    private static Interval combined(List<Interval> terms, boolean largest) {
        Interval all = terms.get(0);
        for (Interval term : terms.subList(1, terms.size())) {
            all = largest ? new Interval(all.low().max(term.low()), all.high().max(term.high())) : all.plus(term);
        }
        return all;
    }

    /** The items without an answer that an expression reads, directly or through scales without a score. */
    private Set<String> missing(Sketch sketch) {
        Set<String> all = new TreeSet<>();
        for (String name : reads(sketch)) {
            Set<String> open = gaps.get(name);
            if (open != null) {
                all.addAll(open);
            } else if (!outcomes.containsKey(name) && !answers.containsKey(name)) {
                all.add(name.replaceAll("\\..*", ""));
            }
        }
        return all;
    }

    private Set<Integer> bands(Draft.ScaleDraft scale, Exact low, Exact high, View view) {
        Set<Integer> bands = new TreeSet<>();
        for (Draft.GroupDraft group : scale.groups()) {
            Sketch.Truth condition = group.condition();
            Boolean member = condition == null ? Boolean.TRUE : truth(condition, view);
            if (member == null || member) {
                for (int band = band(group, low); band <= band(group, high); band++) {
                    bands.add(band);
                }
            }
            if (member != null && member) {
                return bands;
            }
        }
        return bands;
    }

    private static int band(Draft.GroupDraft group, Exact score) {
        int band = 0;
        for (int i = 1; i < group.cuts().size(); i++) {
            band = score.compareTo(Exact.of(group.cuts().get(i))) >= 0 ? i : band;
        }
        return band;
    }

    private static Set<String> reads(Sketch sketch) {
        Set<String> names = new TreeSet<>();
        if (sketch instanceof Sketch.Item item) {
            names.add(item.name());
        } else if (sketch instanceof Sketch.Score score) {
            names.add(score.scale());
        } else if (sketch instanceof Sketch.Codes codes) {
            names.add(codes.item());
        } else if (sketch instanceof Sketch.Box box) {
            names.add(box.name());
        } else if (sketch instanceof Sketch.Band band) {
            names.add(band.scale());
        }
        parts(sketch).forEach(part -> names.addAll(reads(part)));
        return names;
    }

    private static List<? extends Sketch> parts(Sketch sketch) {
        if (sketch instanceof Sketch.Minus minus) {
            return List.of(minus.operand());
        } else if (sketch instanceof Sketch.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (sketch instanceof Sketch.Listed listed) {
            return listed.entries();
        } else if (sketch instanceof Sketch.Count count) {
            return count.conditions();
        } else if (sketch instanceof Sketch.Compare compare) {
            return List.of(compare.left(), compare.right());
        } else if (sketch instanceof Sketch.Within within) {
            return List.of(within.operand());
        } else if (sketch instanceof Sketch.Not not) {
            return List.of(not.operand());
        }
        return sketch instanceof Sketch.Logic logic ? logic.parts() : List.of();
    }

    private Draft.@Nullable ItemDraft item(String name) {
        return draft.items().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Interval value(Sketch sketch, View view) {
        if (sketch instanceof Sketch.Truth truth) {
            return counted(List.of(truth), view);
        }
        if (sketch instanceof Sketch.Constant constant) {
            return new Interval(Exact.of(constant.value()), Exact.of(constant.value()));
        }
        if (sketch instanceof Sketch.Item item) {
            return itemValue(item, view);
        }
        if (sketch instanceof Sketch.Score score) {
            return scoreValue(score.scale(), view);
        }
        if (sketch instanceof Sketch.Minus minus) {
            return value(minus.operand(), view).times(Exact.of(-1));
        }
        if (sketch instanceof Sketch.Arithmetic arithmetic) {
            Interval a = value(arithmetic.left(), view);
            Interval b = value(arithmetic.right(), view);
            return switch (arithmetic.operator()) {
                case '+' -> a.plus(b);
                case '-' -> a.plus(b.times(Exact.of(-1)));
                default -> {
                    Interval x = b.times(a.low());
                    Interval y = b.times(a.high());
                    yield new Interval(x.low().min(y.low()), x.high().max(y.high()));
                }
            };
        }
        if (sketch instanceof Sketch.Count count) {
            return counted(count.conditions(), view);
        }
        Sketch.Listed listed = (Sketch.Listed) sketch;
        List<Interval> entries =
                listed.entries().stream().map(each -> value(each, view)).toList();
        return switch (listed.function()) {
            case "sum" -> combined(entries, false);
            case "mean" -> combined(entries, false).times(Exact.of(1).over(Exact.of(entries.size())));
            case "max" -> combined(entries, true);
            default ->
                combined(entries.stream().map(each -> each.times(Exact.of(-1))).toList(), true)
                        .times(Exact.of(-1));
        };
    }

    private Interval counted(List<Sketch.Truth> conditions, View view) {
        int least = 0;
        int most = 0;
        for (Sketch.Truth condition : conditions) {
            Boolean truth = truth(condition, view);
            least += truth != null && truth ? 1 : 0;
            most += truth == null || truth ? 1 : 0;
        }
        return new Interval(Exact.of(least), Exact.of(most));
    }

    private Interval itemValue(Sketch.Item use, View view) {
        Draft.ItemDraft item = java.util.Objects.requireNonNull(item(use.name()));
        Exact low = null;
        Exact high = null;
        List<BigDecimal> all = item.isChoice()
                ? item.points()
                : List.of(java.util.Objects.requireNonNull(item.min()), java.util.Objects.requireNonNull(item.max()));
        for (BigDecimal each : all) {
            low = low == null ? Exact.of(each) : low.min(Exact.of(each));
            high = high == null ? Exact.of(each) : high.max(Exact.of(each));
        }
        Exact lowest = java.util.Objects.requireNonNull(low);
        Exact highest = java.util.Objects.requireNonNull(high);
        BigDecimal answer = view == View.UNANSWERED ? null : answers.get(use.name());
        if (answer == null) {
            return new Interval(lowest, highest);
        }
        Exact value = Exact.of(item.isChoice() ? item.points().get(answer.intValueExact()) : answer);
        Exact counted = use.reversed() ? lowest.plus(highest).minus(value) : value;
        return new Interval(counted, counted);
    }

    private Interval scoreValue(String scale, View view) {
        if (view == View.UNANSWERED) {
            return java.util.Objects.requireNonNull(scoreRanges.get(scale));
        }
        Outcome outcome = outcome(scale);
        Exact score = outcome.score();
        return view == View.SCORED && score != null
                ? new Interval(score, score)
                : new Interval(outcome.lowest(), outcome.highest());
    }

    /** True, false, or null for unknown. A condition that only one choice decides is known if all its codes agree. */
    @Nullable
    Boolean truth(Sketch.Truth truth, View view) {
        Set<String> reads = reads(truth);
        Draft.ItemDraft only = reads.size() == 1 ? item(reads.iterator().next()) : null;
        if (only == null || !only.isChoice() || (view != View.UNANSWERED && answers.containsKey(only.name()))) {
            return kleene(truth, view);
        }
        BigDecimal before = answers.get(only.name());
        Set<Boolean> values = new java.util.HashSet<>();
        for (int code = 0; code < only.points().size(); code++) {
            answers.put(only.name(), BigDecimal.valueOf(code));
            values.add(java.util.Objects.requireNonNull(kleene(truth, View.SCORED)));
        }
        answers.remove(only.name());
        if (before != null) {
            answers.put(only.name(), before);
        }
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private @Nullable Boolean kleene(Sketch.Truth truth, View view) {
        if (truth instanceof Sketch.Not not) {
            Boolean operand = truth(not.operand(), view);
            return operand == null ? null : !operand;
        }
        if (truth instanceof Sketch.Logic logic) {
            boolean unknown = false;
            for (Sketch.Truth part : logic.parts()) {
                Boolean each = truth(part, view);
                if (each != null && each != logic.conjunction()) {
                    return each;
                }
                unknown |= each == null;
            }
            return unknown ? null : logic.conjunction();
        }
        if (truth instanceof Sketch.Compare compare) {
            return compare(compare.operator(), value(compare.left(), view), value(compare.right(), view));
        }
        if (truth instanceof Sketch.Within within) {
            Interval value = value(within.operand(), view);
            Exact low = Exact.of(within.low());
            Exact high = Exact.of(within.high());
            if (value.high().compareTo(low) < 0 || value.low().compareTo(high) > 0) {
                return false;
            }
            return value.low().compareTo(low) >= 0 && value.high().compareTo(high) <= 0 ? true : null;
        }
        if (truth instanceof Sketch.Codes codes) {
            BigDecimal answer = answers.get(codes.item());
            return answer == null || view == View.UNANSWERED
                    ? null
                    : Boolean.valueOf(codes.codes().contains("c" + answer)
                            != codes.operator().equals("!="));
        }
        if (truth instanceof Sketch.Box box) {
            BigDecimal answer = answers.get(box.name());
            return answer == null || view == View.UNANSWERED ? null : Boolean.valueOf(answer.signum() == 1);
        }
        return band((Sketch.Band) truth, view);
    }

    private @Nullable Boolean band(Sketch.Band condition, View view) {
        Draft.ScaleDraft scale = draft.scales().stream()
                .filter(each -> each.name().equals(condition.scale()))
                .findFirst()
                .orElseThrow();
        Set<Integer> bands = new TreeSet<>();
        if (view == View.UNANSWERED) {
            for (int i = 0; i < scale.bands().size(); i++) {
                bands.add(i);
            }
        } else {
            bands.addAll(
                    view == View.SCORED
                            ? outcome(scale.name()).bands()
                            : outcome(scale.name()).possible());
        }
        Exact wanted = Exact.of(scale.bands().indexOf(condition.band()));
        Set<Boolean> values = new java.util.HashSet<>();
        for (int band : bands) {
            Interval at = new Interval(Exact.of(band), Exact.of(band));
            values.add(
                    java.util.Objects.requireNonNull(compare(condition.operator(), at, new Interval(wanted, wanted))));
        }
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private static @Nullable Boolean compare(String operator, Interval a, Interval b) {
        return switch (operator) {
            case "<" -> less(a, b);
            case ">" -> less(b, a);
            case "<=" -> opposite(less(b, a));
            case ">=" -> opposite(less(a, b));
            case "==" -> equal(a, b);
            default -> opposite(equal(a, b));
        };
    }

    private static @Nullable Boolean less(Interval a, Interval b) {
        if (a.high().compareTo(b.low()) < 0) {
            return true;
        }
        return a.low().compareTo(b.high()) >= 0 ? false : null;
    }

    private static @Nullable Boolean equal(Interval a, Interval b) {
        if (a.high().compareTo(b.low()) < 0 || b.high().compareTo(a.low()) < 0) {
            return false;
        }
        return a.known() && b.known() ? true : null;
    }

    private static @Nullable Boolean opposite(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }
}
