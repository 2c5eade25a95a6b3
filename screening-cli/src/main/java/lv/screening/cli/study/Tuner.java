package lv.screening.cli.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.json.ResultJson;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.output.OutputFiles;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Weights;
import lv.screening.read.WeightsFile;
import lv.screening.tune.CardFormat;
import lv.screening.tune.CardLabels;
import lv.screening.tune.Finding;
import lv.screening.tune.FindingCode;
import lv.screening.tune.TrainingData;
import lv.screening.tune.TuningException;
import lv.screening.tune.ValidationProgress;

/** Runs {@code tune}. */
public final class Tuner {
    private static final Set<String> REASONS =
            Set.of(FindingCode.LEAKAGE.id(), FindingCode.SEPARATION.id(), FindingCode.NO_TERM_HELPS.id());

    private final Console console;
    private final SharedOptions shared;
    private final StudyOptions study;
    private final TuneOptions options;

    /** A run on a console. */
    public Tuner(Console console, SharedOptions shared, StudyOptions study, TuneOptions options) {
        this.console = console;
        this.shared = shared;
        this.study = study;
        this.options = options;
    }

    /** Reads, learns, writes and prints; the result is an exit code. */
    public int run(Questionnaire questionnaire) throws IOException, InvalidDefinitionException {
        if (study.outcome == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--outcome COLUMN is missing: weights are learned from an outcome");
        }
        int place = place(questionnaire);
        Scale scale = questionnaire.layout().scales().get(place).scale();
        if (scale.combine() == Scale.Combine.MAX) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "the scale '" + scale.id()
                            + "' takes the largest of its terms; weights are learned for sums and means");
        }
        CutRules cuts = CutRules.of(options.cuts, scale.bandNames().size());
        String language =
                shared.language == null ? questionnaire.definition().languages().get(0) : shared.language;
        try (OutputFiles files = new OutputFiles(FileAccess.ofSystem(), options.force)) {
            var weightsFile = files.begin(options.output);
            var cardFile = options.card == null ? null : files.begin(options.card);
            ScoredRows scored = new ScoredRows(questionnaire);
            LabelledFile file = LabelledFile.read(study, console.in(), questionnaire, further(), scored::add);
            Outcome outcome = Outcome.of(file, study.outcome, study.positive, questionnaire);
            int code = Notes.print(console, shared, file, outcome);
            KeyedTerms terms = KeyedTerms.of(scored.scale(place), options.without);
            LearningRules rules = LearningRules.of(options, terms);
            List<Integer> rows = IntStream.range(0, file.rows())
                    .filter(outcome::known)
                    .boxed()
                    .toList();
            TrainingData data = data(file, outcome, terms, rows);
            List<String> groups = options.by == null ? List.of() : pick(file.column(options.by), rows);
            Tuned tuned = learn(new TuningStudy(terms, rules, cuts, options, study.seed), rows, data, groups, language);
            Provenance provenance = new Provenance(file, outcome, options, rules, cuts, study.seed);
            Weights weights = provenance.weights(questionnaire, scale, tuned);
            check(questionnaire, weights, scale, tuned);
            weightsFile.write(WeightsFile.write(weights, questionnaire).getBytes(StandardCharsets.UTF_8));
            if (cardFile != null) {
                cardFile.write(card(tuned, language).getBytes(StandardCharsets.UTF_8));
            }
            files.publish();
            if (study.format == StudyOptions.Format.json) {
                console.out()
                        .writeBytes(ResultJson.bytes(TuneResult.json(
                                tuned, file, questionnaire, scale, outcome, options, rules, study.seed)));
            } else {
                TuneText.lines(tuned, file, questionnaire, scale, outcome, options, rules, language)
                        .forEach(console::print);
            }
            return code;
        }
    }

    private static void check(Questionnaire questionnaire, Weights weights, Scale scale, Tuned tuned)
            throws InvalidDefinitionException {
        try {
            questionnaire.with(weights);
        } catch (InvalidDefinitionException unreachable) {
            if (!tuned.bands().isEmpty() || scale.bandNames().isEmpty()) {
                throw unreachable;
            }
            throw new CommandFailure(
                    ExitCode.DATA,
                    "the learned score has too few different values for the "
                            + scale.bandNames().size()
                            + " bands of '" + scale.id()
                            + "', and the questionnaire's own cuts can not be reached with it:"
                            + " nothing was written; allow more terms (--max-terms), larger points (--points) or points by"
                            + " answer (--by-answer), or learn with a questionnaire that has fewer bands"
                            + reasons(tuned),
                    unreachable);
        }
    }

    /** What may be behind a score with few values. */
    private static String reasons(Tuned tuned) {
        return String.join(
                "",
                tuned.cautions().stream()
                        .filter(each -> REASONS.contains(each.code()))
                        .map(each -> "\n  " + each.message())
                        .toList());
    }

    private int place(Questionnaire questionnaire) {
        if (options.scale == null && questionnaire.layout().scales().size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--scale: name one of "
                            + String.join(
                                    ", ",
                                    questionnaire.layout().scales().stream()
                                            .map(each -> each.scale().id())
                                            .toList()));
        }
        return Evaluation.places(questionnaire, options.scale == null ? List.of() : List.of(options.scale))
                .get(0);
    }

    private Map<String, String> further() {
        Map<String, String> further = new LinkedHashMap<>();
        if (study.outcome != null) {
            further.put("--outcome", study.outcome);
        }
        if (options.by != null) {
            further.put("--by", options.by);
        }
        if (options.caseWeight != null) {
            further.put("--case-weight", options.caseWeight);
        }
        if (options.groupBy != null) {
            further.put("--group-by", options.groupBy);
        }
        return further;
    }

    private TrainingData data(LabelledFile file, Outcome outcome, KeyedTerms terms, List<Integer> rows) {
        TrainingData data = terms.data(
                rows, rows.stream().mapToDouble(i -> outcome.values().get(i)).toArray());
        if (options.caseWeight != null) {
            double[] weights = new double[rows.size()];
            List<String> texts = file.column(options.caseWeight);
            for (int i = 0; i < weights.length; i++) {
                weights[i] =
                        weight(texts.get(rows.get(i)), file, file.rowNumbers().get(rows.get(i)));
            }
            data = data.withWeights(weights);
        }
        if (options.groupBy != null) {
            List<String> units = new ArrayList<>(pick(file.column(options.groupBy), rows));
            for (int i = 0; i < units.size(); i++) {
                if (units.get(i).isEmpty()) {
                    throw new CommandFailure(
                            ExitCode.DATA,
                            file.name() + ", row " + file.rowNumbers().get(rows.get(i)) + ", column '" + options.groupBy
                                    + "' (--group-by): empty; every row needs a unit");
                }
            }
            data = data.withGroups(units);
        }
        return data;
    }

    private double weight(String text, LabelledFile file, long row) {
        if (!text.matches("\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?")) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    file.name() + ", row " + row + ", column '" + options.caseWeight
                            + "' (--case-weight): expected a number of 0 or more with a point");
        }
        return Double.parseDouble(text);
    }

    private static List<String> pick(List<String> all, List<Integer> rows) {
        return rows.stream().map(all::get).toList();
    }

    private Tuned learn(
            TuningStudy tuning, List<Integer> rows, TrainingData data, List<String> groups, String language) {
        boolean shown = console.terminal() && !shared.quiet;
        ValidationProgress progress = (finished, total) -> {
            if (shown) {
                console.err().print("\rlearned " + finished + " of " + total + " ");
                console.err().flush();
            }
        };
        try {
            return tuning.learn(rows, data, groups, language, progress);
        } catch (TuningException unusable) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    "nothing can be learned from these data:\n  "
                            + String.join(
                                    "\n  ",
                                    unusable.findings().stream()
                                            .map(Finding::message)
                                            .toList()),
                    unusable);
        } catch (IllegalArgumentException rules) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(rules.getMessage()), rules);
        } finally {
            if (shown) {
                console.err().print("\r" + " ".repeat(30) + "\r");
                console.err().flush();
            }
        }
    }

    private String card(Tuned tuned, String language) {
        if (tuned.card() == null) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    "--card: these points give no card"
                            + String.join(
                                    "",
                                    tuned.cautions().stream()
                                            .map(each -> "\n  " + each.message())
                                            .toList()));
        }
        String name = String.valueOf(options.card);
        CardFormat format =
                name.endsWith(".md") ? CardFormat.MARKDOWN : name.endsWith(".html") ? CardFormat.HTML : CardFormat.TEXT;
        return tuned.card().render(format, labels(language));
    }

    static CardLabels labels(String language) {
        return language.equals("lv") ? CardLabels.latvian() : CardLabels.english();
    }
}
