package lv.screening.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns integer points for a score that is added up by hand: few terms, small points, the lowest logistic loss.
 *
 * <p>A beam search finds promising sets of terms; for each of them the points are searched by branch and bound around the
 * real-valued optimum; moves in the integers follow; and, where the number of sets allows it, the remaining sets are
 * ruled out, so that the result is proved. Compare FasterRisk (Liu, Zhong, Li, Seltzer and Rudin 2022) and RiskSLIM
 * (Ustun and Rudin 2019), which minimise the same loss. Equal losses go to fewer points, then to a smaller largest one,
 * then to the earlier terms.
 *
 * <p>Every limit counts steps, so the same data give the same result everywhere. The order of the rows does not matter,
 * and a row of weight 2 is the same as two rows. Defaults: 5 terms, points -5 to 5, {@link ScoreForm#REAL_INTERCEPT}.
 * The loss is the one on the data given; how well the score does on others is for a validation to say. Immutable and
 * thread-safe; a search runs on the calling thread.
 */
public final class PointsSearch {
    static final int LARGEST_POINTS = 100;
    private static final PointsSearch DEFAULTS = new PointsSearch(
            ScoreForm.REAL_INTERCEPT, 5, -5, 5, PointSign.ANY, -100, 100, 1_000_000_000L, Map.of(), List.of());

    final ScoreForm form;
    final int maxTerms;
    final int lowest;
    final int highest;
    final PointSign sign;
    final int lowestW0;
    final int highestW0;
    final long proofSteps;
    final Map<String, TermRule> rules;
    final List<TermGroup> groups;

    private PointsSearch(
            ScoreForm form,
            int maxTerms,
            int lowest,
            int highest,
            PointSign sign,
            int lowestW0,
            int highestW0,
            long proofSteps,
            Map<String, TermRule> rules,
            List<TermGroup> groups) {
        this.form = form;
        this.maxTerms = maxTerms;
        this.lowest = lowest;
        this.highest = highest;
        this.sign = sign;
        this.lowestW0 = lowestW0;
        this.highestW0 = highestW0;
        this.proofSteps = proofSteps;
        this.rules = rules;
        this.groups = groups;
    }

    /** At most 5 terms, points -5 to 5 of any sign, a real intercept. */
    public static PointsSearch withDefaults() {
        return DEFAULTS;
    }

    /** The form of the score. */
    public PointsSearch withForm(ScoreForm newForm) {
        return new PointsSearch(
                newForm, maxTerms, lowest, highest, sign, lowestW0, highestW0, proofSteps, rules, groups);
    }

    /** The highest number of terms that may have points, fixed ones included; 1 or more. */
    public PointsSearch withMaxTerms(int newMaxTerms) {
        if (newMaxTerms < 1) {
            throw new IllegalArgumentException(
                    "A score needs at least 1 term, but " + newMaxTerms + " were allowed; give 1 or more.");
        }
        return new PointsSearch(
                form, newMaxTerms, lowest, highest, sign, lowestW0, highestW0, proofSteps, rules, groups);
    }

    /** The range of the points of all terms without a range of their own, within ±{@value #LARGEST_POINTS}. */
    public PointsSearch withPoints(int newLowest, int newHighest) {
        checkRange(newLowest, newHighest);
        return new PointsSearch(
                form, maxTerms, newLowest, newHighest, sign, lowestW0, highestW0, proofSteps, rules, groups);
    }

    /** The range of the points of one term; a term outside the score has 0 points even if the range leaves 0 out. */
    public PointsSearch withPoints(String term, int newLowest, int newHighest) {
        checkRange(newLowest, newHighest);
        return withRule(term, rule(term).withRange(newLowest, newHighest));
    }

    /** The sign of the points of all terms without a sign of their own. */
    public PointsSearch withSign(PointSign newSign) {
        return new PointsSearch(
                form, maxTerms, lowest, highest, newSign, lowestW0, highestW0, proofSteps, rules, groups);
    }

    /** The sign of the points of one term. */
    public PointsSearch withSign(String term, PointSign newSign) {
        return withRule(term, rule(term).withSign(newSign));
    }

    /** A term that must have points (other than 0). */
    public PointsSearch withForced(String term) {
        return withRule(term, rule(term).withPresence(TermRule.Presence.FORCED));
    }

    /** A term that must have no points. */
    public PointsSearch withForbidden(String term) {
        return withRule(term, rule(term).withPresence(TermRule.Presence.FORBIDDEN));
    }

    /** A term whose points are given. All points then stand in proportion to them, and no common factor is removed. */
    public PointsSearch withFixed(String term, int points) {
        checkRange(points, points);
        return withRule(term, rule(term).fixed(points));
    }

    /** Terms that count or enter together. */
    public PointsSearch withGroup(TermGroup group) {
        List<TermGroup> more = new ArrayList<>(groups);
        more.add(group);
        return new PointsSearch(
                form, maxTerms, lowest, highest, sign, lowestW0, highestW0, proofSteps, rules, List.copyOf(more));
    }

    /**
     * An ordinal item whose points may not fall as its level rises, with at most {@code maxPoints} for the highest level;
     * the data hold the steps of the coding. The item counts as one term.
     */
    public PointsSearch withSteps(CumulativeCoding coding, int maxPoints) {
        PointsSearch search = withGroup(coding.group(maxPoints));
        for (String term : coding.terms()) {
            search = search.withSign(term, PointSign.NON_NEGATIVE).withPoints(term, 0, maxPoints);
        }
        return search;
    }

    /** The range of the integer intercept of {@link ScoreForm#INTEGER_INTERCEPT}; -100 to 100 unless changed. */
    public PointsSearch withIntegerIntercept(int newLowest, int newHighest) {
        if (newLowest > newHighest) {
            throw new IllegalArgumentException("The integer intercept would run from " + newLowest + " to " + newHighest
                    + "; give the lower number first.");
        }
        return new PointsSearch(
                form, maxTerms, lowest, highest, sign, newLowest, newHighest, proofSteps, rules, groups);
    }

    /**
     * How many steps the proof may take, 0 for none. A step is one visit of a distinct row of answers or of a node, about
     * a nanosecond. The proof is not begun where it would clearly take more.
     */
    public PointsSearch withProofSteps(long newProofSteps) {
        if (newProofSteps < 0) {
            throw new IllegalArgumentException(
                    "The proof may take " + newProofSteps + " steps; give 0 (no proof) or more.");
        }
        return new PointsSearch(
                form, maxTerms, lowest, highest, sign, lowestW0, highestW0, newProofSteps, rules, groups);
    }

    /** As {@link #learn(PointsData, Progress)}, to its end. */
    public IntegerScore learn(PointsData data) {
        return learn(data, Progress.NONE);
    }

    /**
     * Learns points.
     *
     * @throws IllegalArgumentException if the outcome has one class only, a rule names an unknown term, or no points can
     *     satisfy the rules
     */
    public IntegerScore learn(PointsData data, Progress progress) {
        return new Learner(this, data, progress).learn();
    }

    private TermRule rule(String term) {
        return rules.getOrDefault(term, TermRule.FREE);
    }

    private PointsSearch withRule(String term, TermRule rule) {
        Map<String, TermRule> more = new LinkedHashMap<>(rules);
        more.put(term, rule);
        return new PointsSearch(
                form, maxTerms, lowest, highest, sign, lowestW0, highestW0, proofSteps, Map.copyOf(more), groups);
    }

    private static void checkRange(int low, int high) {
        if (low > high || low < -LARGEST_POINTS || high > LARGEST_POINTS) {
            throw new IllegalArgumentException("The points would run from " + low + " to " + high
                    + "; give the lower number first, both from -" + LARGEST_POINTS + " to " + LARGEST_POINTS + ".");
        }
    }
}
