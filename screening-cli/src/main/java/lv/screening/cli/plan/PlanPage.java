package lv.screening.cli.plan;

import java.util.List;
import java.util.stream.Stream;
import lv.screening.cli.page.Document;
import lv.screening.cli.page.Html;
import lv.screening.cli.text.AudienceWords;
import lv.screening.model.Target;
import lv.screening.plan.PlanDomain;
import lv.screening.plan.PlanOffer;
import lv.screening.plan.PlanStep;
import lv.screening.plan.SupportPlan;
import org.jspecify.annotations.Nullable;

/**
 * A support plan as one self-contained HTML page to print and to complete by hand; no script, nothing loaded. Pages are made by
 * {@link Document}, so the policy of the other pages holds here.
 */
public final class PlanPage {
    private final SupportPlan plan;
    private final PlanFacts facts;
    private final String language;
    private final Html html = new Html();

    private PlanPage(SupportPlan plan, String language) {
        this.plan = plan;
        this.facts = new PlanFacts(plan, language);
        this.language = language;
    }

    /**
     * The page in UTF-8.
     *
     * @param plan the draft
     * @param area the name of the area, or null where it is not known
     * @param language the language of all words
     */
    public static byte[] bytes(SupportPlan plan, @Nullable String area, String language) {
        PlanPage page = new PlanPage(plan, language);
        page.head(area);
        page.html.open("main", "id", "content").markup("\n");
        page.urgent();
        page.domains();
        page.list("steps", PlanWords.STEPS, page.steps());
        page.offers();
        page.review();
        page.decisions();
        page.html.end("main");
        return Document.bytes(language, page.word(PlanWords.TITLE), "plan", page.html);
    }

    private String word(PlanWords word) {
        return facts.word(word);
    }

    private void head(@Nullable String area) {
        html.element("a", word(PlanWords.SKIP), "class", "skip", "href", "#content");
        html.open("header").element("h1", word(PlanWords.TITLE));
        html.element("p", word(PlanWords.DRAFT), "class", "notice");
        html.open("p").text(word(PlanWords.MADE_ON) + ": " + plan.date() + " · ");
        if (area != null) {
            html.text(word(PlanWords.AREA) + ": " + area + " · ");
        }
        html.text(word(PlanWords.LEVEL) + ": ").open("strong").text(facts.level());
        html.close("strong").end("p").end("header");
    }

    private void section(String id, PlanWords title, String... attributes) {
        String[] all = Stream.concat(Stream.of("aria-labelledby", id), Stream.of(attributes))
                .toArray(String[]::new);
        html.open("section", all).element("h2", word(title), "id", id);
    }

    private void urgent() {
        if (plan.urgent().isEmpty()) {
            return;
        }
        section("today", PlanWords.TODAY, "class", "card urgent");
        html.open("ul").markup("\n");
        for (PlanStep step : plan.urgent()) {
            html.open("li").text(step.suggested().referral().text().in(language));
            step.redFlag().ifPresent(flag -> {
                html.open("br").open("strong").text(word(PlanWords.FIRST_STEP) + ":");
                html.close("strong").text(" " + flag.step().in(language));
                if (!flag.law().isEmpty()) {
                    html.open("br").text(word(PlanWords.LAW) + ": " + flag.law().in(language));
                }
                if (!flag.note().isEmpty()) {
                    html.open("br").open("span", "class", "soft");
                    html.text(flag.note().in(language)).close("span");
                }
            });
            html.end("li");
        }
        html.end("ul").end("section");
    }

    private void domains() {
        section("raised", PlanWords.RAISED);
        if (plan.raised().isEmpty()) {
            html.element("p", plan.open().isEmpty() ? word(PlanWords.NOTHING_RAISED) : "–");
        } else {
            html.open("ul").markup("\n");
            for (PlanDomain domain : plan.raised()) {
                html.open("li").open("strong").text(facts.domain(domain)).close("strong");
                html.open("br").text(word(PlanWords.GOAL) + ": " + facts.goal(domain));
                html.element("div", "", "class", "write").end("li");
            }
            html.end("ul");
        }
        html.end("section");
        list("open", PlanWords.OPEN, plan.open().stream().map(facts::domain).toList());
    }

    private List<String> steps() {
        return plan.steps().stream()
                .map(step -> step.suggested().referral().text().in(language))
                .toList();
    }

    private void list(String id, PlanWords heading, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        section(id, heading);
        html.open("ul").markup("\n");
        texts.forEach(text -> html.element("li", text));
        html.end("ul").end("section");
    }

    private void offers() {
        section("services", PlanWords.OFFERS);
        if (plan.offers().isEmpty()) {
            html.element("p", word(PlanWords.NO_OFFERS));
        }
        html.open("div", "class", "offers").markup("\n");
        Target before = null;
        int level = 0;
        for (PlanOffer offer : plan.offers()) {
            if (offer.target() != before || offer.level() != level) {
                html.markup(before == null ? "" : "</ul></div>\n").open("div", "class", "ticks");
                html.element(
                        "h3",
                        AudienceWords.of(offer.target(), language) + ", " + PlanWords.ofLevel(offer.level(), language));
                html.open("ul").markup("\n");
                before = offer.target();
                level = offer.level();
            }
            html.element("li", "☐ " + facts.offer(offer));
        }
        html.markup(before == null ? "" : "</ul></div>\n").end("div").end("section");
    }

    private void review() {
        html.open("div", "class", "pair").markup("\n");
        section("coordinator", PlanWords.COORDINATOR);
        html.element("div", "", "class", "write");
        plan.coordinators().forEach(offer -> html.element("p", word(PlanWords.SUGGESTED) + ": " + facts.offer(offer)));
        html.end("section");
        section("review", PlanWords.REVIEW);
        html.element("p", facts.review());
        html.element("p", word(PlanWords.TERMS), "class", "soft").end("section").end("div");
    }

    private void decisions() {
        section("decisions", PlanWords.DECISIONS);
        html.open("div", "class", "pair").markup("\n");
        for (String decision : facts.decisions()) {
            html.open("div", "class", "decision").element("p", decision);
            html.element("div", "", "class", "space").end("div");
        }
        html.end("div").end("section");
    }
}
