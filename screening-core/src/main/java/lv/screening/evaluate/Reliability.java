package lv.screening.evaluate;

import java.util.List;

/**
 * Everything about the inner consistency of one scale; factor-based figures are in {@link Omega}.
 *
 * @param rows people
 * @param completeRows people who have every term
 * @param missing cells without a value
 * @param terms the answers, term by term
 * @param pairwise consistency from pairwise covariances
 * @param complete consistency from complete rows; figures are NaN with fewer than two
 * @param splitHalf from complete rows
 * @param constantTerms names of terms that never vary: they make all correlations of the scale NaN, so leave them out
 * @param wrongDirection names of terms that point the other way than most: a negative loading on the first principal
 *     component of the pairwise correlations (as psych judges it); for two terms, and where a correlation is not defined, a
 *     negative correlation with the rest
 */
public record Reliability(
        long rows,
        long completeRows,
        long missing,
        List<TermDescription> terms,
        Consistency pairwise,
        Consistency complete,
        SplitHalf splitHalf,
        List<String> constantTerms,
        List<String> wrongDirection) {

    /** Copies the lists. */
    public Reliability {
        terms = List.copyOf(terms);
        constantTerms = List.copyOf(constantTerms);
        wrongDirection = List.copyOf(wrongDirection);
    }
}
