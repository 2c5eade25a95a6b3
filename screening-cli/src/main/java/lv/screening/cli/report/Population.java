package lv.screening.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.batch.ScoredRows;
import lv.screening.expr.Columns;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.model.ScaleLayout;
import lv.screening.score.BlockScores;
import org.jspecify.annotations.Nullable;

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
    private final List<Map<String, Group>> byPlace = new ArrayList<>();
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
        groupings.forEach(each -> {
            Map<String, Group> groups = new TreeMap<>();
            this.groupings.put(each, groups);
            byPlace.add(groups);
        });
    }

    /**
     * The group that stands for a value, made where there is none yet.
     *
     * @param grouping its place
     */
    Group group(int grouping, String value) {
        Map<String, Group> groups = byPlace.get(grouping);
        Group group = groups.get(value);
        if (group == null) {
            group = new Group(scales);
            groups.put(value, group);
            checkSize(groups);
        }
        return group;
    }

    /**
     * Counts the rows of a block, column by column.
     *
     * @param outcomes for each row 1, 0, or -1 where it is not known
     * @param groups for each grouping, for each row its group, or null where it has none
     */
    void add(ScoredRows block, byte[] outcomes, @Nullable Group[][] groups) {
        int[] places = block.places();
        rows += places.length;
        for (int i = 0; i < places.length; i++) {
            this.outcomes[outcomes[i] < 0 ? 2 : outcomes[i]]++;
            ages[block.scores().ageFits(places[i])]++;
        }
        long[][] raised = new long[scales.size()][(places.length + Long.SIZE - 1) / Long.SIZE];
        for (int s = 0; s < scales.size(); s++) {
            ScaleCounts counts = scales.get(s);
            counts.add(block.scores().scales().get(s), places, outcomes, raised[s]);
            for (@Nullable Group[] of : groups) {
                group(of, s, counts, outcomes, places.length);
            }
        }
        for (@Nullable Group[] of : groups) {
            for (int i = 0; i < places.length; i++) {
                Group group = of[i];
                if (group != null) {
                    group.rows++;
                }
            }
        }
        together(raised);
        referrals(block.scores(), places);
        List<ItemLayout> items = questionnaire.layout().items();
        for (int i = 0; i < missingItems.length; i++) {
            missingItems[i] += block.missing(items.get(i));
        }
    }

    private void group(@Nullable Group[] of, int scale, ScaleCounts counts, byte[] outcomes, int rows) {
        for (int i = 0; i < rows; i++) {
            Group group = of[i];
            if (group != null) {
                int band = counts.lastBand(i);
                long[] bands = group.bands[scale];
                bands[band < 0 ? bands.length - 1 : band]++;
                if (outcomes[i] >= 0 && band >= 0) {
                    boolean isRaised = ScaleCounts.isRaised(counts.layout.scale(), band);
                    group.outcomes[scale][(outcomes[i] == 1 ? 0 : 2) + (isRaised ? 0 : 1)]++;
                }
            }
        }
    }

    /** @param raised for each scale a bit for each row in which it is raised */
    private void together(long[][] raised) {
        for (int a = 0; a < raised.length; a++) {
            for (int b = a; b < raised.length; b++) {
                long both = 0;
                for (int i = 0; i < raised[a].length; i++) {
                    both += Long.bitCount(raised[a][i] & raised[b][i]);
                }
                together[a][b] += both;
                together[b][a] += b == a ? 0 : both;
            }
        }
    }

    private void referrals(BlockScores scores, int[] places) {
        int none = Referral.Urgency.values().length;
        int[] most = new int[places.length];
        Arrays.fill(most, none);
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        List<Referral.Urgency> order = List.of(Referral.Urgency.values());
        for (int r = 0; r < suggested.length; r++) {
            int urgency = order.indexOf(rules.get(r).referral().urgency());
            byte[] truths = scores.referrals(r);
            long[] found = new long[Columns.UNKNOWN + 1];
            for (int i = 0; i < places.length; i++) {
                byte truth = truths[places[i]];
                found[truth]++;
                most[i] = truth == Columns.TRUE ? Math.min(most[i], urgency) : most[i];
            }
            suggested[r] += found[Columns.TRUE];
            undetermined[r] += found[Columns.UNKNOWN];
        }
        for (int each : most) {
            urgencies[each]++;
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
