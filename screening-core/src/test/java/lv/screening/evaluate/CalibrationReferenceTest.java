package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** glm in R and hand-written formulas there; see {@link Reference}. */
@EnabledIf(value = Reference.PRESENT, disabledReason = Reference.ABSENT)
class CalibrationReferenceTest {

    static Stream<Reference> cases() {
        return Reference.ofKind("cal_");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void figuresEqualR(Reference reference) {
        double[] p = reference.column("p");
        boolean[] y = reference.truths("y");
        JsonNode expected = reference.expected();
        Calibration c = Calibration.of(p, y);
        Close.to("brier", c.brier(), expected.path("brier"), Close.CLOSED_FORM);
        Close.to("scaled", c.scaledBrier(), expected.path("brier_scaled"), Close.CLOSED_FORM);
        Close.to("loss", c.logLoss(), expected.path("log_loss_mean"), Close.CLOSED_FORM);
        Close.to("o/e", c.observedToExpected(), expected.path("o_e"), Close.CLOSED_FORM);
        Close.to("z", c.spiegelhalterZ(), expected.path("spiegelhalter_z"), Close.CLOSED_FORM);
        Close.to("p", c.spiegelhalterP(), expected.path("spiegelhalter_p"), Close.CLOSED_FORM);
        iterative(c.inTheLarge().value(), expected.path("citl_intercept"));
        iterative(c.inTheLarge().standardError(), expected.path("citl_se"));
        iterative(c.intercept().value(), expected.path("cal_intercept"));
        iterative(c.slope().value(), expected.path("cal_slope"));
        iterative(c.slope().standardError(), expected.path("cal_slope_se"));
        Close.to("auc", AucEstimate.of(CountTable.of(p, y)).auc(), expected.path("auc"), Close.CLOSED_FORM);
    }

    /** An intercept of 0 has no relative error. */
    private static void iterative(double actual, JsonNode expected) {
        double tolerance = Close.ITERATIVE * Math.max(Math.abs(expected.asDouble()), 1e-3);
        assertThat(actual).isCloseTo(expected.asDouble(), within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hosmerLemeshowEqualsR(Reference reference) {
        check(reference, "hosmer_lemeshow_g10_development_df8", 10, HosmerLemeshow.Data.DEVELOPMENT);
        check(reference, "hosmer_lemeshow_g10_validation_df10", 10, HosmerLemeshow.Data.VALIDATION);
        check(reference, "hosmer_lemeshow_g5_df3", 5, HosmerLemeshow.Data.DEVELOPMENT);
    }

    private static void check(Reference reference, String key, int groups, HosmerLemeshow.Data data) {
        JsonNode expected = reference.expected().path(key);
        HosmerLemeshow test = HosmerLemeshow.of(reference.column("p"), reference.truths("y"), groups, data);
        Close.to("chi-square", test.chiSquare(), expected.path("chisq"), Close.CLOSED_FORM);
        assertThat(test.degreesOfFreedom()).isEqualTo(expected.path("df").asInt());
        Close.to("p", test.pValue(), expected.path("p"), Close.CLOSED_FORM);
        List<CalibrationGroup> formed = test.groups();
        assertThat(formed).hasSize(expected.path("groups").asInt());
        for (int g = 0; g < formed.size(); g++) {
            CalibrationGroup group = formed.get(g);
            assertThat(group.n()).isEqualTo(expected.path("n").get(g).asLong());
            assertThat(group.cases()).isEqualTo(expected.path("observed").get(g).asLong());
            Close.to("expected", group.expected(), expected.path("expected").get(g), Close.CLOSED_FORM);
            Close.to("upper", group.upper(), expected.path("upper").get(g), Close.CLOSED_FORM);
        }
    }
}
