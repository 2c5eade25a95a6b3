package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.screening.model.BandGroup;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Weights;
import lv.screening.score.Answers;
import lv.screening.score.ScaleResult;
import lv.screening.score.Screener;
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

    private static final String BY_ANSWER = """
            questionnaire: evening_gaming@1.2.0
            weights:
              dependence:
                skipped: 0
            points:
              dependence:
                gaming: {never: 0, monthly: 0, weekly: 2.5, daily: 4}
                relief: {never: 3, monthly: 1, weekly: 0, daily: -1}
            bands:
              dependence:
                low: -1
                raised: 4
                high: 8.5
            """;

    @Test
    void pointsByAnswerAreWrittenAndReadBackEqual() throws InvalidDefinitionException {
        Weights weights = read(BY_ANSWER).weights();

        assertThat(Objects.requireNonNull(weights.points().get("dependence")).get("relief"))
                .containsEntry("never", new BigDecimal("3"))
                .containsEntry("daily", new BigDecimal("-1"));
        assertThat(WeightsFile.write(weights, gaming())).isEqualTo(BY_ANSWER);
        assertThat(read(WeightsFile.write(weights, gaming())).weights()).isEqualTo(weights);
    }

    @Test
    void pointsByAnswerStandInPlaceOfValueAndWeight() throws InvalidDefinitionException {
        Questionnaire weighted = read(BY_ANSWER).over(gaming());
        Screener screener = Screener.of(weighted);
        Answers answers = Answers.builder(weighted)
                .number("age", 15)
                .choose("gaming", "weekly")
                .number("hours", 2)
                .choose("skipped", "daily")
                .choose("restless", "monthly")
                .choose("relief", "never")
                .choose("harm", "no")
                .build();

        ScaleResult result = screener.assess(answers).scales().get(0);

        assertThat(result.score()).hasToString("6.5"); // 2.5 + 0 + 1 + 3
        assertThat(result.contributions())
                .extracting(each -> String.valueOf(each.points()))
                .containsExactly("2.5", "0", "1", "3", "0", "0");
        var layout = weighted.layout().scales().get(0);
        assertThat(layout.lowest()).hasToString("-1"); // relief at its best, nothing else
        assertThat(layout.highest()).hasToString("13.5"); // 4 + 3 + 3 + 2 + 1.5
    }

    @Test
    void aMissingAnswerWithPointsLeavesTheirRangeOpen() throws InvalidDefinitionException {
        Questionnaire weighted = read(BY_ANSWER).over(gaming());
        Answers answers = Answers.builder(weighted)
                .number("age", 15)
                .choose("gaming", "weekly")
                .number("hours", 2)
                .choose("restless", "monthly")
                .choose("harm", "no")
                .build();

        ScaleResult result = Screener.of(weighted).assess(answers).scales().get(0);

        assertThat(result.missing()).isEqualTo(1); // relief; skipped has the weight 0
        assertThat(result.lowest()).hasToString("2.5");
        assertThat(result.highest()).hasToString("6.5");
        assertThat(result.contributions().get(3).points()).isNull();
        assertThat(result.contributions().get(3).lowest()).hasToString("-1");
        assertThat(result.contributions().get(3).highest()).hasToString("3");
        assertThat(result.contributions().get(1).points()).hasToString("0");
    }

    @Test
    void mistakesInPointsByAnswerAreNamedWithTheirPlace() {
        assertThat(refused(BY_ANSWER.replace("weekly: 2.5", "weekli: 2.5")))
                .containsExactly(
                        "folder/weights.yaml:7:5: the points of some answers of 'gaming' are missing: weekly; give"
                                + " every answer its points, 0 for none [weights_points_code]",
                        "folder/weights.yaml:7:44: the item 'gaming' has no answer 'weekli'; did you mean 'weekly'?"
                                + " [weights_points_code]");
        assertThat(refused(BY_ANSWER.replace("gaming: {", "long_evening: {")))
                .containsExactly(
                        "folder/weights.yaml:7:5: points by answer need a term that reads one item with answers and"
                                + " nothing else; 'long_evening' is hours >= 4 [weights_points_item]");
        assertThat(refused(BY_ANSWER.replace("skipped: 0", "gaming: 1")))
                .containsExactly("folder/weights.yaml:7:5: the term 'gaming' has a weight too; points by answer stand"
                        + " in place of a weight: remove one of the two [weights_and_points]");
        assertThat(refused(BY_ANSWER.replace("gaming: {", "gamign: {")))
                .containsExactly("folder/weights.yaml:7:5: unknown term 'gamign'; did you mean 'gaming'?"
                        + " [weights_unknown_term]");
        assertThat(refused(BY_ANSWER.replace("never: 0,", "no: 0,")))
                .containsExactly("folder/weights.yaml:7:14: some programs read no without quotes as a truth value or as"
                        + " nothing; quote it: \"no\" [unquoted_word]");
        assertThat(refused(BY_ANSWER.replace("weekly: 2.5", "weekly: many")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("folder/weights.yaml:7:44: ")
                .endsWith("[number]");
        assertThat(refused(BY_ANSWER.replaceFirst("gaming: \\{.*}", "gaming: {}")))
                .containsExactly("folder/weights.yaml:7:5: expected the points of each answer, such as {never: 0,"
                        + " weekly: 2} [empty_value]");
        assertThat(refused(BY_ANSWER.replaceFirst("gaming: \\{.*}", "gaming: 3")))
                .containsExactly("folder/weights.yaml:7:13: expected fields, found a single value [expected_fields]");
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
