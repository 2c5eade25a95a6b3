package lv.screening.cli.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import lv.screening.cli.text.ConditionText;
import lv.screening.cli.text.Words;
import lv.screening.model.BandGroup;
import lv.screening.model.Definition;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.MissingRule;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.Source;
import lv.screening.model.Term;
import lv.screening.model.TermLayout;

/** A questionnaire as a page for people: what it asks, how it scores, what it suggests, and where that comes from. */
public final class QuestionnairePage {
    private final Questionnaire questionnaire;
    private final Definition definition;
    private final String language;
    private final Html html = new Html();
    private final ConditionText conditions;

    private QuestionnairePage(Questionnaire questionnaire, String language) {
        this.questionnaire = questionnaire;
        this.definition = questionnaire.definition();
        this.language = language;
        this.conditions = ConditionText.of(questionnaire, language);
    }

    /** The page. */
    public static byte[] bytes(Questionnaire questionnaire, String language) {
        QuestionnairePage page = new QuestionnairePage(questionnaire, language);
        String title = questionnaire.definition().title().in(language);
        page.html.element("a", PageWords.SKIP.in(language), "class", "skip", "href", "#content");
        page.html.open("header").element("h1", title);
        page.html.element("p", questionnaire.reference(), "class", "soft");
        page.html.element("p", questionnaire.definition().misuse().in(language), "class", "notice");
        page.html.end("header").open("main", "id", "content").text("\n");
        page.html.add(AboutQuestionnaire.section(questionnaire, language));
        page.items();
        page.definition.scales().forEach(page::scale);
        page.referrals();
        page.sources();
        page.html.end("main").add(AboutQuestionnaire.footer(questionnaire, language));
        return Document.bytes(language, title, "questionnaire", page.html);
    }

    private void section(String id, String title) {
        html.open("section", "aria-labelledby", id).element("h2", title, "id", id);
    }

    /** A table that can be moved sideways on a narrow screen. */
    private void table(String words) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", words)
                .open("table");
    }

    private void head(String... names) {
        html.open("thead").open("tr");
        for (String name : names) {
            html.element("th", name, "scope", "col");
        }
        html.close("tr").end("thead").open("tbody").text("\n");
    }

    private void items() {
        section("items", PageWords.ITEMS.in(language));
        table(PageWords.ITEMS.in(language));
        head(PageWords.ITEM.in(language), PageWords.QUESTION.in(language), PageWords.ANSWERS.in(language));
        for (Item item : definition.items()) {
            html.open("tr")
                    .element("th", item.id(), "scope", "row")
                    .open("td")
                    .text(item.text().in(language));
            if (item.when() != null) {
                html.element(
                        "div", PageWords.ASKED_IF.in(language) + " " + conditions.of(item.when()), "class", "soft");
            }
            html.close("td").element("td", answers(item)).end("tr");
        }
        html.end("tbody").close("table").end("div").end("section");
    }

    private String answers(Item item) {
        if (item.type() instanceof ItemType.Quantity range) {
            return range.min().toPlainString() + "–" + range.max().toPlainString();
        }
        if (item.type() instanceof ItemType.Flags flags) {
            return flags.flags().stream().map(flag -> label(flag)).collect(Collectors.joining(" · "));
        }
        if (item.type() instanceof ItemType.Choice) {
            return questionnaire.answers(item).stream()
                    .flatMap(set -> set.options().stream())
                    .map(option -> option.shown(language) + " (" + plain(option.points()) + ")")
                    .collect(Collectors.joining(" · "));
        }
        return item.type() instanceof ItemType.Day ? PageWords.DATE.in(language) : PageWords.FREE_TEXT.in(language);
    }

    private String label(ItemType.Flag flag) {
        return flag.label().isEmpty() ? flag.code() : flag.label().in(language);
    }

    private void scale(Scale scale) {
        ScaleLayout layout = questionnaire.layout().scales().stream()
                .filter(each -> each.scale().id().equals(scale.id()))
                .findFirst()
                .orElseThrow();
        section(
                "scale-" + scale.id(),
                scale.label().isEmpty() ? scale.id() : scale.label().in(language));
        html.element(
                "p",
                layout.lowest() + "–" + layout.highest() + ", "
                        + (scale.higher() == Scale.Higher.WORSE ? PageWords.HIGHER_WORSE : PageWords.HIGHER_BETTER)
                                .in(language)
                        + ". " + missing(scale, language));
        table(PageWords.TERM.in(language) + ", " + scale.id());
        head(PageWords.TERM.in(language), PageWords.VALUE.in(language), PageWords.WEIGHT.in(language));
        for (TermLayout each : layout.terms()) {
            Term term = each.term();
            html.open("tr").element("th", name(questionnaire, term, language), "scope", "row");
            html.element("td", value(term));
            html.element("td", "× " + plain(term.weight())).end("tr");
        }
        html.end("tbody").close("table").end("div");
        for (BandGroup group : scale.bands()) {
            String who = group.condition() == null ? "" : conditions.of(group.condition()) + ": ";
            html.element("p", who + bands(scale, group, language));
        }
        html.end("section");
    }

    /** What the term counts: a question's points, or the condition in words. */
    private String value(Term term) {
        String written = term.value().print();
        boolean reversed = written.startsWith("reversed(") && written.endsWith(")");
        String id = reversed ? written.substring("reversed(".length(), written.length() - 1) : written;
        if (questionnaire.item(id).isPresent()) {
            return (reversed ? PageWords.REVERSED : PageWords.ITEM_POINTS).in(language) + " [" + id + "]";
        }
        return conditions.of(term.value());
    }

    static String name(Questionnaire questionnaire, Term term, String language) {
        return term.label().isEmpty()
                ? questionnaire
                        .item(term.id())
                        .map(item -> item.text().in(language))
                        .orElse(term.id())
                : term.label().in(language);
    }

    static String bands(Scale scale, BandGroup group, String language) {
        return group.cuts().stream()
                .map(cut -> scale.bandShown(cut.band(), language) + " ≥ " + plain(cut.lowest()))
                .collect(Collectors.joining(" · "));
    }

    static String missing(Scale scale, String language) {
        MissingRule rule = scale.missing();
        return rule.allow() == 0
                ? PageWords.NONE_MISSING.in(language)
                : PageWords.SOME_MISSING.in(language, Integer.toString(rule.allow()))
                        + (rule.then() == MissingRule.Then.PRORATE ? " " + PageWords.PRORATED.in(language) : "");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void referrals() {
        if (definition.referrals().isEmpty()) {
            return;
        }
        section("steps", Words.STEPS.in(language));
        table(Words.STEPS.in(language));
        head(PageWords.WHEN.in(language), PageWords.HOW_SOON.in(language), PageWords.STEP.in(language));
        for (Referral referral : definition.referrals()) {
            html.open("tr").element("th", conditions.of(referral.when()), "scope", "row");
            html.element("td", Words.of(referral.urgency()).in(language));
            html.element("td", referral.text().in(language)).end("tr");
        }
        html.end("tbody").close("table").end("div").end("section");
    }

    private void sources() {
        List<Source> sources = definition.sources();
        if (sources.isEmpty()) {
            return;
        }
        section("sources", PageWords.SOURCES.in(language));
        html.open("ul");
        for (Source source : sources) {
            html.element(
                    "li",
                    AboutQuestionnaire.source(source, language)
                            + (source.page() == null ? "" : ", " + source.page())
                            + (source.url() == null ? "" : ", " + source.url())
                            + (source.licence() == null ? "" : ", " + source.licence()));
        }
        html.end("ul").end("section");
    }
}
