package lv.screening.cli.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lv.screening.cli.text.Words;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.Term;
import lv.screening.model.Text;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.Contribution;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleStatus;

/** The scores of a person's page: each on its attainable range, and what it is made of. */
final class PersonScores {
    private static final int LABEL_WIDTH = 72;

    private final Assessment assessment;
    private final Questionnaire questionnaire;
    private final String language;
    private final Html html = new Html();

    private PersonScores(Assessment assessment, String language) {
        this.assessment = assessment;
        this.questionnaire = assessment.questionnaire();
        this.language = language;
    }

    static Html of(Assessment assessment, String language) {
        PersonScores scores = new PersonScores(assessment, language);
        scores.scores();
        return scores.html;
    }

    private String word(Words word) {
        return word.in(language);
    }

    private String word(PageWords word) {
        return word.in(language);
    }

    /** An item in words. */
    static String item(Questionnaire questionnaire, String id, String language) {
        return questionnaire
                .item(id)
                .map(item -> item.text().in(language))
                .filter(text -> !text.isEmpty())
                .orElse(id);
    }

    /** A scale in words. */
    static String label(Scale scale, String language) {
        return scale.label().isEmpty() ? scale.id() : scale.label().in(language);
    }

    private void scores() {
        html.open("section", "aria-labelledby", "scores").element("h2", word(Words.SCORES), "id", "scores");
        html.open("div", "class", "scales").text("\n");
        for (ScaleResult result : assessment.scales()) {
            ScaleLayout layout = questionnaire.layout().scales().stream()
                    .filter(each -> each.scale().id().equals(result.scale().id()))
                    .findFirst()
                    .orElseThrow();
            html.open("article", "class", "card");
            html.element("h3", label(result.scale(), language));
            value(result, layout);
            html.add(ScoreStrip.of(layout, result, words(result, layout)));
            contributions(result);
            html.end("article");
        }
        html.end("div").end("section");
    }

    private void value(ScaleResult result, ScaleLayout layout) {
        Ratio score = result.score();
        html.open("p");
        if (result.band() != null) {
            html.element("span", result.scale().bandShown(result.band(), language), "class", "band")
                    .text(" · ");
        }
        html.text(
                score == null
                        ? missing(result)
                        : PageWords.SCORE_OF.in(
                                language,
                                Numbers.shown(score),
                                Numbers.shown(layout.lowest()),
                                Numbers.shown(layout.highest())));
        if (result.norm() != null) {
            html.text(" · norm " + result.norm().toPlainString());
        }
        html.end("p");
        if (result.missing() > 0) {
            String status = result.status() == ScaleStatus.PRORATED ? word(Words.PRORATED) : word(Words.OPEN);
            String bands = result.possible().stream()
                    .map(band -> result.scale().bandShown(band, language))
                    .collect(Collectors.joining(", "));
            html.element(
                    "p",
                    status + " (" + result.missing() + "); " + possible(result)
                            + (bands.isEmpty() ? "" : ": " + bands));
        }
    }

    private String missing(ScaleResult result) {
        boolean age = assessment.problems().stream()
                .anyMatch(problem -> problem.code().equals(AnswerProblem.AGE_OUTSIDE)
                        || problem.code().equals(AnswerProblem.AGE_MISSING));
        return word(
                result.status() == ScaleStatus.PARTIAL ? Words.PARTIAL : age ? Words.NOT_FOR_AGE : Words.NOT_SCORED);
    }

    private String possible(ScaleResult result) {
        return PageWords.POSSIBLE_FROM.in(language, Numbers.shown(result.lowest()), Numbers.shown(result.highest()));
    }

    private String words(ScaleResult result, ScaleLayout layout) {
        Ratio score = result.score();
        String band = result.band() == null
                ? ""
                : "; " + word(PageWords.BAND) + ": " + result.scale().bandShown(result.band(), language);
        return (score == null
                        ? missing(result)
                        : PageWords.SCORE_OF.in(
                                language,
                                Numbers.shown(score),
                                Numbers.shown(layout.lowest()),
                                Numbers.shown(layout.highest())))
                + (result.missing() > 0 ? "; " + possible(result) : "")
                + band;
    }

    private void contributions(ScaleResult result) {
        List<Contribution> adding = result.contributions().stream()
                .filter(each -> each.points() == null || each.points().numerator() != 0)
                .sorted(Comparator.comparingDouble(each -> -size(each)))
                .toList();
        double widest = adding.stream().mapToDouble(PersonScores::size).max().orElse(1);
        if (!adding.isEmpty()) {
            html.open("table").element("caption", word(PageWords.EXPLAINED));
            html.open("thead").open("tr");
            html.element("th", word(PageWords.TERM), "scope", "col");
            html.element("th", word(PageWords.BAR), "scope", "col", "class", "bar");
            html.element("th", word(PageWords.POINTS), "scope", "col", "class", "number");
            html.close("tr").end("thead").open("tbody").text("\n");
            adding.forEach(each -> contribution(result.scale(), each, widest));
            html.end("tbody").end("table");
        }
        String none = result.contributions().stream()
                .filter(each -> each.points() != null && each.points().numerator() == 0)
                .map(each -> term(result.scale(), each.term()))
                .collect(Collectors.joining("; "));
        if (!none.isEmpty()) {
            html.element("p", word(PageWords.NO_POINTS) + ": " + none, "class", "soft");
        }
    }

    /** Points, or for a term that is open the most that it may still add or take away. */
    private static double size(Contribution each) {
        return each.points() != null
                ? Math.abs(each.points().toDouble())
                : Math.max(
                        Math.abs(each.lowest().toDouble()),
                        Math.abs(each.highest().toDouble()));
    }

    private void contribution(Scale scale, Contribution each, double widest) {
        Ratio points = each.points();
        String shown = points == null
                ? "? " + Numbers.signed(each.lowest()) + ".." + Numbers.signed(each.highest())
                : Numbers.signed(points);
        String label = term(scale, each.term());
        html.open("tr").element("th", label, "scope", "row").open("td", "class", "bar");
        html.open(
                "svg",
                "viewBox",
                "0 0 100 10",
                "width",
                "100%",
                "height",
                "10",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                label + ": " + (points == null ? word(PageWords.OPEN_TERM) + ", " : "") + shown);
        String kind = points == null ? "open" : points.numerator() > 0 ? "plus" : "minus";
        html.empty(
                "rect",
                "class",
                kind,
                "x",
                "0",
                "y",
                "1",
                "width",
                ScoreStrip.n(widest > 0 ? size(each) / widest * 100 : 0),
                "height",
                "8");
        html.close("svg").close("td").element("td", shown, "class", "number").end("tr");
    }

    private String term(Scale scale, String id) {
        Text label = scale.terms().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map(Term::label)
                .orElse(Text.NONE);
        String shown = label.isEmpty() ? item(questionnaire, id, language) : label.in(language);
        return shown.length() <= LABEL_WIDTH
                ? shown
                : shown.substring(0, LABEL_WIDTH - 1).strip() + "…";
    }
}
