package lv.screening.score;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.expr.Sketch;
import org.jspecify.annotations.Nullable;

/** The part of the {@link Oracle} that evaluates expressions, by interval arithmetic and three-valued logic. */
final class OracleValues {
    private final Draft draft;
    private final Map<String, BigDecimal> answers;
    private final Map<String, Oracle.Outcome> outcomes;
    private final Map<String, Oracle.Interval> scoreRanges;

    /** Values by what is known so far: the maps are filled while items and scales are worked out. */
    OracleValues(
            Draft draft,
            Map<String, BigDecimal> answers,
            Map<String, Oracle.Outcome> outcomes,
            Map<String, Oracle.Interval> scoreRanges) {
        this.draft = draft;
        this.answers = answers;
        this.outcomes = outcomes;
        this.scoreRanges = scoreRanges;
    }

    private Oracle.Outcome outcome(String scale) {
        return Objects.requireNonNull(outcomes.get(scale));
    }

    static Set<String> reads(Sketch sketch) {
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

    Oracle.Interval value(Sketch sketch, Oracle.View view) {
        if (sketch instanceof Sketch.Truth truth) {
            return counted(List.of(truth), view);
        }
        if (sketch instanceof Sketch.Constant constant) {
            return new Oracle.Interval(Exact.of(constant.value()), Exact.of(constant.value()));
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
            Oracle.Interval a = value(arithmetic.left(), view);
            Oracle.Interval b = value(arithmetic.right(), view);
            return switch (arithmetic.operator()) {
                case '+' -> a.plus(b);
                case '-' -> a.plus(b.times(Exact.of(-1)));
                default -> {
                    Oracle.Interval x = b.times(a.low());
                    Oracle.Interval y = b.times(a.high());
                    yield new Oracle.Interval(x.low().min(y.low()), x.high().max(y.high()));
                }
            };
        }
        if (sketch instanceof Sketch.Count count) {
            return counted(count.conditions(), view);
        }
        Sketch.Listed listed = (Sketch.Listed) sketch;
        List<Oracle.Interval> entries =
                listed.entries().stream().map(each -> value(each, view)).toList();
        return switch (listed.function()) {
            case "sum" -> Oracle.Interval.combined(entries, false);
            case "mean" ->
                Oracle.Interval.combined(entries, false).times(Exact.of(1).over(Exact.of(entries.size())));
            case "max" -> Oracle.Interval.combined(entries, true);
            default ->
                Oracle.Interval.combined(
                                entries.stream()
                                        .map(each -> each.times(Exact.of(-1)))
                                        .toList(),
                                true)
                        .times(Exact.of(-1));
        };
    }

    private Oracle.Interval counted(List<Sketch.Truth> conditions, Oracle.View view) {
        int least = 0;
        int most = 0;
        for (Sketch.Truth condition : conditions) {
            Boolean truth = truth(condition, view);
            least += truth != null && truth ? 1 : 0;
            most += truth == null || truth ? 1 : 0;
        }
        return new Oracle.Interval(Exact.of(least), Exact.of(most));
    }

    private Oracle.Interval itemValue(Sketch.Item use, Oracle.View view) {
        Draft.ItemDraft item = Objects.requireNonNull(item(use.name()));
        Exact low = null;
        Exact high = null;
        List<BigDecimal> all = item.isChoice()
                ? item.points()
                : List.of(Objects.requireNonNull(item.min()), Objects.requireNonNull(item.max()));
        for (BigDecimal each : all) {
            low = low == null ? Exact.of(each) : low.min(Exact.of(each));
            high = high == null ? Exact.of(each) : high.max(Exact.of(each));
        }
        Exact lowest = Objects.requireNonNull(low);
        Exact highest = Objects.requireNonNull(high);
        BigDecimal answer = view == Oracle.View.UNANSWERED ? null : answers.get(use.name());
        if (answer == null) {
            return new Oracle.Interval(lowest, highest);
        }
        Exact value = Exact.of(item.isChoice() ? item.points().get(answer.intValueExact()) : answer);
        Exact counted = use.reversed() ? lowest.plus(highest).minus(value) : value;
        return new Oracle.Interval(counted, counted);
    }

    private Oracle.Interval scoreValue(String scale, Oracle.View view) {
        if (view == Oracle.View.UNANSWERED) {
            return Objects.requireNonNull(scoreRanges.get(scale));
        }
        Oracle.Outcome outcome = outcome(scale);
        Exact score = outcome.score();
        return view == Oracle.View.SCORED && score != null
                ? new Oracle.Interval(score, score)
                : new Oracle.Interval(outcome.lowest(), outcome.highest());
    }

    /** True, false, or null for unknown. A condition that only one choice decides is known if all its codes agree. */
    @Nullable
    Boolean truth(Sketch.Truth truth, Oracle.View view) {
        Set<String> reads = reads(truth);
        Draft.ItemDraft only = reads.size() == 1 ? item(reads.iterator().next()) : null;
        if (only == null || !only.isChoice() || (view != Oracle.View.UNANSWERED && answers.containsKey(only.name()))) {
            return kleene(truth, view);
        }
        BigDecimal before = answers.get(only.name());
        Set<Boolean> values = new HashSet<>();
        for (int code = 0; code < only.points().size(); code++) {
            answers.put(only.name(), BigDecimal.valueOf(code));
            values.add(Objects.requireNonNull(kleene(truth, Oracle.View.SCORED)));
        }
        answers.remove(only.name());
        if (before != null) {
            answers.put(only.name(), before);
        }
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private @Nullable Boolean kleene(Sketch.Truth truth, Oracle.View view) {
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
            Oracle.Interval value = value(within.operand(), view);
            Exact low = Exact.of(within.low());
            Exact high = Exact.of(within.high());
            if (value.high().compareTo(low) < 0 || value.low().compareTo(high) > 0) {
                return false;
            }
            return (value.low().compareTo(low) >= 0 && value.high().compareTo(high) <= 0) ? true : null;
        }
        if (truth instanceof Sketch.Codes codes) {
            BigDecimal answer = answers.get(codes.item());
            return (answer == null || view == Oracle.View.UNANSWERED)
                    ? null
                    : Boolean.valueOf(codes.codes().contains("c" + answer)
                            != codes.operator().equals("!="));
        }
        if (truth instanceof Sketch.Box box) {
            BigDecimal answer = answers.get(box.name());
            return (answer == null || view == Oracle.View.UNANSWERED) ? null : Boolean.valueOf(answer.signum() == 1);
        }
        return band((Sketch.Band) truth, view);
    }

    private @Nullable Boolean band(Sketch.Band condition, Oracle.View view) {
        Draft.ScaleDraft scale = draft.scales().stream()
                .filter(each -> each.name().equals(condition.scale()))
                .findFirst()
                .orElseThrow();
        Set<Integer> bands = new TreeSet<>();
        if (view == Oracle.View.UNANSWERED) {
            for (int i = 0; i < scale.bands().size(); i++) {
                bands.add(i);
            }
        } else {
            bands.addAll(
                    view == Oracle.View.SCORED
                            ? outcome(scale.name()).bands()
                            : outcome(scale.name()).possible());
        }
        Exact wanted = Exact.of(scale.bands().indexOf(condition.band()));
        Set<Boolean> values = new HashSet<>();
        for (int band : bands) {
            Oracle.Interval at = new Oracle.Interval(Exact.of(band), Exact.of(band));
            values.add(Objects.requireNonNull(compare(condition.operator(), at, new Oracle.Interval(wanted, wanted))));
        }
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private static @Nullable Boolean compare(String operator, Oracle.Interval a, Oracle.Interval b) {
        return switch (operator) {
            case "<" -> less(a, b);
            case ">" -> less(b, a);
            case "<=" -> opposite(less(b, a));
            case ">=" -> opposite(less(a, b));
            case "==" -> equal(a, b);
            default -> opposite(equal(a, b));
        };
    }

    private static @Nullable Boolean less(Oracle.Interval a, Oracle.Interval b) {
        if (a.high().compareTo(b.low()) < 0) {
            return true;
        }
        return a.low().compareTo(b.high()) >= 0 ? false : null;
    }

    private static @Nullable Boolean equal(Oracle.Interval a, Oracle.Interval b) {
        if (a.high().compareTo(b.low()) < 0 || b.high().compareTo(a.low()) < 0) {
            return false;
        }
        return (a.known() && b.known()) ? true : null;
    }

    private static @Nullable Boolean opposite(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }
}
