package lv.screening.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import lv.screening.cli.json.InformantJson;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.library.InformantForm;
import lv.screening.cli.library.ReadAhead;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.page.HistorySection;
import lv.screening.cli.page.Html;
import lv.screening.cli.page.PersonPage;
import lv.screening.cli.plan.PlanJson;
import lv.screening.cli.plan.PlanPage;
import lv.screening.cli.plan.PlanText;
import lv.screening.cli.text.AssessmentText;
import lv.screening.cli.text.Colours;
import lv.screening.cli.text.InformantText;
import lv.screening.informant.CombinedScale;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.plan.SupportPlan;
import lv.screening.read.AnswersReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.Answers;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.NeedMatch;
import org.jspecify.annotations.Nullable;

/** Scores one person; its options are in {@link AssessOptions}. */
public final class AssessCommand implements Callable<Integer> {
    private final Console console;

    private final SharedOptions shared;

    private final ReadAhead ahead;

    private ReferralServices referred;

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

    boolean plan;

    Map<String, String> informants = new LinkedHashMap<>();

    Map<String, String> forms = new LinkedHashMap<>();

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
        this.referred = new ReferralServices(shared, ahead, null);
    }

    @Override
    public Integer call() throws Exception {
        referred = new ReferralServices(shared, ahead, date);
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
        if (!forms.isEmpty() && informants.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--form belongs to --informant WHO=FILE");
        }
        if (format == Format.html && !informants.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "a page shows one informant's answers; leave --informant out, or use --format json");
        }
        if (history != null && (plan || !informants.isEmpty())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--history belongs to one informant's result; leave --plan and --informant out");
        }
        if (plan && !informants.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "a plan is drafted from one informant's answers; leave --informant out");
        }
        if (!informants.isEmpty()) {
            boolean clean = together(assessment, language) && answers.problems().isEmpty();
            return clean ? ExitCode.DONE : ExitCode.REFUSED;
        }
        if (plan) {
            draft(assessment, language);
            return answers.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
        List<List<NeedMatch>> services = referred.services(assessment);
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
                            referred.day(),
                            language,
                            earlier == null ? new Html() : HistorySection.of(earlier, language)));
        } else {
            Colours colours = console.colours(shared.noColour) ? Colours.ON : Colours.OFF;
            AssessmentText.lines(assessment, services, referred.redFlags(assessment), language, colours)
                    .forEach(console::print);
            if (earlier != null) {
                HistoryText.lines(earlier, language).forEach(console::print);
            }
        }
        return answers.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void draft(Assessment assessment, String language) throws IOException, InvalidDefinitionException {
        Catalogue catalogue = referred.catalogue();
        Area area = Catalogues.area(shared, catalogue.areas());
        SupportPlan draft =
                SupportPlan.of(assessment, catalogue, area, ReferralServices.age(assessment), referred.day());
        String name = area == null ? null : area.name().in(language);
        switch (format) {
            case text -> PlanText.lines(draft, name, language).forEach(console::print);
            case html -> console.out().writeBytes(PlanPage.bytes(draft, name, language));
            case json ->
                console.out()
                        .writeBytes(PlanJson.bytes(
                                draft,
                                area == null ? null : area.id(),
                                assessment.questionnaire(),
                                catalogue.reference(),
                                language));
        }
    }

    private boolean together(Assessment own, String language) throws IOException, InvalidDefinitionException {
        InformantAnswers answers =
                InformantAnswers.read(own, new InformantForm(questionnaire, own.questionnaire(), forms), informants);
        List<CombinedScale> combined = answers.combined();
        if (format == Format.json) {
            Map<String, Map<String, List<String>>> services = new LinkedHashMap<>();
            for (Map.Entry<String, Assessment> each : answers.assessments().entrySet()) {
                services.put(
                        each.getKey(),
                        ReferralServices.byReferral(each.getValue(), referred.services(each.getValue())));
            }
            console.out()
                    .writeBytes(InformantJson.bytes(
                            respondent(),
                            combined,
                            answers.assessments(),
                            services,
                            referred.redFlags(answers.assessments().values()),
                            language));
        } else {
            Colours colours = console.colours(shared.noColour) ? Colours.ON : Colours.OFF;
            InformantText.lines(combined, language, colours).forEach(console::print);
            for (Map.Entry<String, Assessment> each : answers.assessments().entrySet()) {
                console.print("");
                console.print(InformantText.heading(each.getKey(), language, colours));
                AssessmentText.lines(
                                each.getValue(),
                                referred.services(each.getValue()),
                                referred.redFlags(each.getValue()),
                                language,
                                colours)
                        .forEach(console::print);
            }
        }
        return answers.clean();
    }

    private Map<String, String> respondent() {
        return respondent == null ? Map.of() : Map.of("id", respondent);
    }

    private void json(Assessment assessment, List<List<NeedMatch>> services, String language)
            throws IOException, InvalidDefinitionException {
        Map<String, List<String>> byReferral = ReferralServices.byReferral(assessment, services);
        byte[] bytes = AssessmentJson.in(language, AssessmentJson.Layout.INDENTED)
                .with(referred.redFlags(List.of(assessment)))
                .bytes(respondent(), assessment, referral -> byReferral.getOrDefault(referral.id(), List.of()));
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
        return History.of(history, console.in(), assessment, referred.day(), precision, referred.catalogue());
    }
}
