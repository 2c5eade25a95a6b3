package lv.screening.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.screening.cli.text.ConditionText;
import lv.screening.cli.text.Words;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.BandGroup;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Scale;
import lv.screening.model.Term;

/** A questionnaire as a form to be filled in on paper, with the scoring key on a sheet of its own for the back. */
public final class PaperForm {
    private static final String BOX = "☐ ";

    private final Questionnaire questionnaire;
    private final String language;
    private final Html html = new Html();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ConditionText conditions;

    private PaperForm(Questionnaire questionnaire, String language) {
        this.questionnaire = questionnaire;
        this.language = language;
        questionnaire.definition().items().forEach(item -> numbers.put(item.id(), numbers.size() + 1));
        this.conditions = ConditionText.naming(
                questionnaire, language, item -> PageWords.QUESTION_NUMBER.in(language, "" + numbers.get(item.id())));
    }

    /** The form and its key. */
    public static byte[] bytes(Questionnaire questionnaire, String language) {
        PaperForm form = new PaperForm(questionnaire, language);
        String title = questionnaire.definition().title().in(language);
        form.html.open("main").open("section", "aria-labelledby", "form").element("h1", title, "id", "form");
        form.html.element(
                "p",
                PageWords.RESPONDENT.in(language) + ": ____________________   " + PageWords.DATE.in(language)
                        + ": ____________");
        form.period();
        form.questions();
        form.html.end("section");
        form.key();
        form.html.end("main").add(AboutQuestionnaire.footer(questionnaire, language));
        return Document.bytes(language, title, "paper", form.html);
    }

    private void period() {
        String period = questionnaire.definition().period().in(language);
        html.element("p", period.isEmpty() ? "" : PageWords.PERIOD.in(language) + ": " + period);
        html.element("p", questionnaire.definition().notice().in(language), "class", "soft");
    }

    /** Questions with the same answers in a row become one table. */
    private void questions() {
        List<Item> run = new ArrayList<>();
        for (Item item : questionnaire.definition().items()) {
            Optional<AnswerSet> answers =
                    item.type() instanceof ItemType.Choice ? questionnaire.answers(item) : Optional.empty();
            boolean joins = answers.isPresent()
                    && answers.get().options().size() <= 6
                    && (run.isEmpty() || questionnaire.answers(run.get(0)).equals(answers));
            if (!joins) {
                table(run);
                run.clear();
            }
            if (answers.isPresent() && answers.get().options().size() <= 6) {
                run.add(item);
            } else {
                single(item);
            }
        }
        table(run);
    }

    private void table(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        List<AnswerOption> options =
                questionnaire.answers(items.get(0)).orElseThrow().options();
        html.open("table", "class", "grid-form")
                .open("thead")
                .open("tr")
                .element("th", PageWords.QUESTION.in(language), "scope", "col");
        options.forEach(option -> html.element("th", option.shown(language), "scope", "col", "class", "box"));
        html.close("tr").end("thead").open("tbody").text("\n");
        for (Item item : items) {
            html.open("tr").open("th", "scope", "row").text(question(item));
            condition(item);
            html.close("th");
            options.forEach(option -> html.element("td", BOX.strip(), "class", "box"));
            html.end("tr");
        }
        html.end("tbody").end("table");
    }

    private String question(Item item) {
        return numbers.get(item.id()) + ". " + item.text().in(language);
    }

    private void condition(Item item) {
        if (item.when() != null) {
            html.element("div", PageWords.ASKED_IF.in(language) + " " + conditions.of(item.when()), "class", "soft");
        }
    }

    private void single(Item item) {
        html.open("div", "class", "question").open("p").text(question(item));
        condition(item);
        html.end("p");
        if (item.type() instanceof ItemType.Quantity range) {
            html.element(
                    "p",
                    "________ (" + range.min().toPlainString() + "–"
                            + range.max().toPlainString() + ")");
        } else if (item.type() instanceof ItemType.Flags flags) {
            html.element(
                    "p",
                    flags.flags().stream()
                            .map(flag -> BOX
                                    + (flag.label().isEmpty()
                                            ? flag.code()
                                            : flag.label().in(language)))
                            .collect(Collectors.joining("   ")));
        } else if (item.type() instanceof ItemType.Choice) {
            html.element(
                    "p",
                    questionnaire.answers(item).stream()
                            .flatMap(set -> set.options().stream())
                            .map(option -> BOX + option.shown(language))
                            .collect(Collectors.joining("   ")));
        } else {
            html.element("p", "____________________________");
        }
        html.end("div");
    }

    private void key() {
        html.open("section", "class", "back", "aria-labelledby", "key");
        html.element(
                "h2",
                PageWords.KEY.in(language) + ": "
                        + questionnaire.definition().title().in(language),
                "id",
                "key");
        html.element(
                "p",
                Words.SUGGESTION.in(language) + " "
                        + questionnaire.definition().misuse().in(language),
                "class",
                "notice");
        html.open("div", "class", "scales");
        questionnaire.definition().scales().forEach(this::scale);
        html.end("div");
        referrals();
        html.end("section");
    }

    private void scale(Scale scale) {
        html.open("article", "class", "card")
                .element(
                        "h3",
                        scale.label().isEmpty() ? scale.id() : scale.label().in(language));
        html.open("table").open("thead").open("tr");
        html.element("th", PageWords.TERM.in(language), "scope", "col");
        html.element("th", PageWords.POINTS.in(language), "scope", "col")
                .close("tr")
                .end("thead")
                .open("tbody");
        // questions that count alike share a line: the key is to fit on the back
        Map<String, List<String>> byPoints = new LinkedHashMap<>();
        questionnaire.layout().scales().stream()
                .filter(each -> each.scale().id().equals(scale.id()))
                .flatMap(each -> each.terms().stream())
                .forEach(each -> byPoints.computeIfAbsent(points(each.term()), key -> new ArrayList<>())
                        .add(name(each.term())));
        byPoints.forEach((points, names) -> html.open("tr")
                .element("th", String.join(", ", names), "scope", "row")
                .element("td", points)
                .end("tr"));
        html.end("tbody").end("table");
        html.element("p", combined(scale) + ": ________", "class", "band");
        for (BandGroup group : scale.bands()) {
            String who = group.condition() == null ? "" : conditions.of(group.condition()) + ": ";
            html.element("p", who + QuestionnairePage.bands(scale, group, language));
        }
        html.element("p", QuestionnairePage.missing(scale, language), "class", "soft")
                .end("article");
    }

    private String combined(Scale scale) {
        return (switch (scale.combine()) {
                    case SUM -> PageWords.SUM;
                    case MEAN -> PageWords.MEAN;
                    case MAX -> PageWords.LARGEST;
                })
                .in(language);
    }

    /** A question by its number on the form, anything else by its label. */
    private String name(Term term) {
        Integer number = numbers.get(item(term));
        return number == null ? QuestionnairePage.name(questionnaire, term, language) : number + ".";
    }

    /** What stands in the term besides its being reversed: the id of an item where it is one question. */
    private static String item(Term term) {
        String value = term.value().print();
        return isReversed(value) ? value.substring("reversed(".length(), value.length() - 1) : value;
    }

    private static boolean isReversed(String value) {
        return value.startsWith("reversed(") && value.endsWith(")");
    }

    /** What each answer gives where the term is one question, and the rule in the questionnaire's words otherwise. */
    private String points(Term term) {
        boolean reversed = isReversed(term.value().print());
        Optional<AnswerSet> answers = questionnaire.item(item(term)).flatMap(questionnaire::answers);
        if (answers.isPresent()) {
            List<AnswerOption> options = answers.get().options();
            BigDecimal least = options.stream()
                    .map(AnswerOption::points)
                    .reduce(BigDecimal::min)
                    .orElseThrow();
            BigDecimal most = options.stream()
                    .map(AnswerOption::points)
                    .reduce(BigDecimal::max)
                    .orElseThrow();
            return options.stream()
                    .map(option -> option.shown(language) + " "
                            + QuestionnairePage.plain(
                                    (reversed ? least.add(most).subtract(option.points()) : option.points())
                                            .multiply(term.weight())))
                    .collect(Collectors.joining(", "));
        }
        return conditions.of(term.value()) + " × " + QuestionnairePage.plain(term.weight());
    }

    private void referrals() {
        if (questionnaire.definition().referrals().isEmpty()) {
            return;
        }
        html.element("h3", Words.STEPS.in(language)).open("ul");
        for (Referral referral : questionnaire.definition().referrals()) {
            html.open("li");
            html.open("strong").text(Words.of(referral.urgency()).in(language)).close("strong");
            html.text(" " + conditions.of(referral.when()) + ": "
                            + referral.text().in(language))
                    .end("li");
        }
        html.end("ul");
    }
}
