package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** psych::alpha, lavaan and factanal in R; see {@link Reference}. */
@EnabledIf(value = Reference.PRESENT, disabledReason = Reference.ABSENT)
class ReliabilityReferenceTest {

    static Stream<Reference> scales() {
        return Reference.ofKind("rel_");
    }

    @ParameterizedTest
    @MethodSource("scales")
    void consistencyEqualsPsych(Reference reference) {
        Reliability result = ReliabilityAnalysis.withDefaults().of(reference.columns(), reference.keyed());
        check(result.pairwise(), reference.expected().path("pairwise"));
        check(result.complete(), reference.expected().path("complete"));
        Close.to(
                "lambda 2",
                result.complete().lambda2(),
                reference.expected().path("lambda2_complete"),
                Close.CLOSED_FORM);
        Close.to(
                "standard error of measurement",
                result.complete().standardErrorOfMeasurement(),
                reference.expected().path("sem_complete"),
                Close.CLOSED_FORM);
        JsonNode plain = reference.expected().path("item_rest_plain_complete");
        for (TermConsistency term : result.complete().terms()) {
            Close.to("item-rest of " + term.term(), term.itemRest(), plain.path(term.term()), Close.CLOSED_FORM);
        }
        assertThat(result.wrongDirection()).isEmpty();
    }

    private static void check(Consistency c, JsonNode expected) {
        double tolerance = Close.CLOSED_FORM;
        assertThat(c.n()).isEqualTo(expected.path("n").asLong());
        Close.to("alpha", c.alpha(), expected.path("raw_alpha"), tolerance);
        Close.to("standardised alpha", c.standardisedAlpha(), expected.path("std_alpha"), tolerance);
        Close.to("lambda 6", c.lambda6(), expected.path("g6_smc"), tolerance);
        Close.to("mean r", c.meanInterItem(), expected.path("average_r"), tolerance);
        Close.to("median r", c.medianInterItem(), expected.path("median_r"), tolerance);
        Close.to("ase", c.standardError(), expected.path("ase_duhachek_iacobucci"), tolerance);
        Close.to("scale mean", c.scaleMean(), expected.path("scale_mean"), tolerance);
        Close.to("scale sd", c.scaleSd(), expected.path("scale_sd"), tolerance);
        Close.to("feldt", c.feldt().lower(), expected.path("feldt_ci95").path("lower"), tolerance);
        Close.to("feldt", c.feldt().upper(), expected.path("feldt_ci95").path("upper"), tolerance);
        Close.to("normal", c.normal().lower(), expected.path("normal_ci95").path("lower"), tolerance);
        Close.to("normal", c.normal().upper(), expected.path("normal_ci95").path("upper"), tolerance);
        boolean two = c.terms().size() == 2;
        for (TermConsistency term : c.terms()) {
            String name = term.term();
            assertThat(term.n()).isEqualTo(expected.path("item_n").path(name).asLong());
            Close.to(name + " mean", term.mean(), expected.path("item_mean").path(name), tolerance);
            Close.to(name + " sd", term.sd(), expected.path("item_sd").path(name), tolerance);
            Close.to(
                    name + " r.drop",
                    term.itemRest(),
                    expected.path("item_rest_r_drop").path(name),
                    tolerance);
            Close.to(
                    name + " raw.r",
                    term.itemTotal(),
                    expected.path("item_total_raw_r").path(name),
                    tolerance);
            Close.to(
                    name + " r.cor",
                    term.itemTotalCorrected(),
                    expected.path("item_r_cor").path(name),
                    tolerance);
            if (two) {
                assertThat(term.alphaIfDropped()).isNaN();
            } else {
                Close.to(
                        name + " dropped",
                        term.alphaIfDropped(),
                        expected.path("alpha_if_dropped").path(name),
                        tolerance);
                Close.to(
                        name + " dropped, standardised",
                        term.standardisedAlphaIfDropped(),
                        expected.path("std_alpha_if_dropped").path(name),
                        tolerance);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void omegaOfOneFactorEqualsR(Reference reference) {
        JsonNode expected = reference.expected().path("omega");
        List.of(OmegaModel.values()).forEach(model -> {
            Omega omega = Omega.of(reference.keyed(), model);
            if (reference.columns().size() == 2) {
                assertThat(omega.total()).isNaN();
                return;
            }
            assertThat(omega.converged()).isTrue();
            String key = switch (model) {
                case MINRES_CORRELATIONS -> "minres1_cor";
                case ML_CORRELATIONS -> "ml1_cor";
                case ML_COVARIANCES -> "ml1_cov_cfa";
            };
            JsonNode figures = expected.path(key);
            Close.to(key, omega.total(), figures.path("omega_total"), Close.OMEGA);
            if (model == OmegaModel.ML_COVARIANCES) {
                Close.to(key + " chi-square", omega.chiSquare(), figures.path("chisq"), Close.ITERATIVE);
                assertThat(omega.degreesOfFreedom())
                        .isEqualTo(figures.path("df").asInt());
                int i = 0;
                for (String name : reference.columns()) {
                    Close.to(
                            name,
                            omega.loadings().get(i),
                            figures.path("loadings").path(name),
                            Close.OMEGA);
                    Close.to(
                            name,
                            omega.uniquenesses().get(i++),
                            figures.path("residual_var").path(name),
                            Close.OMEGA);
                }
            }
            if (model == OmegaModel.MINRES_CORRELATIONS) {
                Close.to(
                        "psych omega nf1",
                        omega.totalOverObserved(),
                        expected.path("psych_omega_nf1").path("omega_tot"),
                        Close.OMEGA);
            }
        });
    }
}
