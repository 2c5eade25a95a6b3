package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.score.BlockScores;

/** The referrals of a questionnaire in the order in which results list them: most urgent first, then as in the file. */
final class Referrals {
    private final List<Referral> referrals = new ArrayList<>();
    private final int[] places;

    Referrals(Questionnaire questionnaire) {
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(place -> rules.get(place).referral().urgency()));
        places = order.stream().mapToInt(Integer::intValue).toArray();
        order.forEach(place -> referrals.add(rules.get(place).referral()));
    }

    /** The suggested referrals of a row. */
    List<Referral> suggested(BlockScores scores, int row) {
        return those(scores, row, Columns.TRUE);
    }

    /** The referrals of a row that missing answers leave open. */
    List<Referral> undetermined(BlockScores scores, int row) {
        return those(scores, row, Columns.UNKNOWN);
    }

    private List<Referral> those(BlockScores scores, int row, byte wanted) {
        List<Referral> result = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (scores.referral(places[i], row) == wanted) {
                result.add(referrals.get(i));
            }
        }
        return result;
    }

    /** Which referrals a row has, as a key: two rows with the same key have the same lists. */
    void key(BlockScores scores, int row, byte[] key) {
        for (int i = 0; i < places.length; i++) {
            key[i] = scores.referral(places[i], row);
        }
    }

    int count() {
        return places.length;
    }
}
