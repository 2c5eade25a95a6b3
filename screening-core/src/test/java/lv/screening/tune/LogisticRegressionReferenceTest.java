package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Against R 4.2.2: glm(family = binomial) and glmnet 4.1-6 at fixed lambda; see the README beside the cases. */
class LogisticRegressionReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"lr_breastcancer", "lr_mammo_sub"})
    void maximumLikelihoodEqualsGlm(String name) {
        JsonNode expected = ReferenceCases.expected(name);
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(ReferenceCases.data(name));
        close(fit.logLikelihood(), expected.get("loglik").asDouble());
        close(fit.deviance(), expected.get("deviance").asDouble());
        close(fit.nullDeviance(), expected.get("null_deviance").asDouble());
        close(fit.aic(), expected.get("aic").asDouble());
        assertThat(fit.converged()).isTrue();
        for (WeightEstimate estimate : fit.inference().orElseThrow().estimates()) {
            close(estimate.estimate(), expected.get("coef").get(estimate.term()).asDouble());
            close(
                    estimate.standardError(),
                    expected.get("se").get(estimate.term()).asDouble());
            close(estimate.z(), expected.get("z").get(estimate.term()).asDouble());
            close(estimate.p(), expected.get("p").get(estimate.term()).asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lr_breastcancer", "lr_mammo_sub"})
    void ridgeAndLassoEqualGlmnet(String name) {
        JsonNode expected = ReferenceCases.expected(name);
        TrainingData data = ReferenceCases.data(name);
        for (JsonNode one : expected.get("glmnet_ridge")) {
            penalised(one, data, Penalty.ridge(one.get("lambda").asDouble()));
        }
        for (JsonNode one : expected.get("glmnet_lasso")) {
            penalised(one, data, Penalty.lasso(one.get("lambda").asDouble()));
        }
    }

    private static void penalised(JsonNode expected, TrainingData data, Penalty penalty) {
        LogisticFit fit =
                LogisticRegression.maximumLikelihood().withPenalty(penalty).fit(data);
        close(fit.intercept(), expected.get("intercept").asDouble());
        double largest = 0;
        for (String term : data.terms()) {
            largest = Math.max(largest, Math.abs(expected.get("coef").get(term).asDouble()));
        }
        for (String term : data.terms()) {
            // glmnet itself stops at a gradient of about 6e-9, which moves a small weight by 1.5e-6 of itself
            assertThat(fit.weight(term))
                    .isCloseTo(expected.get("coef").get(term).asDouble(), within(1e-6 * largest));
        }
        assertThat(fit.inference()).isEmpty();
        assertThat(fit.findings()).isEmpty();
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }
}
