package lv.screening.service;

import java.util.List;
import lv.screening.model.Referral;
import lv.screening.model.Text;

/**
 * A sign that asks for a step before any score is read, with what the law of the country says about it.
 *
 * @param id the name in files and results
 * @param name words for people
 * @param signs how it shows
 * @param urgency how soon the step must follow: now or the same day
 * @param step what to do first
 * @param law what the law asks, may be empty
 * @param services ids of the services to turn to, the first to be called first
 * @param referrals ids of referrals of questionnaires that announce this sign
 * @param source ids of the sources; empty where none is named
 * @param note more words, such as that an expert has to confirm the entry; may be empty
 */
public record RedFlag(
        String id,
        Text name,
        Text signs,
        Referral.Urgency urgency,
        Text step,
        Text law,
        List<String> services,
        List<String> referrals,
        List<String> source,
        Text note) {
    /** A sign with copies of its lists. */
    public RedFlag {
        services = List.copyOf(services);
        referrals = List.copyOf(referrals);
        source = List.copyOf(source);
    }

    /** Whether a referral of a questionnaire announces this sign: one of its own id, or one that it names. */
    public boolean isAnnouncedBy(Referral referral) {
        return id.equals(referral.id()) || referrals.contains(referral.id());
    }
}
