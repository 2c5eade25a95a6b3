package lv.screening.cli.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.json.ResultJson;
import lv.screening.model.Questionnaire;
import lv.screening.model.Target;
import lv.screening.plan.PlanDomain;
import lv.screening.plan.PlanOffer;
import lv.screening.plan.PlanStep;
import lv.screening.plan.SupportPlan;
import org.jspecify.annotations.Nullable;

/** A support plan as JSON; what people are to fill in is null. */
public final class PlanJson {
    private PlanJson() {}

    /**
     * One JSON object in UTF-8, ended by a line feed.
     *
     * @param plan the draft
     * @param area the id of the area, or null where it is not known
     * @param questionnaire what the assessment was made with
     * @param catalogue how results name the catalogue
     * @param language the language of texts
     */
    public static byte[] bytes(
            SupportPlan plan, @Nullable String area, Questionnaire questionnaire, String catalogue, String language) {
        PlanFacts facts = new PlanFacts(plan, language);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("draft", true);
        json.put("date", plan.date().toString());
        json.put("area", area);
        json.put("questionnaire", questionnaire.reference());
        json.put("catalogue", catalogue);
        json.put("level", plan.level().orElse(null));
        json.put("urgent", steps(plan.urgent(), language));
        json.put(
                "raised",
                plan.raised().stream()
                        .map(each -> domain(each, facts.goal(each)))
                        .toList());
        json.put("open", plan.open().stream().map(each -> domain(each, null)).toList());
        json.put("steps", steps(plan.steps(), language));
        json.put(
                "offers",
                plan.offers().stream().map(each -> offer(each, language)).toList());
        json.put(
                "coordinators",
                plan.coordinators().stream().map(each -> offer(each, language)).toList());
        json.put("review_from", plan.reviewFrom().toString());
        json.put("review_to", plan.reviewTo().toString());
        Map<String, @Nullable Object> decisions = new LinkedHashMap<>();
        for (String each : List.of("coordinator", "goals", "who_when", "measure", "consent", "decided_on")) {
            decisions.put(each, null);
        }
        json.put("decisions", decisions);
        return ResultJson.bytes(json);
    }

    private static Map<String, @Nullable Object> domain(PlanDomain domain, @Nullable String goal) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("scale", domain.scale().id());
        json.put("domain", domain.scale().domain());
        json.put("band", domain.band());
        json.put("possible", domain.possible());
        json.put("goal_to_agree", goal);
        return json;
    }

    private static List<Map<String, @Nullable Object>> steps(List<PlanStep> steps, String language) {
        return steps.stream()
                .map(step -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("referral", step.suggested().referral().id());
                    json.put("urgency", step.suggested().referral().urgency().id());
                    json.put("for", step.target().stream().map(Target::id).toList());
                    json.put("because", step.suggested().because());
                    json.put("text", step.suggested().referral().text().in(language));
                    json.put("red_flag", step.redFlag().map(flag -> flag.id()).orElse(null));
                    json.put(
                            "first_step",
                            step.redFlag().map(flag -> flag.step().in(language)).orElse(null));
                    json.put(
                            "law",
                            step.redFlag()
                                    .filter(flag -> !flag.law().isEmpty())
                                    .map(flag -> flag.law().in(language))
                                    .orElse(null));
                    return json;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> offer(PlanOffer offer, String language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("for", offer.target().id());
        json.put("level", offer.level());
        json.put("service", offer.suggestion().service().id());
        json.put("name", offer.suggestion().service().name().in(language));
        json.put("needs", offer.needs());
        json.put("planned", offer.planned());
        json.put("outdated", offer.suggestion().isOutdated());
        return json;
    }
}
