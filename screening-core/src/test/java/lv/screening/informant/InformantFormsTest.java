package lv.screening.informant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.expr.Ratio;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InformantFormsTest {
    private static Questionnaire form(String id, String scale) {
        String yaml = """
                format: 1
                id: %s
                version: 1.0.0
                title: Sample
                status: example
                population: {ages: 10..17, informant: self}
                languages: [en]
                items:
                  a: {text: A, number: 0..6}
                  b: {text: B, number: 0..6}
                scales:
                  strain:
                    label: Strain
                    domain: behaviour
                    %s
                    terms: [{each: [a, b]}]
                """.formatted(id, scale);
        try {
            return QuestionnaireReader.read("q.yaml", yaml.getBytes(StandardCharsets.UTF_8), name -> null)
                    .questionnaire();
        } catch (InvalidDefinitionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static final Map<String, InformantForms> FORMS = new HashMap<>();
    private static final Map<String, Screener> SCREENERS = new HashMap<>();
    private static final String BANDS = "bands: {low: 0, raised: 4, high: 8}";

    private static Assessment assess(Questionnaire form, String... answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            if (!answers[i].equals("-")) {
                texts.put(i == 0 ? "a" : "b", answers[i]);
            }
        }
        Screener screener = SCREENERS.computeIfAbsent(form.reference(), key -> Screener.of(form));
        return screener.assess(AnswerForm.of(form).read(texts));
    }

    private static InformantForms two(String one, String other) throws InvalidDefinitionException {
        Map<String, Questionnaire> forms = new LinkedHashMap<>();
        forms.put("self", form("own", one));
        forms.put("parent", form("theirs", other));
        return InformantForms.of(forms);
    }

    private static InformantForms forms(String rule) {
        return FORMS.computeIfAbsent(rule, key -> {
            String scale = "combine_informants: " + rule + "\n    " + BANDS;
            try {
                return two(scale, scale);
            } catch (InvalidDefinitionException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
    }

    private static CombinedScale combined(String rule, String self, String parent) {
        InformantForms forms = forms(rule);
        Map<String, Assessment> assessments = new LinkedHashMap<>();
        if (!self.isEmpty()) {
            assessments.put("self", assess(forms.form("self"), self.split(" ", -1)));
        }
        if (!parent.isEmpty()) {
            assessments.put("parent", assess(forms.form("parent"), parent.split(" ", -1)));
        }
        return forms.combine(assessments).get(0);
    }

    @Test
    void anyTakesTheMostSevereBandAndAllTheOneThatEverybodyReaches() {
        CombinedScale any = combined("any", "1 1", "5 4");
        assertThat(any.band()).isEqualTo("high");
        assertThat(any.score()).isNull();
        assertThat(any.deciding()).containsExactly("parent");
        assertThat(any.agreement().level()).isEqualTo(Agreement.Level.APART);
        assertThat(any.agreement().bandsApart()).isEqualTo(2);
        assertThat(any.agreement().percentApart()).isEqualTo(Ratio.of(700, 12)); // 9/12 - 2/12

        CombinedScale all = combined("all", "1 1", "5 4");
        assertThat(all.band()).isEqualTo("low");
        assertThat(all.deciding()).containsExactly("self");
    }

    @Test
    void highestAndMeanWorkOnScores() {
        CombinedScale highest = combined("highest", "1 1", "5 4");
        assertThat(highest.score()).isEqualTo(Ratio.of(9, 1));
        assertThat(highest.band()).isEqualTo("high");
        assertThat(highest.deciding()).containsExactly("parent");

        CombinedScale mean = combined("mean", "1 1", "5 4");
        assertThat(mean.score()).isEqualTo(Ratio.of(11, 2));
        assertThat(mean.band()).isEqualTo("raised");
        assertThat(mean.deciding()).containsExactly("self", "parent");
    }

    @Test
    void theMeanReachesACutExactly() {
        assertThat(combined("mean", "1 2", "3 2").band()).isEqualTo("raised"); // (3 + 5) / 2 = 4
        assertThat(combined("mean", "1 1", "3 2").band()).isEqualTo("low"); // 3.5
    }

    @Test
    void whoGaveNoAnswersNeverCountsAsLow() {
        CombinedScale open = combined("any", "1 1", "");
        assertThat(open.band()).isNull();
        assertThat(open.possible()).containsExactly("low", "raised", "high");
        assertThat(open.deciding()).isEmpty();
        assertThat(open.agreement().level()).isEqualTo(Agreement.Level.OPEN);
        assertThat(open.views().get(1).statusId()).isEqualTo("no_answers");

        assertThat(combined("any", "", "2 3").possible()).containsExactly("raised", "high");
        assertThat(combined("any", "", "5 4").band()).isEqualTo("high");
        assertThat(combined("all", "1 1", "").band()).isEqualTo("low");
        assertThat(combined("all", "5 4", "").possible()).containsExactly("low", "raised", "high");
        assertThat(combined("highest", "2 3", "").possible()).containsExactly("raised", "high");
        assertThat(combined("mean", "5 4", "").possible()).containsExactly("raised", "high"); // 4.5 to 10.5
    }

    @Test
    void anInformantWhoseScaleIsNotScoredKeepsItsPossibleBands() {
        CombinedScale open = combined("any", "1 1", "5 -"); // 5 to 11
        assertThat(open.possible()).containsExactly("raised", "high");
        assertThat(open.views().get(1).statusId()).isEqualTo("not_scored");
        assertThat(combined("highest", "6 6", "5 -").score()).isEqualTo(Ratio.of(12, 1));
    }

    @Test
    void whereMoreIsBetterTheLowestIsTheMostSevere() throws InvalidDefinitionException {
        String scale = "higher: better\n    combine_informants: %s\n    bands: {weak: 0, some: 4, strong: 8}";
        for (String rule : List.of("any", "highest")) {
            InformantForms forms = two(scale.formatted(rule), scale.formatted(rule));
            CombinedScale combined = forms.combine(Map.of(
                            "self", assess(forms.form("self"), "6", "6"),
                            "parent", assess(forms.form("parent"), "1", "1")))
                    .get(0);
            assertThat(combined.band()).isEqualTo("weak");
            assertThat(combined.deciding()).containsExactly("parent");
        }
    }

    @Test
    void withoutARuleResultsStandSideBySide() throws InvalidDefinitionException {
        InformantForms forms = two(BANDS, BANDS);
        CombinedScale combined = forms.combine(Map.of("self", assess(forms.form("self"), "6", "6")))
                .get(0);
        assertThat(combined.ruleId()).isEqualTo("none");
        assertThat(combined.band()).isNull();
        assertThat(combined.possible()).isEmpty();
        assertThat(combined.views()).extracting(InformantView::band).containsExactly("high", null);
    }

    /** Whatever the informants may still answer, the combined band is among those said to be possible, and no other is. */
    @ParameterizedTest
    @ValueSource(strings = {"any", "all", "highest", "mean"})
    void possibleBandsAreExactlyThoseOfAllCompletions(String rule) {
        List<String> answers = new ArrayList<>(List.of(""));
        for (int a = 0; a <= 6; a++) {
            answers.add(a + " -");
        }
        for (String self : List.of("0 0", "3 1", "6 6")) {
            for (String parent : answers) {
                Set<String> reached = new TreeSet<>();
                for (int a = 0; a <= 6; a++) {
                    for (int b = 0; b <= 6; b++) {
                        if (parent.isEmpty() || parent.equals(a + " -")) {
                            reached.add(combined(rule, self, a + " " + b).band());
                        }
                    }
                }
                CombinedScale open = combined(rule, self, parent);
                assertThat(new TreeSet<>(open.possible()))
                        .as(rule + ": " + self + " and " + parent)
                        .isEqualTo(reached);
                assertThat(open.band() != null).isEqualTo(reached.size() == 1);
            }
        }
    }

    @Test
    void formsThatShareAScaleMustAgree() {
        String any = "combine_informants: any\n    ";
        String mean = "combine_informants: mean\n    ";
        assertThat(difference(any + BANDS, BANDS)).contains("differ in 'combine_informants' of scale 'strain'");
        assertThat(difference(any + BANDS, any + "bands: {low: 0, high: 8}")).contains("the names of the bands");
        assertThat(difference(any + BANDS, any + "higher: better\n    " + BANDS))
                .contains("'higher'");
        assertThat(difference(mean + BANDS, mean + "bands: {low: 0, raised: 5, high: 8}"))
                .contains("the cuts");
        assertThat(difference(mean + BANDS, mean + "combine: mean\n    bands: {low: 0, raised: 4, high: 5}"))
                .contains("the range (needed for 'mean')")
                .contains("the forms of self (own) and parent (theirs)");
    }

    private static String difference(String one, String other) {
        InvalidDefinitionException invalid =
                catchThrowableOfType(InvalidDefinitionException.class, () -> two(one, other));
        assertThat(invalid.problems()).extracting(problem -> problem.code()).containsExactly("informant_forms");
        return invalid.problems().get(0).message();
    }

    @Test
    void anAssessmentOfAnotherFormIsAMistakeOfTheProgram() throws InvalidDefinitionException {
        InformantForms forms = two(BANDS, BANDS);
        Assessment other = assess(form("third", BANDS), "1", "1");
        assertThatThrownBy(() -> forms.combine(Map.of("self", other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to third@1.0.0");
        assertThatThrownBy(() -> forms.form("parnt")).hasMessageContaining("did you mean 'parent'");
        assertThatThrownBy(() -> InformantForms.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** By hand: observed disagreement 4 + 6 + 2 + 3 + 2 * (1 + 1) = 19, expected 40.4. */
    @Test
    void weightedKappaEqualsAHandCalculation() {
        PairAgreement agreement = new PairAgreement(3);
        int[][] counts = {{20, 4, 1}, {6, 7, 2}, {1, 3, 6}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int n = 0; n < counts[i][j]; n++) {
                    agreement.add(i, j);
                }
            }
        }
        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.same()).isEqualTo(33);
        // expected: 25*14 + 2*25*9 + 15*27 + 15*9 + 2*10*27 + 10*14 = 2020, over 50 pairs 40.4
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(1 - 19 / 40.4, within(1e-12));
        assertThat(new PairAgreement(2).kappa()).isEmpty();
    }
}
