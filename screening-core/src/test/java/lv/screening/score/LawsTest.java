package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.screening.expr.Columns;
import lv.screening.expr.Ratio;
import lv.screening.expr.Sketch;
import lv.screening.model.MissingRule;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What must hold for every questionnaire and all answers, whatever the numbers. */
class LawsTest {
    private static Ratio ratio(long numerator, long denominator) {
        return Ratio.of(numerator, denominator);
    }

    private static Ratio lowest(ScaleScores scale, int row) {
        return ratio(
                scale.interval().low()[row],
                scale.layout().denominator() * scale.interval().extra(row));
    }

    private static Ratio highest(ScaleScores scale, int row) {
        return ratio(
                scale.interval().high()[row],
                scale.layout().denominator() * scale.interval().extra(row));
    }

    private static Ratio score(ScaleScores scale, int row) {
        return ratio(scale.numerator(row), scale.layout().denominator() * scale.extra(row));
    }

    static List<String> shown(BlockScores scores, int row) {
        List<String> all = new ArrayList<>();
        for (ScaleScores scale : scores.scales()) {
            all.add(scale.layout().scale().id() + " "
                    + (scale.hasScore(row) ? score(scale, row) : "-") + " " + lowest(scale, row) + ".."
                    + highest(scale, row) + " " + scale.status(row) + " " + scale.band(row) + " " + scale.possible(row)
                    + " " + scale.missing(row));
        }
        Collections.sort(all);
        for (int i = 0; i < scores.questionnaire().layout().referrals().size(); i++) {
            all.add("r" + i + " " + scores.referral(i, row));
        }
        return all;
    }

    @Property(tries = 300, seed = "1", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("the order of rows, the size of blocks, and scoring alone or together change nothing")
    void blocks(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        Draft draft = maker.draft();
        Questionnaire questionnaire = draft.questionnaire();
        List<Map<String, BigDecimal>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(maker.hide(maker.answers(draft)));
        }
        List<List<String>> together = new ArrayList<>();
        BlockScores all = DraftMaker.score(questionnaire, rows);
        for (int i = 0; i < rows.size(); i++) {
            together.add(shown(all, i));
            assertThat(shown(DraftMaker.score(questionnaire, List.of(rows.get(i))), 0))
                    .isEqualTo(together.get(i));
        }
        BlockScores part = DraftMaker.score(questionnaire, rows.subList(3, 10));
        for (int i = 3; i < 10; i++) {
            assertThat(shown(part, i - 3)).isEqualTo(together.get(i));
        }
        List<Map<String, BigDecimal>> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        BlockScores reversed = DraftMaker.score(questionnaire, turned);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(shown(reversed, rows.size() - 1 - i)).isEqualTo(together.get(i));
        }
    }

    @Property(tries = 300, seed = "2", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("the order in which a file lists items, terms and scales changes nothing")
    void order(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        Draft draft = maker.draft();
        List<Draft.ItemDraft> items = new ArrayList<>(draft.items());
        Collections.shuffle(items, new Random(seed));
        List<Draft.ScaleDraft> scales = new ArrayList<>();
        for (Draft.ScaleDraft scale : draft.scales()) {
            List<Draft.TermDraft> terms = new ArrayList<>(scale.terms());
            Collections.shuffle(terms, new Random(seed));
            scales.add(new Draft.ScaleDraft(scale.name(), scale.combine(), scale.missing(), terms, scale.groups()));
        }
        Collections.shuffle(scales, new Random(seed));
        Draft other = new Draft(items, scales, draft.referrals());
        List<Map<String, BigDecimal>> rows =
                List.of(maker.answers(draft), maker.hide(maker.answers(draft)), maker.hide(maker.answers(draft)));
        BlockScores before = DraftMaker.score(draft.questionnaire(), rows);
        BlockScores after = DraftMaker.score(other.questionnaire(), rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(shown(after, i)).as(draft.toString()).isEqualTo(shown(before, i));
        }
    }

    @Property(tries = 500, seed = "3", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("the full score lies inside every interval, hiding never narrows it, and never lowers what was open")
    void hiding(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        Draft draft = maker.draft();
        Map<String, BigDecimal> full = maker.answers(draft);
        Map<String, BigDecimal> some = maker.hide(full);
        Map<String, BigDecimal> fewer = maker.hide(some);
        BlockScores scores = DraftMaker.score(draft.questionnaire(), List.of(full, some, fewer));
        String shown = draft + "\nwith " + full + "\nthen " + some + "\nthen " + fewer;
        for (ScaleScores scale : scores.scales()) {
            assertThat(scale.status(0)).as(shown).isEqualTo(ScaleStatus.COMPLETE);
            for (int row = 1; row < 3; row++) {
                assertThat(lowest(scale, row)).as(shown).isLessThanOrEqualTo(lowest(scale, row - 1));
                assertThat(highest(scale, row)).as(shown).isGreaterThanOrEqualTo(highest(scale, row - 1));
                assertThat(score(scale, 0)).as(shown).isBetween(lowest(scale, row), highest(scale, row));
                assertThat(scale.possible(row) & scale.possible(row - 1))
                        .as("no possible band is lost: " + shown)
                        .isEqualTo(scale.possible(row - 1));
                neverLower(scale, row, shown);
            }
        }
        Sketch.Truth onItems = draft.referrals().get(2);
        byte known = scores.referral(2, 0);
        for (int row = 1; row < 3; row++) {
            assertThat(scores.referral(2, row)).as(onItems.text() + shown).isIn(known, Columns.UNKNOWN);
            if (scores.referral(2, row - 1) == Columns.UNKNOWN) {
                assertThat(scores.referral(2, row)).as(shown).isEqualTo(Columns.UNKNOWN);
            }
        }
    }

    private static void neverLower(ScaleScores scale, int row, String shown) {
        boolean fills = scale.layout().scale().missing().then() == MissingRule.Then.ZERO;
        if (scale.status(row) == ScaleStatus.PARTIAL) {
            assertThat(scale.band(row)).as(shown).isEqualTo(scale.band(0));
        }
        if (scale.status(row) == ScaleStatus.PRORATED && !fills) {
            boolean rounds = scale.layout().scale().missing().round() != MissingRule.Rounding.NONE;
            boolean overScales = scale.layout().terms().stream()
                    .anyMatch(term ->
                            !lv.screening.expr.Reads.of(term.value()).scales().isEmpty());
            if (!rounds && !overScales) {
                assertThat(score(scale, row)).as(shown).isBetween(lowest(scale, row), highest(scale, row));
            }
        }
        if (scale.status(row - 1) == ScaleStatus.NOT_SCORED && !reads(scale)) {
            assertThat(scale.status(row)).as(shown).isEqualTo(ScaleStatus.NOT_SCORED);
            assertThat(scale.band(row)).as(shown).isEqualTo(-1);
        }
    }

    /** Whether a scale rests on another: that one's own rule for gaps may then step in as more answers go. */
    private static boolean reads(ScaleScores scale) {
        return scale.layout().terms().stream()
                .anyMatch(term ->
                        !lv.screening.expr.Reads.of(term.value()).scales().isEmpty());
    }

    @Property(tries = 500, seed = "4", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("ten times the weights with ten times the cuts gives the same bands")
    void tenfold(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        Draft drawn = maker.draft();
        Draft.ScaleDraft first = drawn.scales().get(0);
        // rounding to whole numbers is the one step that knows the unit
        MissingRule exact =
                new MissingRule(first.missing().allow(), first.missing().then(), MissingRule.Rounding.NONE);
        Draft.ScaleDraft one = new Draft.ScaleDraft("s0", first.combine(), exact, first.terms(), first.groups());
        List<Draft.TermDraft> terms = one.terms().stream()
                .map(term -> new Draft.TermDraft(
                        term.id(), term.value(), term.weight().multiply(BigDecimal.TEN)))
                .toList();
        List<Draft.GroupDraft> groups = one.groups().stream()
                .map(group -> new Draft.GroupDraft(
                        group.condition(),
                        group.cuts().stream()
                                .map(cut -> cut.multiply(BigDecimal.TEN))
                                .toList()))
                .toList();
        Draft.ScaleDraft ten = new Draft.ScaleDraft("s0", one.combine(), exact, terms, groups);
        List<Map<String, BigDecimal>> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(maker.hide(maker.answers(drawn)));
        }
        ScaleScores before = DraftMaker.score(new Draft(drawn.items(), List.of(one), List.of()).questionnaire(), rows)
                .scales()
                .get(0);
        ScaleScores after = DraftMaker.score(new Draft(drawn.items(), List.of(ten), List.of()).questionnaire(), rows)
                .scales()
                .get(0);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(after.band(i)).as(drawn.toString()).isEqualTo(before.band(i));
            assertThat(after.possible(i)).isEqualTo(before.possible(i));
            assertThat(after.status(i)).isEqualTo(before.status(i));
            if (before.hasScore(i)) {
                assertThat(Exact.of(score(after, i))
                                .same(Exact.of(score(before, i)).times(Exact.of(10))))
                        .isTrue();
            }
        }
    }

    @Property(tries = 500, seed = "5", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("raising an answer never lowers a score that counts it upwards, nor raises one that counts it reversed")
    void raising(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        List<Draft.ItemDraft> items = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            List<BigDecimal> points = new ArrayList<>();
            for (int c = 0; c < 4; c++) {
                points.add(BigDecimal.valueOf(c * 5L - 3 + random.nextInt(4), 1));
            }
            items.add(new Draft.ItemDraft("q" + i, points, null, null, 0, null, BigDecimal.ZERO));
        }
        boolean reversed = random.nextBoolean();
        List<Draft.TermDraft> terms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            terms.add(new Draft.TermDraft(
                    "t" + i,
                    new Sketch.Item("q" + i, i == 0 && reversed),
                    BigDecimal.valueOf(1 + random.nextInt(9), 1)));
        }
        Scale.Combine combine = List.of(Scale.Combine.values()).get(random.nextInt(3));
        MissingRule rule = combine == Scale.Combine.MAX
                ? MissingRule.STRICT
                : new MissingRule(
                        2,
                        MissingRule.Then.PRORATE,
                        List.of(MissingRule.Rounding.values()).get(random.nextInt(3)));
        Draft draft = new Draft(items, List.of(new Draft.ScaleDraft("s", combine, rule, terms, List.of())), List.of());
        Map<String, BigDecimal> answers = new LinkedHashMap<>(maker.hide(maker.answers(draft)));
        List<Map<String, BigDecimal>> rows = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            answers.put("q0", BigDecimal.valueOf(c));
            rows.add(new LinkedHashMap<>(answers));
        }
        ScaleScores scale =
                DraftMaker.score(draft.questionnaire(), rows).scales().get(0);
        for (int row = 1; row < 4; row++) {
            int sign = reversed ? -1 : 1;
            assertThat(lowest(scale, row).compareTo(lowest(scale, row - 1)) * sign)
                    .isNotNegative();
            assertThat(highest(scale, row).compareTo(highest(scale, row - 1)) * sign)
                    .isNotNegative();
            // the largest of several terms may be decided by this answer alone, whatever the missing ones are
            if (combine != Scale.Combine.MAX) {
                assertThat(scale.hasScore(row)).isEqualTo(scale.hasScore(row - 1));
            }
            if (scale.hasScore(row) && scale.hasScore(row - 1)) {
                assertThat(score(scale, row).compareTo(score(scale, row - 1)) * sign)
                        .as(draft + "\n" + rows)
                        .isNotNegative();
            }
        }
    }
}
