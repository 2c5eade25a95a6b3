package lv.screening.informant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.Assessment;

/**
 * The forms that the informants about one child answer: questionnaires whose scales share ids. Two informants, such as both
 * parents, may answer the same form.
 */
public final class InformantForms {
    private final Map<String, Questionnaire> forms;
    private final Map<String, Map<String, ScaleLayout>> scales = new LinkedHashMap<>();

    private InformantForms(Map<String, Questionnaire> forms) {
        this.forms = forms;
        forms.forEach((informant, form) -> {
            for (Scale scale : form.definition().scales()) {
                scales.computeIfAbsent(scale.id(), id -> new LinkedHashMap<>()).put(informant, layout(form, scale));
            }
        });
    }

    /**
     * Puts forms together.
     *
     * @param forms the form that each informant answers, in the order of results
     * @throws InvalidDefinitionException if forms that share a scale differ in its rule, its direction or its bands, or, for
     *     {@code highest} and {@code mean}, in its range or cuts
     * @throws IllegalArgumentException if there is no form
     */
    public static InformantForms of(Map<String, Questionnaire> forms) throws InvalidDefinitionException {
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("expected at least one form");
        }
        InformantForms together = new InformantForms(new LinkedHashMap<>(forms));
        List<Problem> problems = new ArrayList<>();
        together.scales.forEach((id, layouts) -> together.check(id, layouts, problems));
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(problems);
        }
        return together;
    }

    private static ScaleLayout layout(Questionnaire form, Scale scale) {
        return form.layout().scales().stream()
                .filter(layout -> layout.scale().id().equals(scale.id()))
                .findFirst()
                .orElseThrow();
    }

    private void check(String id, Map<String, ScaleLayout> layouts, List<Problem> problems) {
        String first = layouts.keySet().iterator().next();
        ScaleLayout one = Objects.requireNonNull(layouts.get(first));
        layouts.forEach((informant, other) -> {
            String difference = difference(one, other);
            if (!difference.isEmpty()) {
                problems.add(Problem.error(
                        "informant_forms",
                        "/scales/" + id,
                        "the forms of " + first + " (" + form(first).id() + ") and " + informant + " ("
                                + form(informant).id() + ") differ in " + difference + " of scale '" + id
                                + "'; forms that share a scale must agree, or name it differently"));
            }
        });
    }

    private static String difference(ScaleLayout one, ScaleLayout other) {
        Scale.CombineInformants rule = one.scale().informants();
        if (rule != other.scale().informants()) {
            return "'combine_informants'";
        }
        if (rule == null) {
            return "";
        }
        if (one.scale().higher() != other.scale().higher()) {
            return "'higher'";
        }
        if (!one.scale().bandNames().equals(other.scale().bandNames())) {
            return "the names of the bands";
        }
        if (rule == Scale.CombineInformants.ANY || rule == Scale.CombineInformants.ALL) {
            return "";
        }
        if (!one.lowest().equals(other.lowest()) || !one.highest().equals(other.highest())) {
            return "the range (needed for '" + rule.id() + "')";
        }
        boolean sameCuts = one.bands().isEmpty()
                || Arrays.equals(scaled(one, other.denominator()), scaled(other, one.denominator()));
        return sameCuts ? "" : "the cuts (needed for '" + rule.id() + "')";
    }

    private static long[] scaled(ScaleLayout layout, long factor) {
        long[] cuts = layout.bands().get(0).cuts();
        cuts[0] = 0; // the first band reaches down to the lowest score, wherever its number stands
        return Arrays.stream(cuts).map(cut -> Math.multiplyExact(cut, factor)).toArray();
    }

    /** Who answers, in the order of results. */
    public List<String> informants() {
        return List.copyOf(forms.keySet());
    }

    /**
     * The form of an informant.
     *
     * @throws IllegalArgumentException if there is no such informant
     */
    public Questionnaire form(String informant) {
        Questionnaire form = forms.get(informant);
        if (form == null) {
            throw new IllegalArgumentException(
                    "no informant '" + informant + "'" + NearNames.advice(informant, forms.keySet()));
        }
        return form;
    }

    /** Ids of the scales, in the order of the first form, then of what the others add. */
    public List<String> scales() {
        return List.copyOf(scales.keySet());
    }

    /** Who answers a form that has a scale. */
    public List<String> informantsOf(String scale) {
        return List.copyOf(scales.getOrDefault(scale, Map.of()).keySet());
    }

    /**
     * Puts together what the informants said about one child.
     *
     * @param assessments by informant; who is left out gave no answers, and stays open
     * @return one entry per scale, in the order of {@link #scales()}
     * @throws IllegalArgumentException if an assessment belongs to another form
     */
    public List<CombinedScale> combine(Map<String, Assessment> assessments) {
        assessments.forEach((informant, assessment) -> {
            if (!form(informant).reference().equals(assessment.questionnaire().reference())) {
                throw new IllegalArgumentException("the assessment of '" + informant + "' belongs to "
                        + assessment.questionnaire().reference() + ", not to "
                        + form(informant).reference());
            }
        });
        List<CombinedScale> combined = new ArrayList<>(scales.size());
        scales.forEach((id, layouts) -> {
            List<InformantView> views = new ArrayList<>(layouts.size());
            layouts.forEach((informant, layout) -> views.add(view(informant, assessments, id, layout)));
            combined.add(new Combination(layouts.values().iterator().next()).of(views));
        });
        return List.copyOf(combined);
    }

    private static InformantView view(
            String informant, Map<String, Assessment> assessments, String scale, ScaleLayout layout) {
        Assessment assessment = assessments.get(informant);
        return assessment == null
                ? InformantView.absent(informant, layout)
                : InformantView.of(informant, assessment.scale(scale).orElseThrow(), layout);
    }
}
