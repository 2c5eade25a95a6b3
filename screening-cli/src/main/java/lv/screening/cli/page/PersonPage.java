package lv.screening.cli.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.screening.cli.text.ConditionText;
import lv.screening.cli.text.Words;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Weights;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.score.SuggestedReferral;
import lv.screening.score.UndeterminedReferral;
import lv.screening.service.Contact;
import lv.screening.service.NeedMatch;
import lv.screening.service.Suggestion;
import org.jspecify.annotations.Nullable;

/** One person's result as a page that prints on two sheets: the urgent first, then scores and what they are made of. */
public final class PersonPage {
    private static final int SHOWN_SERVICES = 2;
    private static final int SHOWN_OTHERS = 4;

    private final Assessment assessment;
    private final Questionnaire questionnaire;
    private final String language;
    private final Html html = new Html();
    private final Set<String> contacts = new HashSet<>();

    private PersonPage(Assessment assessment, String language) {
        this.assessment = assessment;
        this.questionnaire = assessment.questionnaire();
        this.language = language;
    }

    /**
     * The page.
     *
     * @param assessment the result
     * @param texts the answers it was made from
     * @param services for each suggested referral, in order, what was found for its needs
     * @param respondent how the person is called on the page, or null
     * @param date the day it was made
     * @param more what else stands before the words about the questionnaire
     */
    public static byte[] bytes(
            Assessment assessment,
            Map<String, String> texts,
            List<List<NeedMatch>> services,
            @Nullable String respondent,
            LocalDate date,
            String language,
            Html more) {
        PersonPage page = new PersonPage(assessment, language);
        String title = assessment.questionnaire().definition().title().in(language);
        page.head(title, respondent, date);
        page.html.open("main", "id", "content").text("\n");
        page.steps(services);
        page.undetermined();
        page.html.add(PersonScores.of(assessment, language));
        page.others(texts);
        page.html.add(more);
        page.problems();
        page.html.add(AboutQuestionnaire.section(page.questionnaire, language));
        page.html.end("main");
        page.html.add(AboutQuestionnaire.footer(page.questionnaire, language));
        return Document.bytes(language, title, "person", page.html);
    }

    private String word(Words word) {
        return word.in(language);
    }

    private String word(PageWords word) {
        return word.in(language);
    }

    private void head(String title, @Nullable String respondent, LocalDate date) {
        html.element("a", word(PageWords.SKIP), "class", "skip", "href", "#content");
        html.open("header").element("h1", title);
        String who = respondent == null ? "" : word(PageWords.RESPONDENT) + ": " + respondent + " · ";
        html.element("p", who + word(PageWords.DATE) + ": " + date, "class", "soft");
        html.element(
                "p",
                word(Words.SUGGESTION) + " "
                        + questionnaire.definition().misuse().in(language),
                "class",
                "notice");
        if (questionnaire.weights().filter(Weights::research).isPresent()) {
            html.element("p", word(Words.RESEARCH), "class", "notice warning");
        }
        html.end("header");
    }

    private void section(String id, String title) {
        html.open("section", "aria-labelledby", id).element("h2", title, "id", id);
    }

    private void steps(List<List<NeedMatch>> services) {
        section("steps", word(Words.STEPS));
        if (assessment.referrals().isEmpty()) {
            html.element("p", assessment.undetermined().isEmpty() ? word(Words.NO_REFERRAL) : "–");
        }
        html.open("div", "class", "scales").text("\n");
        for (int i = 0; i < assessment.referrals().size(); i++) {
            SuggestedReferral each = assessment.referrals().get(i);
            Referral referral = each.referral();
            boolean urgent = referral.urgency().compareTo(Referral.Urgency.SAME_DAY) <= 0;
            html.open("article", "class", urgent ? "card urgent" : "card");
            html.element("p", word(Words.of(referral.urgency())), "class", "label");
            html.element("p", referral.text().in(language));
            html.element(
                    "p",
                    word(Words.BECAUSE) + ": "
                            + ConditionText.of(questionnaire, language).of(each.because()),
                    "class",
                    "soft");
            if (i < services.size()) {
                services(services.get(i));
            }
            html.end("article");
        }
        html.end("div").end("section");
    }

    /** Each service once, and its contacts where it first stands. */
    private void services(List<NeedMatch> matches) {
        List<String> shown = new ArrayList<>();
        for (NeedMatch match : matches) {
            if (match.available().isEmpty()) {
                shown.add(word(Words.NO_SERVICE) + " " + match.name().in(language));
            }
            match.available().stream().limit(SHOWN_SERVICES).map(this::service).forEach(shown::add);
        }
        if (!shown.isEmpty()) {
            html.open("ul", "class", "services");
            shown.stream().distinct().forEach(each -> html.element("li", each));
            html.end("ul");
        }
    }

    private String service(Suggestion suggestion) {
        if (!contacts.add(suggestion.service().id())) {
            return suggestion.service().name().in(language);
        }
        Contact contact = suggestion.service().contact();
        StringBuilder text = new StringBuilder(suggestion.service().name().in(language));
        for (String each : new @Nullable String[] {contact.phone(), contact.web()}) {
            if (each != null && text.indexOf(each) < 0) {
                text.append(", ").append(each);
            }
        }
        return text + (suggestion.isOutdated() ? " (" + word(Words.OUTDATED) + ")" : "");
    }

    private void undetermined() {
        if (assessment.undetermined().isEmpty()) {
            return;
        }
        section("undetermined", word(Words.UNDETERMINED));
        Set<String> needed = new LinkedHashSet<>();
        assessment.undetermined().forEach(each -> needed.addAll(each.needs()));
        List<String> numbered = List.copyOf(needed);
        html.open("ol", "class", "columns");
        numbered.forEach(each -> html.element("li", item(each)));
        html.end("ol").open("ul");
        for (UndeterminedReferral each : assessment.undetermined()) {
            html.open("li");
            html.element("strong", word(Words.of(each.referral().urgency())));
            html.text(" " + each.referral().text().in(language) + " ← "
                    + each.needs().stream()
                            .map(item -> Integer.toString(numbered.indexOf(item) + 1))
                            .collect(Collectors.joining(", ")));
            html.end("li");
        }
        html.end("ul").end("section");
    }

    private String item(String id) {
        return PersonScores.item(questionnaire, id, language);
    }

    private void others(Map<String, String> texts) {
        List<ScaleResult> banded = assessment.scales().stream()
                .filter(each -> !each.scale().bandNames().isEmpty())
                .toList();
        if (banded.isEmpty()) {
            return;
        }
        Map<String, List<OtherAnswer>> found = OtherAnswer.of(assessment, texts);
        section("others", word(PageWords.OTHER));
        html.open("dl", "class", "facts");
        for (ScaleResult result : banded) {
            html.element("dt", PersonScores.label(result.scale(), language));
            html.open("dd");
            if (result.band() == null) {
                html.text(word(PageWords.OPEN_BAND));
            } else {
                others(result, found.getOrDefault(result.scale().id(), List.of()), texts);
            }
            html.end("dd");
        }
        html.end("dl").end("section");
    }

    private void others(ScaleResult result, List<OtherAnswer> answers, Map<String, String> texts) {
        if (answers.isEmpty()) {
            html.text(word(PageWords.NO_ANSWER));
            return;
        }
        Map<String, OtherAnswer> byItem = new LinkedHashMap<>();
        answers.forEach(each -> byItem.putIfAbsent(each.item().id() + "/" + each.band(), each));
        html.text(word(PageWords.ONE_ANSWER) + ":").open("ul");
        byItem.values().stream().limit(SHOWN_OTHERS).forEach(each -> {
            String given = texts.getOrDefault(each.item().id(), "");
            Ratio score = each.score();
            html.element(
                    "li",
                    PageWords.OTHER_ANSWER.in(
                            language,
                            item(each.item().id()),
                            each.shown(questionnaire, language),
                            OtherAnswer.shown(questionnaire, each.item(), given, language),
                            result.scale().bandShown(each.band(), language)
                                    + (score == null ? "" : " (" + Numbers.shown(score) + ")")));
        });
        html.close("ul");
    }

    private void problems() {
        if (assessment.problems().isEmpty()) {
            return;
        }
        section("problems", word(Words.PROBLEMS));
        html.open("ul");
        assessment.problems().forEach(problem -> html.element("li", problem.message()));
        html.end("ul").end("section");
    }
}
