package lv.screening.evaluate;

import java.util.List;

/**
 * Internal consistency of a scale under one treatment of missing answers.
 *
 * @param treatment what was done with missing answers
 * @param n rows: all under {@link Treatment#PAIRWISE}, those with every term under {@link Treatment#COMPLETE}
 * @param alpha raw coefficient alpha (Cronbach 1951)
 * @param feldt interval of alpha from the F distribution (Feldt 1965; Feldt, Woodruff and Salih 1987)
 * @param standardError asymptotic standard error of alpha (Duhachek and Iacobucci 2004)
 * @param normal alpha plus and minus the normal quantile (1.96 at 95 %, as psych) times the standard error; may exceed 1
 * @param standardisedAlpha alpha of the standardised terms
 * @param lambda2 Guttman's (1945) second lower bound
 * @param lambda6 Guttman's (1945) sixth lower bound, from squared multiple correlations; NaN when these do not exist
 * @param meanInterItem mean correlation between two terms
 * @param medianInterItem median correlation between two terms
 * @param scaleMean mean over people of the mean of their terms
 * @param scaleSd standard deviation of the same
 * @param standardErrorOfMeasurement of the sum of the terms: sd of the sum times root of (1 - alpha)
 * @param terms how each term fits
 */
public record Consistency(
        Treatment treatment,
        long n,
        double alpha,
        Interval feldt,
        double standardError,
        Interval normal,
        double standardisedAlpha,
        double lambda2,
        double lambda6,
        double meanInterItem,
        double medianInterItem,
        double scaleMean,
        double scaleSd,
        double standardErrorOfMeasurement,
        List<TermConsistency> terms) {

    /** Copies the list. */
    public Consistency {
        terms = List.copyOf(terms);
    }
}
