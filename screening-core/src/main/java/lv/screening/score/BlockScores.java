package lv.screening.score;

import java.util.List;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.NumberVector;
import lv.screening.expr.TruthExpression;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The results of a block of respondents, by scale and referral, without their reasons. Must not be changed. */
public final class BlockScores {
    private final Questionnaire questionnaire;
    private final Columns columns;
    private final List<ScaleScores> scales;
    private final byte[][] referrals;
    private final NotAsked notAsked;
    private final byte @Nullable [] ages;
    private final @Nullable NumberVector years;

    BlockScores(
            Questionnaire questionnaire,
            Columns columns,
            List<ScaleScores> scales,
            List<byte[]> referrals,
            NotAsked notAsked,
            byte @Nullable [] ages,
            @Nullable NumberVector years) {
        this.questionnaire = questionnaire;
        this.columns = columns;
        this.scales = List.copyOf(scales);
        this.referrals = referrals.toArray(byte[][]::new);
        this.notAsked = notAsked;
        this.ages = ages;
        this.years = years;
    }

    /** How many respondents. */
    public int size() {
        return columns.size();
    }

    /** The questionnaire they were scored with. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The results by scale, in the order of {@code questionnaire().layout().scales()}. */
    public List<ScaleScores> scales() {
        return scales;
    }

    /**
     * Whether a referral is suggested.
     *
     * @param referral its index in {@code questionnaire().layout().referrals()}
     * @return {@link Columns#TRUE}, {@link Columns#FALSE}, or {@link Columns#UNKNOWN}: undetermined
     */
    public byte referral(int referral, int row) {
        return referrals[referral][row];
    }

    /** The same for all respondents; must not be changed. */
    public byte[] referrals(int referral) {
        return referrals[referral];
    }

    /**
     * Whether a response check on a condition (over-claiming) is met.
     *
     * @param check its index in {@code questionnaire().layout().responseChecks()}
     * @return per respondent {@link Columns#TRUE}, {@link Columns#FALSE}, or {@link Columns#UNKNOWN} where an answer is missing
     * @throws IllegalArgumentException if the check is no condition
     */
    public byte[] overClaiming(int check) {
        TruthExpression condition =
                questionnaire.layout().responseChecks().get(check).condition();
        if (condition == null) {
            throw new IllegalArgumentException("the response check has no condition");
        }
        return condition.evaluate(columns.apart()).clone();
    }

    /** How many answers were given although the item was rightly not asked. */
    public int notAskedCount() {
        return notAsked.count();
    }

    /** The row of such an answer. */
    public int notAskedRow(int index) {
        return notAsked.row(index);
    }

    /** The item of such an answer. */
    public String notAskedItem(int index) {
        return notAsked.item(index);
    }

    /**
     * Whether the questionnaire fits the respondent's age: {@link Columns#TRUE}, {@link Columns#FALSE} if it is outside the
     * population, {@link Columns#UNKNOWN} if it is missing. True where nothing is named age.
     */
    public byte ageFits(int row) {
        return ages == null ? Columns.TRUE : ages[row];
    }

    /** The respondent's age in completed years, or -1 where it is not known or nothing is named age. */
    public int completedYears(int row) {
        NumberExpression age = questionnaire.layout().age();
        if (age == null || years == null || !years.known(row)) {
            return -1;
        }
        return Math.toIntExact(Math.floorDiv(years.low()[row], age.denominator() * years.extra(row)));
    }

    Columns columns() {
        return columns;
    }
}
