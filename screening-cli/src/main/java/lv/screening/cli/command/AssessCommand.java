package lv.screening.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.change.History;
import lv.screening.cli.change.HistoryText;
import lv.screening.cli.interview.Interview;
import lv.screening.cli.json.AssessmentJson;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.library.ReadAhead;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.page.HistorySection;
import lv.screening.cli.page.Html;
import lv.screening.cli.page.PersonPage;
import lv.screening.cli.text.AssessmentText;
import lv.screening.cli.text.Colours;
import lv.screening.expr.Ratio;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.AnswersReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Answers;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;
import lv.screening.score.SuggestedReferral;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.NeedMatch;
import lv.screening.service.Service;
import lv.screening.service.ServiceQuery;
import lv.screening.service.ServiceSearch;
import lv.screening.service.Suggestions;
import org.jspecify.annotations.Nullable;

/** Scores one person; its options are in {@link AssessOptions}. */
public final class AssessCommand implements Callable<Integer> {
    private final Console console;

    private final SharedOptions shared;

    private final ReadAhead ahead;

    String questionnaire = "";

    @Nullable
    String answersFile;

    Format format = Format.text;

    @Nullable
    String respondent;

    @Nullable
    LocalDate date;

    @Nullable
    String history;

    List<String> precision = List.of();

    List<String> given = List.of();

    /** How the result is written. */
    enum Format {
        /** For people. */
        text,
        /** For programs. */
        json,
        /** A page that needs nothing else. */
        html
    }

    /** The command on a console, with the options that it shares. */
    AssessCommand(Console console, SharedOptions shared, ReadAhead ahead) {
        this.ahead = ahead;
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        Questionnaire definition =
                WeightsFiles.apply(shared, ahead.questionnaire(questionnaire).questionnaire());
        String language =
                shared.language == null ? definition.definition().languages().get(0) : shared.language;
        Map<String, String> texts = texts(definition, language);
        Answers answers;
        try {
            answers = AnswerForm.of(definition).read(texts);
        } catch (IllegalArgumentException unknownItem) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    unknownItem.getMessage() + "; 'screening show " + definition.id() + "' lists the items");
        }
        Assessment assessment = Screener.of(definition).assess(answers);
        List<List<NeedMatch>> services = services(assessment);
        History earlier = history(assessment);
        if (format == Format.json) {
            json(assessment, services, language);
        } else if (format == Format.html) {
            console.out()
                    .writeBytes(PersonPage.bytes(
                            assessment,
                            texts,
                            services,
                            respondent,
                            day(),
                            language,
                            earlier == null ? new Html() : HistorySection.of(earlier, language)));
        } else {
            Colours colours = console.colours(shared.noColour) ? Colours.ON : Colours.OFF;
            AssessmentText.lines(assessment, services, language, colours).forEach(console::print);
            if (earlier != null) {
                HistoryText.lines(earlier, language).forEach(console::print);
            }
        }
        return answers.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void json(Assessment assessment, List<List<NeedMatch>> services, String language) {
        Map<String, List<String>> byReferral = new LinkedHashMap<>();
        for (int i = 0; i < services.size(); i++) {
            byReferral.put(
                    assessment.referrals().get(i).referral().id(),
                    new Suggestions(services.get(i))
                            .services().stream().map(Service::id).toList());
        }
        byte[] bytes = AssessmentJson.in(language, AssessmentJson.Layout.INDENTED)
                .bytes(
                        respondent == null ? Map.of() : Map.of("id", respondent),
                        assessment,
                        referral -> byReferral.getOrDefault(referral.id(), List.of()));
        console.out().writeBytes(bytes);
    }

    private Map<String, String> texts(Questionnaire definition, String language)
            throws IOException, InvalidDefinitionException {
        Map<String, String> texts = new LinkedHashMap<>();
        if (answersFile != null) {
            texts.putAll(
                    answersFile.equals("-")
                            ? AnswersReader.read("standard input", console.in().readAllBytes())
                            : AnswersReader.read(Path.of(answersFile)));
        }
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "expected item=answer, found an argument without '='; answers stand after the options");
            }
            texts.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        if (!texts.isEmpty() || answersFile != null) {
            return texts;
        }
        if (!console.terminal()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no answers; give item=answer arguments or --answers FILE, or run it on a terminal");
        }
        return Interview.ask(definition, texts, console, language);
    }

    private List<List<NeedMatch>> services(Assessment assessment) throws IOException, InvalidDefinitionException {
        boolean needed = assessment.referrals().stream()
                .anyMatch(each -> !each.referral().needs().isEmpty());
        if (!needed && shared.catalogues.isEmpty() && shared.area == null) {
            return List.of();
        }
        Catalogue catalogue = Catalogues.read(shared).catalogue();
        Area area = Catalogues.area(shared, catalogue.areas());
        ServiceSearch search = ServiceSearch.in(catalogue);
        List<List<NeedMatch>> result = new ArrayList<>();
        for (SuggestedReferral each : assessment.referrals()) {
            ServiceQuery query =
                    ServiceQuery.of(each.referral(), area == null ? null : area.id(), age(assessment), day());
            result.add(search.find(query).needs());
        }
        return result;
    }

    private @Nullable History history(Assessment assessment) throws IOException, InvalidDefinitionException {
        if (history == null) {
            if (!precision.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "--precision belongs to --history FILE");
            }
            return null;
        }
        if (format == Format.json) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--history is for --format text and html; 'screening change' compares in JSON");
        }
        return History.of(
                history,
                console.in(),
                assessment,
                day(),
                precision,
                Catalogues.read(shared).catalogue());
    }

    private LocalDate day() {
        return date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
    }

    private static @Nullable Integer age(Assessment assessment) {
        boolean unknown = assessment.problems().stream()
                .anyMatch(problem -> problem.code().equals(AnswerProblem.AGE_MISSING));
        Ratio age = unknown ? null : assessment.age().orElse(null);
        return age == null ? null : (int) Math.floorDiv(age.numerator(), age.denominator());
    }
}
