package lv.screening.evaluate;

/** The one-factor model behind a coefficient omega; the coefficient depends on it. */
public enum OmegaModel {
    /** Minimum residuals on correlations: reliability of the sum of standardised terms. */
    MINRES_CORRELATIONS,
    /** Maximum likelihood on correlations: reliability of the sum of standardised terms. */
    ML_CORRELATIONS,
    /** Maximum likelihood on covariances (confirmatory factor analysis): reliability of the sum of the terms as they are. */
    ML_COVARIANCES
}
