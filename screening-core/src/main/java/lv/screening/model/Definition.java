package lv.screening.model;

import java.util.List;
import java.util.Map;

/**
 * All that a questionnaire file says, before it is known to be valid; see {@link Questionnaire#of}.
 *
 * @param id the name of the questionnaire
 * @param version three numbers, such as {@code 1.2.0}
 * @param title words for people
 * @param purpose what it is for, may be empty
 * @param use when to use it, may be empty
 * @param misuse what it must not be used for, may be empty
 * @param status how far it can be trusted
 * @param population for whom it is meant
 * @param period what time it asks about, may be empty
 * @param languages at least one; the first is the default
 * @param licence the terms of the definition, or "" where none is named
 * @param notice a text that must be shown with it, may be empty
 * @param sources where it comes from
 * @param missingCodes data spellings by kind of missing answer
 * @param answerSets the answer sets
 * @param items the items in the order in which they are asked
 * @param derived the derived values
 * @param scales the scales
 * @param referrals the referral rules
 * @param responseChecks signs that answers were not given in earnest
 */
public record Definition(
        String id,
        String version,
        Text title,
        Text purpose,
        Text use,
        Text misuse,
        Status status,
        Population population,
        Text period,
        List<String> languages,
        String licence,
        Text notice,
        List<Source> sources,
        Map<String, List<String>> missingCodes,
        List<AnswerSet> answerSets,
        List<Item> items,
        List<Derived> derived,
        List<Scale> scales,
        List<Referral> referrals,
        List<ResponseCheck> responseChecks) {
    /** A definition with copies of its lists. */
    public Definition {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
        missingCodes = Copies.ofLists(missingCodes);
        answerSets = List.copyOf(answerSets);
        items = List.copyOf(items);
        derived = List.copyOf(derived);
        scales = List.copyOf(scales);
        referrals = List.copyOf(referrals);
        responseChecks = List.copyOf(responseChecks);
    }

    /** A definition without response checks. */
    public Definition(
            String id,
            String version,
            Text title,
            Text purpose,
            Text use,
            Text misuse,
            Status status,
            Population population,
            Text period,
            List<String> languages,
            String licence,
            Text notice,
            List<Source> sources,
            Map<String, List<String>> missingCodes,
            List<AnswerSet> answerSets,
            List<Item> items,
            List<Derived> derived,
            List<Scale> scales,
            List<Referral> referrals) {
        this(
                id,
                version,
                title,
                purpose,
                use,
                misuse,
                status,
                population,
                period,
                languages,
                licence,
                notice,
                sources,
                missingCodes,
                answerSets,
                items,
                derived,
                scales,
                referrals,
                List.of());
    }

    /** How far a questionnaire can be trusted. */
    public enum Status {
        /** Validated in the population named. */
        VALIDATED,
        /** The scoring key as published, not validated here. */
        PUBLISHED_KEY,
        /** Put together from published findings. */
        DERIVED,
        /** An example for learning. */
        EXAMPLE,
        /** Being written. */
        DRAFT,
        /** Weights from data, not validated. */
        RESEARCH;

        /** The word in files and results. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The same definition with other scales. */
    public Definition withScales(List<Scale> others) {
        return new Definition(
                id,
                version,
                title,
                purpose,
                use,
                misuse,
                status,
                population,
                period,
                languages,
                licence,
                notice,
                sources,
                missingCodes,
                answerSets,
                items,
                derived,
                others,
                referrals,
                responseChecks);
    }
}
