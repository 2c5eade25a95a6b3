package lv.screening.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.batch.ScoredRow;
import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleScores;

/**
 * What is counted of all rows: exact numbers, none of which may be shown as it is. Its size does not depend on the number of
 * rows. Mutable; each thread has one, and they are added up at the end.
 */
final class Population {
    /** The most values of a grouping that are told apart. */
    private static final int MOST_GROUPS = 500;

    private final Questionnaire questionnaire;
    final List<ScaleCounts> scales = new ArrayList<>();
    final long[][] together;
    final long[] suggested;
    final long[] undetermined;
    final long[] urgencies = new long[Referral.Urgency.values().length + 1];
    final long[] ages = new long[3];
    final Map<String, Map<String, Group>> groupings = new LinkedHashMap<>();
    final long[] missingItems;
    final long[] outcomes = new long[3];
    long rows;

    /** One value of a grouping. */
    static final class Group {
        final long[][] bands;
        /** Per scale: people with the outcome raised, with it not raised, without it raised, without it not raised. */
        final long[][] outcomes;

        long rows;

        Group(List<ScaleCounts> scales) {
            bands = new long[scales.size()][];
            outcomes = new long[scales.size()][4];
            for (int s = 0; s < bands.length; s++) {
                bands[s] = new long[scales.get(s).bands.length];
            }
        }

        private void add(Group other) {
            rows += other.rows;
            for (int s = 0; s < bands.length; s++) {
                ScaleCounts.sum(bands[s], other.bands[s]);
                ScaleCounts.sum(outcomes[s], other.outcomes[s]);
            }
        }
    }

    /** @param groupings names of what people are grouped by */
    Population(Questionnaire questionnaire, List<String> groupings) {
        this.questionnaire = questionnaire;
        for (ScaleLayout layout : questionnaire.layout().scales()) {
            scales.add(new ScaleCounts(layout));
        }
        together = new long[scales.size()][scales.size()];
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        suggested = new long[rules.size()];
        undetermined = new long[rules.size()];
        missingItems = new long[questionnaire.layout().items().size()];
        groupings.forEach(each -> this.groupings.put(each, new TreeMap<>()));
    }

    /**
     * Counts a row.
     *
     * @param values the row's value of each grouping, in their order; "" where it has none
     * @param outcome 1, 0, or -1 where it is not known
     */
    void add(ScoredRow row, List<String> values, int outcome) {
        rows++;
        outcomes[outcome < 0 ? 2 : outcome]++;
        int at = row.at();
        List<ScaleScores> scores = row.scores().scales();
        boolean[] raised = new boolean[scores.size()];
        for (int s = 0; s < raised.length; s++) {
            scales.get(s).add(scores.get(s), at, outcome);
            raised[s] = ScaleCounts.isRaised(
                    scales.get(s).layout.scale(), scores.get(s).band(at));
        }
        for (int a = 0; a < raised.length; a++) {
            for (int b = 0; b < raised.length && raised[a]; b++) {
                together[a][b] += raised[b] ? 1 : 0;
            }
        }
        referrals(row, at);
        ages[row.scores().ageFits(at)]++;
        for (int i = 0; i < missingItems.length; i++) {
            missingItems[i] += row.isMissing(questionnaire.layout().items().get(i)) ? 1 : 0;
        }
        int place = 0;
        for (Map<String, Group> groups : groupings.values()) {
            String value = values.get(place++);
            if (!value.isEmpty()) {
                group(groups, value, scores, at, raised, outcome);
            }
        }
    }

    private void referrals(ScoredRow row, int at) {
        int most = Referral.Urgency.values().length;
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        List<Referral.Urgency> order = List.of(Referral.Urgency.values());
        for (int r = 0; r < suggested.length; r++) {
            byte found = row.scores().referral(r, at);
            if (found == Columns.TRUE) {
                suggested[r]++;
                most = Math.min(most, order.indexOf(rules.get(r).referral().urgency()));
            } else if (found == Columns.UNKNOWN) {
                undetermined[r]++;
            }
        }
        urgencies[most]++;
    }

    private void group(
            Map<String, Group> groups, String value, List<ScaleScores> scores, int at, boolean[] raised, int outcome) {
        Group group = groups.get(value);
        if (group == null) {
            group = new Group(scales);
            groups.put(value, group);
            checkSize(groups);
        }
        group.rows++;
        for (int s = 0; s < raised.length; s++) {
            int band = scores.get(s).band(at);
            long[] bands = group.bands[s];
            bands[band < 0 ? bands.length - 1 : band]++;
            if (outcome >= 0 && band >= 0) {
                group.outcomes[s][(outcome == 1 ? 0 : 2) + (raised[s] ? 0 : 1)]++;
            }
        }
    }

    private static void checkSize(Map<String, Group> groups) {
        if (groups.size() > MOST_GROUPS) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    "a grouping has more than " + MOST_GROUPS + " different values; group by something coarser");
        }
    }

    void add(Population other) {
        rows += other.rows;
        for (int s = 0; s < scales.size(); s++) {
            scales.get(s).add(other.scales.get(s));
            ScaleCounts.sum(together[s], other.together[s]);
        }
        ScaleCounts.sum(suggested, other.suggested);
        ScaleCounts.sum(undetermined, other.undetermined);
        ScaleCounts.sum(urgencies, other.urgencies);
        ScaleCounts.sum(ages, other.ages);
        ScaleCounts.sum(missingItems, other.missingItems);
        ScaleCounts.sum(outcomes, other.outcomes);
        other.groupings.forEach((name, groups) -> groups.forEach((value, group) -> {
            Map<String, Group> own = groupings.get(name);
            if (own != null) {
                own.computeIfAbsent(value, key -> new Group(scales)).add(group);
                checkSize(own);
            }
        }));
    }
}
