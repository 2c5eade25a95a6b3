package lv.screening.cli.page;

import java.util.stream.Collectors;
import lv.screening.cli.Version;
import lv.screening.model.Definition;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.model.Source;

/** What every page says about the questionnaire: what it is for, what it must not be used for, and where it is from. */
public final class AboutQuestionnaire {
    private AboutQuestionnaire() {}

    /** The section. */
    public static Html section(Questionnaire questionnaire, String language) {
        Definition definition = questionnaire.definition();
        Html html = new Html();
        html.open("section", "aria-labelledby", "about").element("h2", PageWords.ABOUT.in(language), "id", "about");
        html.open("dl", "class", "facts").text("\n");
        fact(html, PageWords.PURPOSE.in(language), definition.purpose().in(language));
        fact(html, PageWords.USE.in(language), definition.use().in(language));
        fact(html, PageWords.MISUSE.in(language), definition.misuse().in(language));
        fact(html, PageWords.STATUS.in(language), definition.status().id());
        Population population = definition.population();
        fact(
                html,
                PageWords.POPULATION.in(language),
                population.minAge().toPlainString() + "–" + population.maxAge().toPlainString() + " "
                        + PageWords.YEARS.in(language) + ": "
                        + population.informant().id() + ". "
                        + population.note().in(language));
        fact(html, PageWords.PERIOD.in(language), definition.period().in(language));
        fact(html, PageWords.NOTICE.in(language), definition.notice().in(language));
        fact(html, PageWords.LICENCE.in(language), definition.licence());
        fact(
                html,
                PageWords.SOURCES.in(language),
                definition.sources().stream()
                        .map(each -> source(each, language))
                        .collect(Collectors.joining("; ")));
        return html.end("dl").end("section");
    }

    private static void fact(Html html, String name, String text) {
        if (!text.isBlank()) {
            html.element("dt", name).element("dd", text.strip());
        }
    }

    static String source(Source source, String language) {
        return source.title().in(language) + (source.year() == null ? "" : " (" + source.year() + ")");
    }

    /** What a page was made with. */
    public static Html footer(Questionnaire questionnaire, String language) {
        String weights = questionnaire
                .weights()
                .map(each -> ", " + each.name() + (each.research() ? " (research)" : ""))
                .orElse("");
        return new Html()
                .element(
                        "footer",
                        PageWords.MADE_WITH.in(language) + " " + questionnaire.reference() + weights + ", screening "
                                + Version.text());
    }
}
