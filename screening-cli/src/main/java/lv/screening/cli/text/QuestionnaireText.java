package lv.screening.cli.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lv.screening.model.AnswerOption;
import lv.screening.model.BandGroup;
import lv.screening.model.Definition;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.MissingRule;
import lv.screening.model.PublishedCut;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ResponseCheck;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.Source;
import lv.screening.model.Term;
import lv.screening.model.TermLayout;

/** A questionnaire for people: what it asks, how it scores, where that comes from. */
public final class QuestionnaireText {
    private final Questionnaire questionnaire;
    private final Definition definition;
    private final String language;
    private final Page page;

    private QuestionnaireText(Questionnaire questionnaire, String language, Page page) {
        this.questionnaire = questionnaire;
        this.definition = questionnaire.definition();
        this.language = language;
        this.page = page;
    }

    /** The questionnaire as plain text of at most 80 characters a line, where words allow. */
    public static List<String> plain(Questionnaire questionnaire, String language) {
        return new QuestionnaireText(questionnaire, language, new Page(Page.Style.PLAIN)).lines();
    }

    /** The questionnaire as Markdown. */
    public static List<String> markdown(Questionnaire questionnaire, String language) {
        return new QuestionnaireText(questionnaire, language, new Page(Page.Style.MARKDOWN)).lines();
    }

    private List<String> lines() {
        head();
        items();
        definition.scales().forEach(this::scale);
        referrals();
        responseChecks();
        sources();
        return page.lines();
    }

    private boolean latvian() {
        return "lv".equals(language);
    }

    private String word(String english, String latvianText) {
        return latvian() ? latvianText : english;
    }

    private void head() {
        page.title(definition.title().in(language));
        page.gap();
        List<List<String>> facts = new ArrayList<>();
        fact(facts, "id", questionnaire.reference());
        fact(facts, word("status", "statuss"), definition.status().id());
        fact(
                facts,
                word("for", "kam"),
                definition.population().minAge().toPlainString() + "–"
                        + definition.population().maxAge().toPlainString() + " "
                        + word("years, answered by: ", "gadi, atbild: ")
                        + definition.population().informant().id() + ". "
                        + definition.population().note().in(language));
        fact(facts, word("asks about", "periods"), definition.period().in(language));
        fact(facts, word("purpose", "nolūks"), definition.purpose().in(language));
        fact(facts, word("use", "lietojums"), definition.use().in(language));
        fact(facts, word("not for", "nedrīkst"), definition.misuse().in(language));
        fact(facts, word("licence", "licence"), definition.licence());
        fact(facts, word("notice", "norāde"), definition.notice().in(language));
        page.table(List.of("", ""), facts);
    }

    private static void fact(List<List<String>> facts, String name, String text) {
        if (!text.isBlank()) {
            facts.add(List.of(name, text));
        }
    }

    private void items() {
        page.heading(word("Items", "Jautājumi"));
        List<List<String>> rows = new ArrayList<>();
        for (Item item : definition.items()) {
            String when = item.when() == null
                    ? ""
                    : " [" + word("asked when ", "jautā, ja ") + item.when().print()
                            + (item.otherwise() == null ? "" : word("; else ", "; citādi ") + item.otherwise()) + "]";
            rows.add(List.of(item.id(), item.text().in(language) + " — " + answers(item) + when));
        }
        page.table(List.of(word("item", "kods"), word("question and answers", "jautājums un atbildes")), rows);
    }

    private String answers(Item item) {
        if (item.type() instanceof ItemType.Choice) {
            return questionnaire.answers(item).stream()
                    .flatMap(set -> set.options().stream())
                    .map(this::option)
                    .collect(Collectors.joining(" · "));
        }
        if (item.type() instanceof ItemType.Quantity quantity) {
            return quantity.min().toPlainString() + ".." + quantity.max().toPlainString();
        }
        if (item.type() instanceof ItemType.Flags flags) {
            return word("several of: ", "vairākas no: ")
                    + flags.flags().stream()
                            .map(flag -> flag.label().isEmpty()
                                    ? flag.code()
                                    : flag.label().in(language))
                            .collect(Collectors.joining(" · "));
        }
        return item.type() instanceof ItemType.Day
                ? word("a date", "datums")
                : word("free text, not scored", "brīvs teksts, netiek vērtēts");
    }

    private String option(AnswerOption option) {
        return option.shown(language) + " ("
                + option.points().stripTrailingZeros().toPlainString() + ")";
    }

    private void scale(Scale scale) {
        ScaleLayout layout = questionnaire.layout().scales().stream()
                .filter(each -> each.scale().id().equals(scale.id()))
                .findFirst()
                .orElseThrow();
        page.heading(word("Scale: ", "Skala: ")
                + (scale.label().isEmpty() ? scale.id() : scale.label().in(language)));
        page.paragraph(word("Attainable scores ", "Iespējamās vērtības ") + layout.lowest() + ".." + layout.highest()
                + "; "
                + (scale.higher() == Scale.Higher.WORSE
                        ? word("higher means more risk. ", "augstāka nozīmē lielāku risku. ")
                        : word("higher is better. ", "augstāka ir labāk. "))
                + missing(scale));
        List<List<String>> rows = new ArrayList<>();
        for (TermLayout each : layout.terms()) {
            Term term = each.term();
            rows.add(List.of(term.id(), times(term.weight()), term.value().print() + byAnswer(term) + note(term)));
        }
        page.table(List.of(word("term", "loceklis"), word("weight", "svars"), word("value", "vērtība")), rows);
        bands(scale);
        for (PublishedCut cut : scale.publishedCuts()) {
            page.entry(word("published cut ", "publicēts slieksnis ")
                    + cut.cut().toPlainString() + ": " + cut.population().in(language) + accuracy(cut) + " ["
                    + String.join(", ", cut.source()) + "]");
        }
    }

    private static String times(BigDecimal weight) {
        return "× " + weight.stripTrailingZeros().toPlainString();
    }

    private static String byAnswer(Term term) {
        List<String> points = new ArrayList<>();
        term.points()
                .forEach((code, each) ->
                        points.add(code + " = " + each.stripTrailingZeros().toPlainString()));
        return points.isEmpty() ? "" : ": " + String.join(", ", points);
    }

    private String note(Term term) {
        String why = term.why().in(language);
        String source = String.join(", ", term.source());
        return (why.isEmpty() ? "" : " — " + why) + (source.isEmpty() ? "" : " [" + source + "]");
    }

    private String missing(Scale scale) {
        MissingRule rule = scale.missing();
        if (rule.allow() == 0) {
            return word("No missing answer is allowed. ", "Neviena atbilde nedrīkst trūkt. ");
        }
        boolean one = rule.allow() == 1;
        String english = rule.then() == MissingRule.Then.ZERO ? " counted as zero. " : " made up for by the others. ";
        String latvianText = rule.then() == MissingRule.Then.ZERO
                ? "to skaita kā nulli. "
                : "rezultātu aprēķina proporcionāli no pārējām. ";
        return word(
                (one ? "One missing answer is" : "Up to " + rule.allow() + " missing answers are") + english,
                (one ? "Ja trūkst vienas atbildes, " : "Ja trūkst ne vairāk kā " + rule.allow() + " atbilžu, ")
                        + latvianText);
    }

    private void bands(Scale scale) {
        for (BandGroup group : scale.bands()) {
            String who = group.condition() == null
                    ? ""
                    : word("if ", "ja ") + group.condition().print() + ": ";
            page.gap();
            page.entry(word("Bands: ", "Līmeņi: ")
                    + who
                    + group.cuts().stream()
                            .map(cut -> scale.bandShown(cut.band(), language) + " ≥ "
                                    + cut.lowest().toPlainString())
                            .collect(Collectors.joining(" · "))
                    + (scale.cutSource().isEmpty() ? "" : " [" + String.join(", ", scale.cutSource()) + "]"));
        }
    }

    private static String accuracy(PublishedCut cut) {
        String result = "";
        if (cut.sensitivity() != null) {
            result += ", Se " + cut.sensitivity().toPlainString();
        }
        if (cut.specificity() != null) {
            result += ", Sp " + cut.specificity().toPlainString();
        }
        return result;
    }

    private void referrals() {
        if (definition.referrals().isEmpty()) {
            return;
        }
        page.heading(word("Suggested steps", "Ieteicamie soļi"));
        List<List<String>> rows = new ArrayList<>();
        for (Referral referral : definition.referrals()) {
            rows.add(List.of(
                    referral.id(),
                    Words.of(referral.urgency()).in(language),
                    word("when ", "ja ") + referral.when().print() + ": "
                            + referral.text().in(language)));
        }
        page.table(List.of(word("rule", "noteikums"), word("how soon", "cik drīz"), word("step", "solis")), rows);
    }

    private void responseChecks() {
        if (definition.responseChecks().isEmpty()) {
            return;
        }
        page.heading(word("Signs of careless answers", "Pavirši sniegtu atbilžu pazīmes"));
        List<List<String>> rows = new ArrayList<>();
        for (ResponseCheck check : definition.responseChecks()) {
            String sign = check.when() == null
                    ? word("one answer to all of ", "viena un tā pati atbilde uz ") + String.join(", ", check.items())
                    : check.when().print();
            rows.add(List.of(
                    check.id(),
                    sign + (check.text().isEmpty() ? "" : ": " + check.text().in(language))));
        }
        page.table(List.of(word("check", "pārbaude"), word("sign", "pazīme")), rows);
    }

    private void sources() {
        page.heading(word("Sources", "Avoti"));
        page.gap();
        for (Source source : definition.sources()) {
            page.entry("[" + source.id() + "] " + source.title().in(language)
                    + (source.year() == null ? "" : " (" + source.year() + ")")
                    + (source.page() == null ? "" : ", " + source.page())
                    + (source.url() == null ? "" : ", " + source.url())
                    + (source.licence() == null ? "" : ", " + source.licence())
                    + (source.note().isEmpty() ? "" : ". " + source.note().in(language)));
        }
    }
}
