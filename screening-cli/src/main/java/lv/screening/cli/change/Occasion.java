package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.screening.cli.batch.ScoredRow;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleScores;
import lv.screening.score.ScaleStatus;
import org.jspecify.annotations.Nullable;

/**
 * One person on one occasion, by the places of scales and referrals in the questionnaire's layout.
 *
 * @param id the person
 * @param wave the occasion, as the file or the wave column names it
 * @param group the person's group, or ""
 * @param results by scale
 * @param referrals by referral {@link Columns#TRUE}, {@link Columns#FALSE} or {@link Columns#UNKNOWN}
 */
record Occasion(String id, String wave, String group, List<Result> results, List<Byte> referrals) {
    /**
     * One scale.
     *
     * @param score null where there is none
     * @param band its place, lowest score first, or -1 while it is open
     * @param status how far it could be scored
     * @param lowest the lowest score still possible
     * @param highest the highest score still possible
     * @param points what each term adds, null where it is open
     */
    record Result(
            @Nullable Ratio score,
            int band,
            ScaleStatus status,
            Ratio lowest,
            Ratio highest,
            List<@Nullable Ratio> points) {}

    /**
     * Takes a row.
     *
     * @param known numbers that occurred before, so that each is kept once
     */
    static Occasion of(
            ScoredRow row, Questionnaire questionnaire, String id, String wave, String group, Map<Ratio, Ratio> known) {
        List<Result> results = new ArrayList<>();
        for (ScaleScores scale : row.scores().scales()) {
            results.add(result(scale, row.at(), known));
        }
        Byte[] referrals = new Byte[questionnaire.layout().referrals().size()];
        for (int i = 0; i < referrals.length; i++) {
            referrals[i] = row.scores().referral(i, row.at());
        }
        return new Occasion(id, wave, group, results, Arrays.asList(referrals));
    }

    private static Result result(ScaleScores scale, int at, Map<Ratio, Ratio> known) {
        ScaleLayout layout = scale.layout();
        List<@Nullable Ratio> points = new ArrayList<>();
        for (int t = 0; t < layout.terms().size(); t++) {
            NumberVector values = scale.term(t);
            points.add(
                    values.known(at)
                            ? once(
                                    Ratio.of(
                                            Math.multiplyExact(
                                                    layout.terms().get(t).factor(), values.low()[at]),
                                            Math.multiplyExact(layout.denominator(), values.extra(at))),
                                    known)
                            : null);
        }
        NumberVector interval = scale.interval();
        long denominator = Math.multiplyExact(layout.denominator(), interval.extra(at));
        return new Result(
                scale.hasScore(at)
                        ? once(Ratio.of(scale.numerator(at), layout.denominator() * scale.extra(at)), known)
                        : null,
                scale.band(at),
                scale.status(at),
                once(Ratio.of(interval.low()[at], denominator), known),
                once(Ratio.of(interval.high()[at], denominator), known),
                points);
    }

    private static Ratio once(Ratio number, Map<Ratio, Ratio> known) {
        Ratio same = known.putIfAbsent(number, number);
        return same == null ? number : same;
    }

    boolean suggests(int referral) {
        return referrals.get(referral) == Columns.TRUE;
    }

    /** Whether it is certain that a referral is not suggested. */
    boolean rulesOut(int referral) {
        return referrals.get(referral) == Columns.FALSE;
    }

    /** The later number less the earlier one, exactly. */
    static Ratio difference(Ratio before, Ratio after) {
        return Ratio.of(
                Math.subtractExact(
                        Math.multiplyExact(after.numerator(), before.denominator()),
                        Math.multiplyExact(before.numerator(), after.denominator())),
                Math.multiplyExact(after.denominator(), before.denominator()));
    }
}
