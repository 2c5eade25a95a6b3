package lv.screening.cli.plan;

import java.util.List;
import lv.screening.cli.text.AudienceWords;
import lv.screening.model.Target;
import lv.screening.plan.PlanDomain;
import lv.screening.plan.PlanOffer;
import lv.screening.plan.PlanStep;
import lv.screening.plan.SupportPlan;
import org.jspecify.annotations.Nullable;

/** A support plan as one self-contained HTML page to print and to complete by hand; no script, nothing loaded. */
public final class PlanPage {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto;
              padding: 0 1rem; }
            h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.15rem; margin: 1.8rem 0 0.4rem; }
            ul { padding-left: 1.2rem; } li { margin: 0.3rem 0; }
            .note { color: #444; } .urgent { border-left: 0.4rem solid #a40000; padding: 0.2rem 0.8rem; background: #fdf2f2; }
            .write { border-bottom: 1px solid #666; height: 1.8rem; } .space { border: 1px solid #666; min-height: 4rem; }
            table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #888; padding: 0.3rem 0.5rem;
              text-align: left; vertical-align: top; }
            @media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; }
              li, tr { break-inside: avoid; } }
            """;

    private final SupportPlan plan;
    private final PlanFacts facts;
    private final String language;
    private final StringBuilder page = new StringBuilder(8192);

    private PlanPage(SupportPlan plan, String language) {
        this.plan = plan;
        this.facts = new PlanFacts(plan, language);
        this.language = language;
    }

    /**
     * The page.
     *
     * @param plan the draft
     * @param area the name of the area, or null where it is not known
     * @param language the language of all words
     */
    public static String html(SupportPlan plan, @Nullable String area, String language) {
        PlanPage page = new PlanPage(plan, language);
        page.head(area);
        page.urgent();
        page.domains();
        page.steps();
        page.offers();
        page.rest();
        page.page.append("</main>\n</body>\n</html>\n");
        return page.page.toString();
    }

    private void head(@Nullable String area) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(language))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(word(PlanWords.TITLE))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", word(PlanWords.TITLE));
        element("p class=\"note\"", word(PlanWords.DRAFT));
        element(
                "p",
                word(PlanWords.MADE_ON) + ": " + plan.date()
                        + (area == null ? "" : "<br>" + word(PlanWords.AREA) + ": " + escaped(area)) + "<br>"
                        + word(PlanWords.LEVEL) + ": <strong>" + escaped(facts.level()) + "</strong>");
    }

    private void urgent() {
        if (plan.urgent().isEmpty()) {
            return;
        }
        page.append("<section class=\"urgent\">\n");
        element("h2", word(PlanWords.TODAY));
        page.append("<ul>\n");
        for (PlanStep step : plan.urgent()) {
            StringBuilder item =
                    new StringBuilder(escaped(step.suggested().referral().text().in(language)));
            step.redFlag().ifPresent(flag -> {
                item.append("<br><strong>")
                        .append(word(PlanWords.FIRST_STEP))
                        .append(":</strong> ")
                        .append(escaped(flag.step().in(language)));
                if (!flag.law().isEmpty()) {
                    item.append("<br>")
                            .append(word(PlanWords.LAW))
                            .append(": ")
                            .append(escaped(flag.law().in(language)));
                }
                if (!flag.note().isEmpty()) {
                    item.append("<br><span class=\"note\">")
                            .append(escaped(flag.note().in(language)))
                            .append("</span>");
                }
            });
            element("li", item.toString());
        }
        page.append("</ul>\n</section>\n");
    }

    private void domains() {
        element("h2", word(PlanWords.RAISED));
        if (plan.raised().isEmpty() && plan.open().isEmpty()) {
            element("p", word(PlanWords.NOTHING_RAISED));
        }
        page.append("<ul>\n");
        for (PlanDomain domain : plan.raised()) {
            element(
                    "li",
                    "<strong>" + escaped(facts.domain(domain)) + "</strong><br>" + word(PlanWords.GOAL) + ": "
                            + escaped(facts.goal(domain)) + "<div class=\"write\"></div>");
        }
        page.append("</ul>\n");
        list(PlanWords.OPEN, plan.open().stream().map(facts::domain).toList());
    }

    private void steps() {
        list(
                PlanWords.STEPS,
                plan.steps().stream()
                        .map(step -> step.suggested().referral().text().in(language))
                        .toList());
    }

    private void list(PlanWords heading, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        element("h2", word(heading));
        page.append("<ul>\n");
        texts.forEach(text -> element("li", escaped(text)));
        page.append("</ul>\n");
    }

    private void offers() {
        element("h2", word(PlanWords.OFFERS));
        if (plan.offers().isEmpty()) {
            element("p", word(PlanWords.NO_OFFERS));
        }
        Target before = null;
        int level = 0;
        for (PlanOffer offer : plan.offers()) {
            if (offer.target() != before || offer.level() != level) {
                page.append(before == null ? "" : "</ul>\n");
                element(
                        "h3",
                        escaped(AudienceWords.of(offer.target(), language) + ", "
                                + PlanWords.ofLevel(offer.level(), language)));
                page.append("<ul>\n");
                before = offer.target();
                level = offer.level();
            }
            element("li", "☐ " + escaped(facts.offer(offer)));
        }
        page.append(before == null ? "" : "</ul>\n");
    }

    private void rest() {
        element("h2", word(PlanWords.COORDINATOR));
        page.append("<div class=\"write\"></div>\n");
        plan.coordinators()
                .forEach(offer -> element("p", word(PlanWords.SUGGESTED) + ": " + escaped(facts.offer(offer))));
        element("h2", word(PlanWords.REVIEW));
        element("p", escaped(facts.review()));
        element("p class=\"note\"", word(PlanWords.TERMS));
        element("h2", word(PlanWords.DECISIONS));
        for (String decision : facts.decisions()) {
            element("p", escaped(decision));
            page.append("<div class=\"space\"></div>\n");
        }
    }

    private String word(PlanWords words) {
        return escaped(facts.word(words));
    }

    private void element(String tag, String content) {
        int space = tag.indexOf(' ');
        page.append('<').append(tag).append('>').append(content).append("</");
        page.append(space < 0 ? tag : tag.substring(0, space)).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
