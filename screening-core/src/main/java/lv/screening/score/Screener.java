package lv.screening.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.screening.expr.BlockArrays;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Reads;
import lv.screening.expr.TruthExpression;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Layout;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.model.ReferralLayout;
import org.jspecify.annotations.Nullable;

/**
 * Scores answers with a questionnaire. Immutable and thread-safe: compile one per questionnaire and share it.
 *
 * <p>Scores are exact. Where answers are missing, each scale follows its own rule, and the lowest and highest score still
 * possible are always known; a scale with too many gaps has no score, and a band only if every completion falls in it.
 */
public final class Screener {
    private final Questionnaire questionnaire;
    private final Layout layout;
    private final List<ScalePlan> scales;
    private final int[] itemOfSlot;
    private final boolean asksWhetherAnswered;
    private final @Nullable NumberExpression age;

    private Screener(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.layout = questionnaire.layout();
        this.itemOfSlot = new int[layout.slotCount()];
        for (int i = 0; i < layout.items().size(); i++) {
            ItemLayout item = layout.items().get(i);
            Arrays.fill(itemOfSlot, item.slot(), item.slot() + boxes(item), i);
        }
        this.scales = layout.scales().stream()
                .map(scale -> new ScalePlan(scale, itemOfSlot))
                .toList();
        this.asksWhetherAnswered = asks(layout);
        this.age = layout.age();
    }

    /** Compiles a questionnaire. */
    public static Screener of(Questionnaire questionnaire) {
        return new Screener(questionnaire);
    }

    private static int boxes(ItemLayout item) {
        return item.item().type() instanceof ItemType.Flags flags
                ? flags.flags().size()
                : 1;
    }

    private static boolean asks(Layout layout) {
        boolean asks = false;
        for (ItemLayout item : layout.items()) {
            asks |= item.gate() != null && Reads.of(item.gate()).asksWhetherAnswered();
        }
        for (var scale : layout.scales()) {
            for (var term : scale.terms()) {
                asks |= Reads.of(term.value()).asksWhetherAnswered();
            }
            for (var band : scale.bands()) {
                asks |= band.condition() != null && Reads.of(band.condition()).asksWhetherAnswered();
            }
        }
        for (var check : layout.responseChecks()) {
            asks |= check.condition() != null && Reads.of(check.condition()).asksWhetherAnswered();
        }
        for (ReferralLayout referral : layout.referrals()) {
            asks |= Reads.of(referral.condition()).asksWhetherAnswered();
        }
        return asks;
    }

    /** The questionnaire it scores with. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * Scores one respondent, with reasons.
     *
     * @param answers answers to this screener's questionnaire; what is missing in them is missing in the result
     * @return scores, bands, referrals, and everything that explains them
     * @throws IllegalArgumentException if the answers belong to another questionnaire
     */
    public Assessment assess(Answers answers) {
        if (!answers.questionnaire().reference().equals(questionnaire.reference())) {
            throw new IllegalArgumentException("the answers belong to "
                    + answers.questionnaire().reference() + ", not to " + questionnaire.reference());
        }
        return AssessmentBuilder.build(this, score(answers.block()), answers.problems());
    }

    /**
     * Whether an item is to be asked, given the answers so far: its condition is true, or it has none. An item whose condition
     * the missing answers leave open is not asked: its answer could not be counted.
     *
     * @throws IllegalArgumentException if there is no such item
     */
    public boolean isAsked(Answers answers, String item) {
        ItemLayout place = layout.items().stream()
                .filter(each -> each.item().id().equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item '" + item + "'"));
        if (place.gate() == null) {
            return true;
        }
        return place.gate().evaluate(score(answers.block()).columns())[0] == Columns.TRUE;
    }

    /**
     * Scores one respondent of a block, with reasons: the same result as scoring that person alone.
     *
     * @param block the block
     * @param row which respondent, from 0
     */
    public Assessment assess(AnswerBlock block, int row) {
        return AssessmentBuilder.build(this, score(block.copyOf(row, questionnaire)), List.of());
    }

    /**
     * Scores a block of respondents. The result does not change when the block is filled anew.
     *
     * @param block answers made for this screener's questionnaire
     */
    public BlockScores score(AnswerBlock block) {
        return score(block, new BlockArrays(block.size()), new ResultTable[scales.size()]);
    }

    /** What scores one block after the other in the same arrays. */
    public BlockScorer blockScorer() {
        return new BlockScorer(this);
    }

    /** For each scale a table of the results that come up, or null where they do not repeat. */
    @Nullable
    ResultTable[] tables() {
        return scales.stream()
                .map(scale -> scale.repeats ? new ResultTable() : null)
                .toArray(ResultTable[]::new);
    }

    /** @param tables by scale, the results that came up before, or null where none are kept */
    BlockScores score(AnswerBlock block, BlockArrays arrays, @Nullable ResultTable[] tables) {
        Columns columns = new Columns(block.size(), layout.slotCount(), arrays);
        MissingAnswers missing = new MissingAnswers(layout.slotCount());
        NotAsked notAsked = new NotAsked();
        for (ItemLayout item : layout.items()) {
            if (!(item.item().type() instanceof ItemType.FreeText)) {
                ItemColumns.fill(item, block, columns, missing, notAsked, asksWhetherAnswered);
            }
        }
        NumberVector years = age == null ? null : age.evaluate(columns);
        byte[] ages = ages(years);
        Columns possible = new Columns(columns);
        BlockState state =
                new BlockState(columns, possible, itemOfSlot, layout.items().size(), missing, ages);
        List<ScaleScores> results = new ArrayList<>(scales.size());
        for (int i = 0; i < tables.length; i++) {
            ScalePlan scale = scales.get(i);
            ScaleScores scores = ScaleEvaluation.evaluate(scale, state, tables[i]);
            columns.setScale(scale.layout.slot(), scores);
            possible.setScale(scale.layout.slot(), scores.asIntervals());
            state.scales[scale.layout.slot()] = scores;
            results.add(scores);
        }
        List<byte[]> referrals = new ArrayList<>(layout.referrals().size());
        for (ReferralLayout referral : layout.referrals()) {
            TruthExpression condition = referral.condition();
            referrals.add(condition.evaluate(columns));
        }
        return new BlockScores(questionnaire, columns, results, referrals, notAsked, ages, years);
    }

    /** For each row whether the age is inside (1), outside (0) or unknown (2); null where nothing is named age. */
    private byte @Nullable [] ages(@Nullable NumberVector values) {
        if (age == null || values == null) {
            return null;
        }
        Population population = questionnaire.definition().population();
        BigDecimal denominator = BigDecimal.valueOf(age.denominator());
        long min = population
                .minAge()
                .multiply(denominator)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        long max = population
                .maxAge()
                .multiply(denominator)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        byte[] result = new byte[values.low().length];
        for (int i = 0; i < result.length; i++) {
            boolean inside = values.low()[i] >= min && values.high()[i] <= max;
            result[i] = !values.known(i) ? Columns.UNKNOWN : inside ? Columns.TRUE : Columns.FALSE;
        }
        return result;
    }
}
