package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.change.MeasurementError;
import lv.screening.change.Verdict;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/**
 * What changed for one person from one wave to another.
 *
 * @param id the person
 * @param group the person's group at the earlier wave, or at the later one, or ""
 * @param match whether both waves have the person once
 * @param before null unless the earlier wave has the person once
 * @param after null unless the later wave has the person once
 * @param scales by their places in the layout; empty unless matched
 * @param newUrgent referrals of urgency {@code now} or {@code same_day} that the later wave suggests and the earlier did not
 * @param resolvedUrgent those that the earlier wave suggested and the later certainly does not
 * @param openUrgent those that the earlier wave suggested and that missing answers of the later leave open
 */
record PersonChange(
        String id,
        String group,
        Match match,
        @Nullable Occasion before,
        @Nullable Occasion after,
        List<ScaleChange> scales,
        List<String> newUrgent,
        List<String> resolvedUrgent,
        List<String> openUrgent) {

    /** Whether a person can be compared. */
    enum Match {
        /** Once in both waves. */
        MATCHED,
        /** In the earlier wave only. */
        ONLY_BEFORE,
        /** In the later wave only. */
        ONLY_AFTER,
        /** Several times in one wave: nobody can tell which row counts. */
        REPEATED
    }

    /**
     * One scale of a matched person.
     *
     * @param difference later less earlier, or null where a score is missing
     * @param index the reliable-change index, or null where it is not known
     * @param verdict null where the index is
     * @param cut which way the person went over a cut, or null where a band is open or the scale has none
     * @param moved what each term adds more or less than before, by its id; terms that are open or did not move are left out
     */
    record ScaleChange(
            @Nullable Ratio difference,
            @Nullable Double index,
            @Nullable Verdict verdict,
            @Nullable Cut cut,
            Map<String, Ratio> moved) {
        static ScaleChange of(
                ScaleLayout layout, Occasion.Result before, Occasion.Result after, @Nullable MeasurementError error) {
            Ratio first = before.score();
            Ratio second = after.score();
            Ratio difference = first == null || second == null ? null : Occasion.difference(first, second);
            Double index = first == null || second == null || error == null
                    ? null
                    : (Double) error.index(first.toDouble(), second.toDouble());
            Scale.Higher higher = layout.scale().higher();
            Map<String, Ratio> moved = new LinkedHashMap<>();
            for (int t = 0; t < layout.terms().size(); t++) {
                Ratio earlier = before.points().get(t);
                Ratio later = after.points().get(t);
                if (earlier != null && later != null && !earlier.equals(later)) {
                    moved.put(layout.terms().get(t).term().id(), Occasion.difference(earlier, later));
                }
            }
            return new ScaleChange(
                    difference,
                    index,
                    index == null ? null : MeasurementError.verdict(index, higher),
                    cut(before.band(), after.band(), higher),
                    moved);
        }

        private static @Nullable Cut cut(int before, int after, Scale.Higher higher) {
            if (before < 0 || after < 0) {
                return null;
            }
            if (before == after) {
                return Cut.NONE;
            }
            return after > before == (higher == Scale.Higher.BETTER) ? Cut.BETTER : Cut.WORSE;
        }
    }

    /** Which way somebody went over a cut. */
    enum Cut {
        /** The same band as before. */
        NONE,
        /** To a better band. */
        BETTER,
        /** To a worse band. */
        WORSE
    }

    /** Somebody who can not be compared. */
    static PersonChange unmatched(String id, Match match, @Nullable Occasion before, @Nullable Occasion after) {
        return new PersonChange(
                id, group(before, after), match, before, after, List.of(), List.of(), List.of(), List.of());
    }

    /** Somebody who is in both waves. */
    static PersonChange matched(
            Questionnaire questionnaire, Occasion before, Occasion after, List<Precision> precisions) {
        List<ScaleLayout> layouts = questionnaire.layout().scales();
        List<ScaleChange> scales = new ArrayList<>();
        for (int s = 0; s < layouts.size(); s++) {
            scales.add(ScaleChange.of(
                    layouts.get(s),
                    before.results().get(s),
                    after.results().get(s),
                    precisions.get(s).error()));
        }
        List<String> fresh = new ArrayList<>();
        List<String> resolved = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<ReferralLayout> referrals = questionnaire.layout().referrals();
        for (int r = 0; r < referrals.size(); r++) {
            Referral referral = referrals.get(r).referral();
            if (referral.urgency().compareTo(Referral.Urgency.SAME_DAY) <= 0) {
                if (after.suggests(r) && !before.suggests(r)) {
                    fresh.add(referral.id());
                } else if (before.suggests(r) && after.rulesOut(r)) {
                    resolved.add(referral.id());
                } else if (before.suggests(r) && !after.suggests(r)) {
                    open.add(referral.id());
                }
            }
        }
        return new PersonChange(
                before.id(), group(before, after), Match.MATCHED, before, after, scales, fresh, resolved, open);
    }

    private static String group(@Nullable Occasion before, @Nullable Occasion after) {
        String group = before == null ? "" : before.group();
        return group.isEmpty() && after != null ? after.group() : group;
    }
}
