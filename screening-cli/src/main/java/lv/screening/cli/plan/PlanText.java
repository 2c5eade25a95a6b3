package lv.screening.cli.plan;

import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.text.AudienceWords;
import lv.screening.cli.text.Lines;
import lv.screening.model.Target;
import lv.screening.plan.PlanDomain;
import lv.screening.plan.PlanOffer;
import lv.screening.plan.PlanStep;
import lv.screening.plan.SupportPlan;
import org.jspecify.annotations.Nullable;

/** A support plan as text of at most 80 columns. */
public final class PlanText {
    private final SupportPlan plan;
    private final PlanFacts facts;
    private final String language;
    private final List<String> lines = new ArrayList<>();

    private PlanText(SupportPlan plan, String language) {
        this.plan = plan;
        this.facts = new PlanFacts(plan, language);
        this.language = language;
    }

    /**
     * The lines of the draft.
     *
     * @param plan the draft
     * @param area the name of the area, or null where it is not known
     * @param language the language of all words
     */
    public static List<String> lines(SupportPlan plan, @Nullable String area, String language) {
        PlanText text = new PlanText(plan, language);
        text.head(area);
        text.urgent();
        text.domains();
        text.steps();
        text.offers();
        text.rest();
        return text.lines;
    }

    private void head(@Nullable String area) {
        lines.add(facts.word(PlanWords.TITLE));
        wrap("", 0, facts.word(PlanWords.DRAFT));
        lines.add(facts.word(PlanWords.MADE_ON) + ": " + plan.date()
                + (area == null ? "" : "; " + facts.word(PlanWords.AREA) + ": " + area));
        lines.add(facts.word(PlanWords.LEVEL) + ": " + facts.level());
    }

    private void heading(PlanWords words) {
        lines.add("");
        lines.add(facts.word(words));
    }

    private void urgent() {
        if (plan.urgent().isEmpty()) {
            return;
        }
        heading(PlanWords.TODAY);
        for (PlanStep step : plan.urgent()) {
            wrap("  ! ", 4, step.suggested().referral().text().in(language));
            step.redFlag().ifPresent(flag -> {
                wrap(
                        "    " + facts.word(PlanWords.FIRST_STEP) + ": ",
                        6,
                        flag.step().in(language));
                if (!flag.law().isEmpty()) {
                    wrap(
                            "    " + facts.word(PlanWords.LAW) + ": ",
                            6,
                            flag.law().in(language));
                }
                if (!flag.note().isEmpty()) {
                    wrap("    ", 6, flag.note().in(language));
                }
            });
        }
    }

    private void domains() {
        heading(PlanWords.RAISED);
        if (plan.raised().isEmpty() && plan.open().isEmpty()) {
            lines.add("  " + facts.word(PlanWords.NOTHING_RAISED));
        }
        for (PlanDomain domain : plan.raised()) {
            wrap("  - ", 4, facts.domain(domain));
            wrap("    " + facts.word(PlanWords.GOAL) + ": ", 6, facts.goal(domain));
            lines.add("    > ________________________________________________________");
        }
        if (!plan.open().isEmpty()) {
            heading(PlanWords.OPEN);
            plan.open().forEach(domain -> wrap("  ? ", 4, facts.domain(domain)));
        }
    }

    private void steps() {
        if (!plan.steps().isEmpty()) {
            heading(PlanWords.STEPS);
            plan.steps()
                    .forEach(step ->
                            wrap("  - ", 4, step.suggested().referral().text().in(language)));
        }
    }

    private void offers() {
        heading(PlanWords.OFFERS);
        if (plan.offers().isEmpty()) {
            lines.add("  " + facts.word(PlanWords.NO_OFFERS));
        }
        Target before = null;
        int level = 0;
        for (PlanOffer offer : plan.offers()) {
            if (offer.target() != before || offer.level() != level) {
                lines.add("  " + AudienceWords.of(offer.target(), language) + ", "
                        + PlanWords.ofLevel(offer.level(), language));
                before = offer.target();
                level = offer.level();
            }
            wrap("    [ ] ", 8, facts.offer(offer));
        }
    }

    private void rest() {
        heading(PlanWords.COORDINATOR);
        lines.add("  > ________________________________________________________");
        plan.coordinators()
                .forEach(offer -> wrap("  " + facts.word(PlanWords.SUGGESTED) + ": ", 4, facts.offer(offer)));
        heading(PlanWords.REVIEW);
        wrap("  ", 2, facts.review());
        wrap("  ", 2, facts.word(PlanWords.TERMS));
        heading(PlanWords.DECISIONS);
        for (String decision : facts.decisions()) {
            lines.add("  " + decision + ":");
            lines.add("  ____________________________________________________________");
        }
    }

    private void wrap(String first, int indent, String text) {
        lines.addAll(Lines.wrap(first, indent, text));
    }
}
