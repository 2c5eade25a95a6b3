package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The certified optima in reference/opt_*: points -5 to 5, both forms, all rows and each training fold. */
class CertifiedOptimaTest {

    @ParameterizedTest
    @ValueSource(strings = {"mammo", "breastcancer", "drug"})
    void everyCaseIsReachedAndProved(String name) throws IOException {
        check(name, 1, name.equals("mammo") ? 8 : 10);
    }

    @Test
    @Tag("long")
    void adultAndTheLargestOfMammo() throws IOException {
        check("adult", 1, 10);
        check("mammo", 9, 10);
    }

    private static void check(String name, int fewestTerms, int mostTerms) throws IOException {
        TuningData data = TuningData.read(name);
        JsonNode expected = new ObjectMapper()
                .readTree(TuningData.folder()
                        .resolve("reference/opt_" + name + "/expected.json")
                        .toFile());
        SoftAssertions soft = new SoftAssertions();
        int cases = 0;
        for (JsonNode one : expected.get("cases")) {
            if (one.get("k").asInt() < fewestTerms || one.get("k").asInt() > mostTerms) {
                continue;
            }
            PointsData rows = data.without(one.get("fold").asInt());
            PointsSearch search =
                    PointsSearch.withDefaults().withMaxTerms(one.get("k").asInt());
            IntegerScore real = search.learn(rows);
            IntegerScore integer = search.withForm(ScoreForm.INTEGER_INTERCEPT).learn(rows);
            String what = name + " k=" + one.get("k") + " fold=" + one.get("fold");
            double lossA = one.get("lossA").asDouble();
            double lossB = one.get("lossB").asDouble();
            double lossReal = one.get("best_real_valued_loss_at_k").asDouble();
            soft.assertThat(real.loss()).as(what + " B").isCloseTo(lossB, within(1e-7 * lossB));
            soft.assertThat(real.proved()).as(what + " B proved").isTrue();
            soft.assertThat(integer.loss()).as(what + " A").isCloseTo(lossA, within(1e-7 * lossA));
            soft.assertThat(integer.proved()).as(what + " A proved").isTrue();
            soft.assertThat(real.realLossProved()).as(what + " real proved").isTrue();
            soft.assertThat(real.realLoss()).as(what + " real").isCloseTo(lossReal, within(1e-7 * lossReal));
            cases++;
        }
        soft.assertAll();
        assertThat(cases).isPositive();
    }
}
