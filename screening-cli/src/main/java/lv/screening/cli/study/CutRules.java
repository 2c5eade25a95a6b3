package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.tune.CutRule;

/** The rules by which the cuts between bands are chosen on training rows. */
final class CutRules {
    private final List<String> names;
    private final List<CutRule> rules;

    private CutRules(List<String> names, List<CutRule> rules) {
        this.names = names;
        this.rules = rules;
    }

    /** One rule for each cut between so many bands; one rule where there are no bands. */
    static CutRules of(List<String> given, int bands) {
        int needed = Math.max(1, bands - 1);
        List<String> names = given;
        if (given.isEmpty()) {
            names = switch (needed) {
                case 1 -> List.of("youden");
                case 2 -> List.of("sensitivity=0.9", "specificity=0.9");
                case 3 -> List.of("sensitivity=0.9", "youden", "specificity=0.9");
                default -> List.of();
            };
        }
        if (names.size() != needed) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--cut: expected " + needed + " rules, one for each cut between the " + bands + " bands, found "
                            + names.size());
        }
        return new CutRules(names, names.stream().map(CutRules::rule).toList());
    }

    private static CutRule rule(String name) {
        if (name.equals("youden")) {
            return CutRule.youden();
        }
        if (name.matches("(sensitivity|specificity|probability)=0?\\.\\d+")) {
            double value = Double.parseDouble(name.substring(name.indexOf('=') + 1));
            if (value > 0) {
                return switch (name.charAt(2)) {
                    case 'n' -> CutRule.minimumSensitivity(value);
                    case 'e' -> minimumSpecificity(value);
                    default -> CutRule.fixed(value);
                };
            }
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                "--cut: expected youden, sensitivity=0.9, specificity=0.9 or probability=0.2, found '" + name + "'");
    }

    /** The lowest cut whose specificity reaches a number, which finds most cases. */
    private static CutRule minimumSpecificity(double least) {
        return (probability, outcome, weight) -> {
            int[] order = IntStream.range(0, probability.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> probability[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double controls = IntStream.range(0, outcome.length)
                    .mapToDouble(i -> weight[i] * (1 - outcome[i]))
                    .sum();
            double below = 0;
            for (int i = 0; i < order.length; ) {
                double here = probability[order[i]];
                if (below >= controls * least - 1e-9) {
                    return here;
                }
                while (i < order.length && probability[order[i]] == here) {
                    below += weight[order[i]] * (1 - outcome[order[i]]);
                    i++;
                }
            }
            return Double.POSITIVE_INFINITY;
        };
    }

    /** The rule that also decides in the validation: the first. Like the bands it never refers everybody. */
    CutRule first() {
        CutRule rule = rules.get(0);
        return (probability, outcome, weight) -> aboveLowest(rule.cut(probability, outcome, weight), probability);
    }

    private static double aboveLowest(double cut, double[] probability) {
        double lowest = Arrays.stream(probability).min().orElse(cut);
        return cut > lowest
                ? cut
                : Arrays.stream(probability).filter(each -> each > lowest).min().orElse(cut);
    }

    /** The names of the rules, in the order given. */
    List<String> names() {
        return names;
    }

    /** How many cuts there are. */
    int size() {
        return rules.size();
    }

    /**
     * A chosen cut.
     *
     * @param rule the name of its rule
     * @param total the lowest total from which on a person is above it
     * @param moved whether the rule alone would have chosen a lower one, which refers everybody or is that of another cut
     */
    record Chosen(String rule, double total, boolean moved) {}

    /**
     * Chooses the cuts on rows with totals and probabilities that rise together, ascending and all different; empty if
     * there are too few totals for that.
     */
    List<Chosen> choose(double[] totals, double[] probabilities, double[] outcome, double[] weight) {
        List<Chosen> chosen = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            double cut = rules.get(r).cut(probabilities, outcome, weight);
            double total = IntStream.range(0, totals.length)
                    .filter(i -> probabilities[i] >= cut)
                    .mapToDouble(i -> totals[i])
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            chosen.add(new Chosen(names.get(r), total, false));
        }
        chosen.sort(Comparator.comparingDouble(Chosen::total));
        double[] distinct = Arrays.stream(totals).sorted().distinct().toArray();
        double before = distinct.length == 0 ? Double.POSITIVE_INFINITY : distinct[0];
        for (int i = 0; i < chosen.size(); i++) {
            double above = before;
            double wanted = chosen.get(i).total();
            double total = Arrays.stream(distinct)
                    .filter(each -> each > above && each >= wanted)
                    .findFirst()
                    .orElse(Double.POSITIVE_INFINITY);
            if (Double.isInfinite(total)) {
                return List.of();
            }
            chosen.set(i, new Chosen(chosen.get(i).rule(), total, total > wanted));
            before = total;
        }
        return chosen;
    }
}
