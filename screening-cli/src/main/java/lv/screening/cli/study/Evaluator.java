package lv.screening.cli.study;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.json.ResultJson;
import lv.screening.model.Questionnaire;

/** Runs {@code evaluate}. */
public final class Evaluator {
    private final Console console;
    private final SharedOptions shared;
    private final StudyOptions study;
    private final EvaluateOptions options;

    /** An evaluation to be run on a console. */
    public Evaluator(Console console, SharedOptions shared, StudyOptions study, EvaluateOptions options) {
        this.console = console;
        this.shared = shared;
        this.study = study;
        this.options = options;
    }

    /** Reads, evaluates and prints; the result is an exit code. */
    public int run(Questionnaire questionnaire) throws IOException {
        options.check(study.outcome);
        if (study.positive != null && study.outcome == null) {
            throw new CommandFailure(ExitCode.USAGE, "--positive needs --outcome COLUMN");
        }
        Evaluation.places(questionnaire, options.scales);
        Map<String, String> further = new LinkedHashMap<>();
        if (study.outcome != null) {
            further.put("--outcome", study.outcome);
        }
        if (options.by != null) {
            further.put("--by", options.by);
        }
        ScoredRows scored = new ScoredRows(questionnaire);
        LabelledFile file = LabelledFile.read(study, console.in(), questionnaire, further, scored::add);
        if (file.rows() == 0) {
            throw new CommandFailure(ExitCode.DATA, file.name() + " has no rows");
        }
        Outcome outcome = study.outcome == null ? null : Outcome.of(file, study.outcome, study.positive, questionnaire);
        Evaluation evaluation = Evaluation.of(file, scored, outcome, options, study.seed);
        if (study.format == StudyOptions.Format.json) {
            console.out().writeBytes(ResultJson.bytes(evaluation.json()));
        } else {
            EvaluationText.lines(evaluation, options).forEach(console::print);
        }
        return Notes.print(console, shared, file, outcome);
    }
}
