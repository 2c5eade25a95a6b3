package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.BandGroup;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Weights;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeightsFileTest {
    private static final String YAML = """
            questionnaire: evening_gaming@1.2.0
            status: research
            weights:
              dependence:
                gaming: 1.25
                relief: 0
                long_evening: -2
            bands:
              dependence:
                low: -2
                raised: 4
                high: 8.5
            provenance:
              method: "logistic, 5 folds"
              auc: "0.81"
              "no": "a \\"quoted\\" word, a \\\\ and\\na second line"
            """;

    private static ReadWeights read(String yaml) throws InvalidDefinitionException {
        return WeightsFile.read("folder/weights.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Questionnaire gaming() throws InvalidDefinitionException {
        return QuestionnaireReaderTest.read(QuestionnaireReaderTest.resource("evening_gaming.yaml"))
                .questionnaire();
    }

    private static List<String> refused(String yaml) {
        InvalidDefinitionException invalid = catchThrowableOfType(
                InvalidDefinitionException.class, () -> read(yaml).over(gaming()));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    @Test
    @DisplayName("15 · weights from data are marked, and whoever scores with them can see it")
    void weightsAreRead() throws InvalidDefinitionException {
        Weights weights = read(YAML).weights();

        assertThat(weights.research()).isTrue();
        assertThat(weights.questionnaire()).isEqualTo("evening_gaming");
        assertThat(weights.version()).isEqualTo("1.2.0");
        assertThat(weights.name()).isEqualTo("weights.yaml");
        assertThat(weights.sha256()).matches("[0-9a-f]{64}");
        assertThat(weights.weights().get("dependence"))
                .containsEntry("gaming", new BigDecimal("1.25"))
                .containsEntry("relief", BigDecimal.ZERO);
        assertThat(weights.provenance()).containsEntry("auc", "0.81");
        assertThat(read(YAML).over(gaming()).weights()).contains(weights);
    }

    @Test
    void writtenWeightsAreTheSameTextAndReadBackEqual() throws InvalidDefinitionException {
        Weights weights = read(YAML).weights();

        assertThat(WeightsFile.write(weights, gaming())).isEqualTo(YAML);
        assertThat(read(WeightsFile.write(weights, gaming())).weights()).isEqualTo(weights);
    }

    @Test
    void scalesAndTermsAreWrittenInTheOrderOfTheQuestionnaire() throws InvalidDefinitionException {
        Map<String, BigDecimal> terms = new LinkedHashMap<>();
        terms.put("long_evening", new BigDecimal("1E+1"));
        terms.put("gaming", new BigDecimal("0.10"));
        Weights weights =
                new Weights("evening_gaming", "1.2.0", false, Map.of("dependence", terms), Map.of(), Map.of(), "", "");

        assertThat(WeightsFile.write(weights, gaming())).isEqualTo("""
                questionnaire: evening_gaming@1.2.0
                weights:
                  dependence:
                    gaming: 0.10
                    long_evening: 10
                """);
    }

    @Test
    void unknownPartsCanNotBeWritten() throws InvalidDefinitionException {
        Questionnaire gaming = gaming();
        Weights scale =
                new Weights("evening_gaming", "1.2.0", false, Map.of("other", Map.of()), Map.of(), Map.of(), "", "");
        Weights bands = new Weights(
                "evening_gaming",
                "1.2.0",
                false,
                Map.of(),
                Map.of("other", List.<BandGroup.Cut>of()),
                Map.of(),
                "",
                "");
        Weights hidden =
                new Weights("evening_gaming", "1.2.0", false, Map.of(), Map.of(), Map.of("by", "\u202e"), "", "");

        assertThatIllegalArgumentException().isThrownBy(() -> WeightsFile.write(scale, gaming));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightsFile.write(bands, gaming));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightsFile.write(hidden, gaming));
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        assertThat(refused(YAML.replace("@1.2.0", "@1.3.0")))
                .containsExactly("folder/weights.yaml:1:16: the weights belong to evening_gaming@1.3.0, not to"
                        + " evening_gaming@1.2.0 [weights_other_questionnaire]");
        assertThat(refused(YAML.replace("@1.2.0", "")))
                .containsExactly(
                        "folder/weights.yaml:1:1: expected id@version such as evening_gaming@1.2.0 [reference]");
        assertThat(refused(YAML.replace("gaming: 1", "gamign: 1")))
                .containsExactly("folder/weights.yaml:5:13: unknown term 'gamign'; did you mean 'gaming'?"
                        + " [weights_unknown_term]");
        assertThat(refused(YAML.replace("high: 8.5", "top: 8.5")))
                .containsExactly(
                        "folder/weights.yaml:9:3: expected the bands low, raised, high in this order, found low,"
                                + " raised, top [weights_bands]");
        assertThat(refused(YAML.replace("high: 8.5", "high: 99")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("folder/weights.yaml:12:11: band 'high' begins at 99, which no answers reach")
                .endsWith("[band_unreachable]");
        assertThat(refused(YAML.replace("1.25", "1e5").replace("research", "validated")))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("folder/weights.yaml:2:1: expected 'status: research', or no status for weights that were"
                        + " validated [not_one_of]");
    }
}
