package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.change.GroupChange;
import lv.screening.change.MeasurementError;
import lv.screening.change.Transitions;
import lv.screening.cli.change.PersonChange.Match;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Two waves compared.
 *
 * @param from the earlier wave
 * @param to the later wave
 * @param people everybody who has an id in one of them, in the order in which they first occurred
 */
record Comparison(String from, String to, List<PersonChange> people) {
    static Comparison of(Questionnaire questionnaire, Waves waves, String from, String to, List<Precision> precisions) {
        List<PersonChange> people = new ArrayList<>();
        for (String id : waves.people()) {
            Occasion before = waves.of(id, from);
            Occasion after = waves.of(id, to);
            if (waves.isRepeated(id, from) || waves.isRepeated(id, to)) {
                people.add(PersonChange.unmatched(id, Match.REPEATED, before, after));
            } else if (before != null && after != null) {
                people.add(PersonChange.matched(questionnaire, before, after, precisions));
            } else if (before != null || after != null) {
                people.add(PersonChange.unmatched(
                        id, before == null ? Match.ONLY_AFTER : Match.ONLY_BEFORE, before, after));
            }
        }
        return new Comparison(from, to, people);
    }

    long count(Match match) {
        return people.stream().filter(each -> each.match() == match).count();
    }

    List<PersonChange> matched() {
        return people.stream().filter(each -> each.match() == Match.MATCHED).toList();
    }

    /** The groups of matched people, in the order of their names; the empty name is not one. */
    Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        matched().stream()
                .map(PersonChange::group)
                .filter(each -> !each.isEmpty())
                .forEach(groups::add);
        return groups;
    }

    /** The change of a scale for one group; for everybody where no group is named. */
    GroupChange change(int scale, Scale.Higher higher, @Nullable MeasurementError error, @Nullable String group) {
        List<PersonChange> some = matched().stream()
                .filter(each -> group == null || each.group().equals(group))
                .toList();
        return GroupChange.of(
                some.stream().mapToDouble(each -> score(each.before(), scale)).toArray(),
                some.stream().mapToDouble(each -> score(each.after(), scale)).toArray(),
                error,
                higher);
    }

    private static double score(@Nullable Occasion occasion, int scale) {
        Ratio score = occasion == null ? null : occasion.results().get(scale).score();
        return score == null ? Double.NaN : score.toDouble();
    }

    /** Who went from which band to which. */
    Transitions transitions(int scale, List<String> bands, @Nullable String group) {
        List<PersonChange> some = matched().stream()
                .filter(each -> group == null || each.group().equals(group))
                .toList();
        return Transitions.of(
                bands,
                some.stream().mapToInt(each -> band(each.before(), scale)).toArray(),
                some.stream().mapToInt(each -> band(each.after(), scale)).toArray());
    }

    private static int band(@Nullable Occasion occasion, int scale) {
        return occasion == null ? -1 : occasion.results().get(scale).band();
    }

    /** How many people have which urgent referral newly, no longer, or left open by missing answers. */
    Map<String, Integer> urgent(java.util.function.Function<PersonChange, List<String>> which) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        matched().forEach(each -> which.apply(each).forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }
}
