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

        /** The sum, or the largest, of several. */
        static Interval combined(List<Interval> all, boolean largest) {
            Interval result = all.get(0);
            for (Interval each : all.subList(1, all.size())) {
                result = largest
                        ? new Interval(result.low.max(each.low), result.high.max(each.high))
                        : result.plus(each);
            }
            return result;
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

    private final Map<String, BigDecimal> answers = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Set<String>> gaps = new HashMap<>();
    private final Map<String, Interval> scoreRanges = new HashMap<>();
    private final OracleValues values;

    Oracle(Draft draft, Map<String, BigDecimal> given) {
        this.values = new OracleValues(draft, answers, outcomes, scoreRanges);
        for (Draft.ItemDraft item : draft.items()) {
            Sketch.Truth gate = item.gate();
            Boolean asked = gate == null ? Boolean.TRUE : values.truth(gate, View.SCORED);
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

    /** Whether a referral is suggested: true, false, or null for undetermined. */
    @Nullable
    Boolean truth(Sketch.Truth condition) {
        return values.truth(condition, View.SCORED);
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
        Interval possible =
                Interval.combined(terms(scale, View.POSSIBLE), largest).times(share);
        Interval value = Interval.combined(scored, largest).times(share);
        Interval attainable = Interval.combined(range, largest).times(share);
        Set<String> missing = new TreeSet<>();
        for (int t = 0; t < scored.size(); t++) {
            boolean matters = !largest
                    || scored.get(t)
                                    .high()
                                    .compareTo(Interval.combined(scored, true).low())
                            > 0;
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
                        known = largest ? Interval.combined(List.of(known, term), true) : known.plus(term);
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
                .map(term -> values.value(term.value(), view).times(Exact.of(term.weight())))
                .toList();
    }

    /** The items without an answer that an expression reads, directly or through scales without a score. */
    private Set<String> missing(Sketch sketch) {
        Set<String> all = new TreeSet<>();
        for (String name : OracleValues.reads(sketch)) {
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
            Boolean member = condition == null ? Boolean.TRUE : values.truth(condition, view);
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
}
