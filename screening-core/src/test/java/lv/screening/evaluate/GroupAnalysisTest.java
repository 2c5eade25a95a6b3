package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class GroupAnalysisTest {

    private final List<Double> scores = new ArrayList<>();
    private final List<Boolean> outcomes = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    /** People of one group, one outcome and one score. */
    private GroupAnalysisTest add(String group, int count, boolean outcome, double score) {
        for (int i = 0; i < count; i++) {
            groups.add(group);
            outcomes.add(outcome);
            scores.add(score);
        }
        return this;
    }

    private List<GroupResult> results(GroupAnalysis analysis) {
        boolean[] truths = new boolean[outcomes.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = outcomes.get(i);
        }
        return analysis.of(scores.stream().mapToDouble(Double::doubleValue).toArray(), truths, groups);
    }

    private static WithheldGroup withheld(String group, WithheldGroup.Reason reason) {
        return new WithheldGroup(group, reason, 10);
    }

    @Test
    void figuresByHand() {
        add("f", 15, true, 5).add("f", 5, true, 1).add("f", 30, false, 1).add("f", 10, false, 5);
        GroupAccuracy f = (GroupAccuracy) results(GroupAnalysis.at(3)).get(0);
        assertThat(f.n()).isEqualTo(60);
        assertThat(f.cases()).isEqualTo(20);
        assertThat(f.sensitivity().value()).isEqualTo(0.75);
        assertThat(f.falseNegativeRate().value()).isEqualTo(0.25);
        assertThat(f.specificity().value()).isEqualTo(0.75);
        assertThat(f.referralRate().value()).isCloseTo(25 / 60.0, within(1e-15));
        // pairs won 15 * 30, tied 15 * 10 + 5 * 30, of 20 * 40
        assertThat(f.auc().value()).isEqualTo((450 + 150) / 800.0);
        // normal approximation 0.75 -+ 1.96 root(0.75 * 0.25 / 20) = 0.56 .. 0.94
        assertThat(f.sensitivity().interval().lower()).isCloseTo(0.56, within(0.05));
        assertThat(f.sensitivity().interval().upper()).isCloseTo(0.94, within(0.05));
        assertThat(f.falseNegativeRate().interval().lower())
                .isCloseTo(1 - f.sensitivity().interval().upper(), within(1e-15));
    }

    @Test
    void smallGroupsAreWithheldWithTheReason() {
        add("few", 4, true, 5).add("few", 5, false, 5);
        add("no cases", 9, true, 5).add("no cases", 50, false, 5);
        add("no controls", 50, true, 5).add("no controls", 9, false, 5);
        add("shown", 10, true, 5).add("shown", 10, false, 1);
        List<GroupResult> results = results(GroupAnalysis.at(3));
        assertThat(results)
                .hasSize(4)
                .contains(
                        withheld("few", WithheldGroup.Reason.FEW_PEOPLE),
                        withheld("no cases", WithheldGroup.Reason.FEW_CASES),
                        withheld("no controls", WithheldGroup.Reason.FEW_CONTROLS));
        assertThat(results.get(3)).isInstanceOf(GroupAccuracy.class);
    }

    @Test
    void aSingleWithheldGroupIsShieldedByTheNextSmallest() {
        add("a", 3, true, 5).add("a", 3, false, 5);
        add("b", 30, true, 5).add("b", 30, false, 1);
        add("c", 20, true, 5).add("c", 20, false, 1);
        List<GroupResult> results = results(GroupAnalysis.at(3));
        assertThat(results.get(0)).isEqualTo(withheld("a", WithheldGroup.Reason.FEW_PEOPLE));
        assertThat(results.get(1)).isInstanceOf(GroupAccuracy.class);
        assertThat(results.get(2)).isEqualTo(withheld("c", WithheldGroup.Reason.SHIELDS_OTHERS));
    }

    @Test
    void severalTinyGroupsTogetherStillNeedAShield() {
        add("a", 1, true, 5).add("a", 1, false, 5);
        add("b", 2, true, 5).add("b", 2, false, 5);
        add("c", 20, true, 5).add("c", 20, false, 1);
        add("d", 30, true, 5).add("d", 30, false, 1);
        List<GroupResult> results = results(GroupAnalysis.at(3));
        assertThat(results.get(2)).isEqualTo(withheld("c", WithheldGroup.Reason.SHIELDS_OTHERS));
        assertThat(results.get(3)).isInstanceOf(GroupAccuracy.class);
        assertThat(results(GroupAnalysis.at(3).withMinimumCell(1)))
                .allSatisfy(result -> assertThat(result).isInstanceOf(GroupAccuracy.class));
    }

    @Test
    void theResultDoesNotDependOnThreads() throws Exception {
        for (int i = 0; i < 100; i++) {
            add("g" + i % 2, 1, i % 3 == 0, i % 7);
        }
        GroupAnalysis analysis = GroupAnalysis.at(3).withReplicates(200).withSeed(5);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        List<GroupResult> alone = one.submit(() -> results(analysis)).get();
        assertThat(four.submit(() -> results(analysis)).get()).isEqualTo(alone);
        assertThat(results(analysis.withSeed(6))).isNotEqualTo(alone);
        one.shutdown();
        four.shutdown();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> GroupAnalysis.at(Double.NaN)).hasMessage("the cut is NaN; give a number");
        assertThatThrownBy(() -> GroupAnalysis.at(1).of(new double[] {1}, new boolean[] {true}, List.of()))
                .hasMessage("there are 1 scores but 0 groups; give one of each per row");
    }
}
