package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.expr.Columns;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random questionnaires and answers, scored by the engine and by a slow oracle that shares no code with it. */
class OracleAgreementTest {
    private static final Map<ScaleStatus, Integer> SEEN = new EnumMap<>(ScaleStatus.class);

    // 1,500 questionnaires; a run that mutates the code sets jqwik.tries.default lower
    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("random questionnaires with 8 random sets of answers each")
    void agreement(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        Draft draft = maker.draft();
        Questionnaire questionnaire = draft.questionnaire();
        List<Map<String, BigDecimal>> respondents = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            respondents.add(maker.hide(maker.answers(draft)));
        }
        BlockScores block = DraftMaker.score(questionnaire, respondents);
        for (int row = 0; row < respondents.size(); row++) {
            String shown = draft + "\nwith " + respondents.get(row);
            Oracle oracle = new Oracle(draft, respondents.get(row));
            for (ScaleScores scale : block.scales()) {
                String name = scale.layout().scale().id();
                compare(scale, row, oracle.outcome(name), name + " of " + shown);
                SEEN.merge(scale.status(row), 1, Integer::sum);
            }
            for (int r = 0; r < draft.referrals().size(); r++) {
                Boolean expected = oracle.truth(draft.referrals().get(r));
                assertThat(block.referral(r, row))
                        .as("referral " + r + " of " + shown)
                        .isEqualTo(expected == null ? Columns.UNKNOWN : expected ? Columns.TRUE : Columns.FALSE);
            }
        }
    }

    private static void compare(ScaleScores scale, int row, Oracle.Outcome expected, String shown) {
        long denominator = scale.layout().denominator();
        long extra = scale.interval().extra(row);
        assertSame(scale.interval().low()[row], denominator * extra, expected.lowest(), "lowest of " + shown);
        assertSame(scale.interval().high()[row], denominator * extra, expected.highest(), "highest of " + shown);
        assertThat(scale.status(row)).as(shown).isEqualTo(expected.status());
        assertThat(scale.missing(row)).as("missing of " + shown).isEqualTo(expected.missing());
        Exact score = expected.score();
        assertThat(scale.hasScore(row)).as(shown).isEqualTo(score != null);
        if (score != null) {
            assertSame(scale.numerator(row), denominator * scale.extra(row), score, "score of " + shown);
        }
        assertThat(bits(scale.possible(row))).as("possible of " + shown).isEqualTo(expected.possible());
        int band = expected.bands().size() == 1 && expected.status() != ScaleStatus.NOT_SCORED
                ? expected.bands().iterator().next()
                : -1;
        assertThat(scale.band(row)).as("band of " + shown).isEqualTo(band);
    }

    private static void assertSame(long numerator, long denominator, Exact expected, String shown) {
        Ratio ours = Ratio.of(numerator, denominator);
        assertThat(Exact.of(ours).same(expected))
                .as(shown + "\n" + ours + " = " + expected)
                .isTrue();
    }

    private static Set<Integer> bits(int mask) {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < 32; i++) {
            if ((mask >> i & 1) == 1) {
                all.add(i);
            }
        }
        return all;
    }

    @AfterContainer
    static void everyStatusWasSeen() {
        assertThat(SEEN).hasSize(ScaleStatus.values().length);
        int all = SEEN.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(SEEN.values()).allSatisfy(count -> assertThat(count).isGreaterThan(all / 200));
    }
}
