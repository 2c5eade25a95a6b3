package lv.screening.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.json.ResultJson;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.evaluate.Interval;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Term;
import lv.screening.model.Weights;
import lv.screening.tune.IntegratedImprovement;
import lv.screening.tune.NetReclassification;
import lv.screening.tune.WeightComparison;
import org.jspecify.annotations.Nullable;

/** Runs {@code compare}. */
public final class Comparer {
    private final Console console;
    private final SharedOptions shared;
    private final StudyOptions study;
    private final CompareOptions options;

    /** A run on a console. */
    public Comparer(Console console, SharedOptions shared, StudyOptions study, CompareOptions options) {
        this.console = console;
        this.shared = shared;
        this.study = study;
        this.options = options;
    }

    /** Reads, compares and prints; the result is an exit code. */
    public int run(Questionnaire questionnaire) throws IOException, InvalidDefinitionException {
        if (options.weights.size() > 2) {
            throw new CommandFailure(ExitCode.USAGE, "--weights: expected one or two files");
        }
        if (options.minCell < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--min-cell: expected 1 or more");
        }
        if (options.id != null && !options.rows) {
            throw new CommandFailure(ExitCode.USAGE, "--id needs --rows: it names the people of that list");
        }
        List<Questionnaire> weighted = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (options.weights.size() == 1) {
            weighted.add(questionnaire);
            names.add("questionnaire");
        }
        for (String file : options.weights) {
            weighted.add(WeightsFiles.apply(shared, file, questionnaire));
            names.add(String.valueOf(Path.of(file).getFileName()));
        }
        List<Integer> places = places(questionnaire, weighted);
        Map<String, String> further = new LinkedHashMap<>();
        put(further, "--outcome", study.outcome);
        put(further, "--by", options.by);
        put(further, "--id", options.id);
        ScoredRows old = new ScoredRows(weighted.get(0));
        ScoredRows fresh = new ScoredRows(weighted.get(1));
        LabelledFile file = LabelledFile.read(study, console.in(), questionnaire, further, block -> {
            old.add(block);
            fresh.add(block);
        });
        if (file.rows() == 0) {
            throw new CommandFailure(ExitCode.DATA, file.name() + " has no rows");
        }
        Outcome outcome = study.outcome == null ? null : Outcome.of(file, study.outcome, study.positive, questionnaire);
        List<ScaleComparison> scales = places.stream()
                .map(place -> comparison(
                        new PairedScales(old.scale(place), fresh.scale(place), names, outcome), file, outcome))
                .toList();
        if (study.format == StudyOptions.Format.json) {
            Map<String, @Nullable Object> json = Evaluation.head("compare", file, questionnaire, outcome, study.seed);
            json.put("weights", weights(weighted, names));
            json.put("scales", scales.stream().map(this::json).toList());
            console.out().writeBytes(ResultJson.bytes(json));
        } else {
            CompareText.lines(scales, questionnaire, file, names, options).forEach(console::print);
        }
        return Notes.print(console, shared, file, outcome);
    }

    private static List<Object> weights(List<Questionnaire> weighted, List<String> names) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            Weights overlay = weighted.get(i).weights().orElse(null);
            each.put("name", names.get(i));
            each.put("sha256", overlay == null ? null : overlay.sha256());
            each.put("research", overlay != null && overlay.research());
            all.add(each);
        }
        return all;
    }

    private Map<String, @Nullable Object> json(ScaleComparison scale) {
        Map<String, @Nullable Object> json = ResultJson.parts(scale);
        json.put("all", figures(scale.all()));
        json.put(
                "groups",
                scale.groups().stream()
                        .map(each -> {
                            Map<String, @Nullable Object> group = ResultJson.parts(each);
                            group.put("comparison", each.comparison() == null ? null : figures(each.comparison()));
                            return group;
                        })
                        .toList());
        return json;
    }

    /** The comparison without its list of people, which is given only if asked for. */
    private static Map<String, @Nullable Object> figures(WeightComparison comparison) {
        Map<String, @Nullable Object> json = ResultJson.parts(comparison);
        json.put("changes", comparison.changes().size());
        json.put("agreement", comparison.agreement().map(Comparer::agreement).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> agreement(WeightComparison.Agreement agreement) {
        Map<String, @Nullable Object> json = ResultJson.parts(agreement);
        json.put("by_band", net(agreement.byBand()));
        json.put("by_probability", agreement.byProbability().map(Comparer::net).orElse(null));
        json.put("integrated", agreement.integrated().map(Comparer::integrated).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> integrated(IntegratedImprovement improvement) {
        Map<String, @Nullable Object> json = ResultJson.parts(improvement);
        json.put("value", improvement.value());
        json.put("p_value", improvement.p());
        return json;
    }

    private static Map<String, @Nullable Object> net(NetReclassification net) {
        Map<String, @Nullable Object> json = ResultJson.parts(net);
        json.put("for_cases", net.forCases());
        json.put("for_controls", net.forControls());
        json.put("value", net.value());
        json.put("interval", new Interval(net.lower(), net.upper(), 0.95));
        json.put("p_value", net.p());
        return json;
    }

    private static void put(Map<String, String> further, String option, @Nullable String column) {
        if (column != null) {
            further.put(option, column);
        }
    }

    private List<Integer> places(Questionnaire questionnaire, List<Questionnaire> weighted) {
        if (!options.scales.isEmpty()) {
            return Evaluation.places(questionnaire, options.scales);
        }
        List<Integer> differing = IntStream.range(
                        0, questionnaire.layout().scales().size())
                .filter(i -> !scale(weighted.get(0), i).equals(scale(weighted.get(1), i)))
                .boxed()
                .toList();
        if (differing.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--weights: no scale has different weights or cuts");
        }
        return differing;
    }

    private static List<Object> scale(Questionnaire questionnaire, int place) {
        var scale = questionnaire.layout().scales().get(place).scale();
        return List.of(
                scale.terms().stream()
                        .map(each -> each.weight().stripTrailingZeros())
                        .toList(),
                scale.terms().stream().map(Term::points).toList(),
                scale.bands());
    }

    private ScaleComparison comparison(PairedScales pair, LabelledFile file, @Nullable Outcome outcome) {
        int[] all = IntStream.range(0, file.rows())
                .filter(i -> outcome == null || outcome.known(i))
                .toArray();
        List<Caution> cautions = new ArrayList<>();
        WeightComparison comparison = pair.compare(all, cautions);
        List<String> bands = pair.bands();
        List<String> ids = options.id == null ? List.of() : file.column(options.id);
        Map<String, Integer> because = new LinkedHashMap<>();
        List<ScaleComparison.Person> people = new ArrayList<>();
        for (WeightComparison.Change each : comparison.changes()) {
            if (!each.because().isEmpty()) {
                because.merge(each.because().get(0).term(), 1, Integer::sum);
            }
            int row = all[each.row()];
            if (options.rows) {
                people.add(new ScaleComparison.Person(
                        file.rowNumbers().get(row),
                        ids.isEmpty() ? null : ids.get(row),
                        bands.get(each.from()),
                        bands.get(each.to()),
                        each.because()));
            }
        }
        return new ScaleComparison(
                pair.scale(),
                pair.turned(),
                bands,
                comparison,
                pair.areas(all),
                because,
                people,
                options.by == null ? List.of() : groups(pair, all, file.column(options.by), outcome),
                cautions);
    }

    private List<ScaleComparison.Group> groups(
            PairedScales pair, int[] all, List<String> groups, @Nullable Outcome outcome) {
        List<ScaleComparison.Group> results = new ArrayList<>();
        List<String> names =
                new TreeSet<>(groups).stream().filter(each -> !each.isEmpty()).toList();
        boolean[] hidden = new boolean[names.size()];
        List<int[]> members = new ArrayList<>();
        int count = 0;
        int smallest = -1;
        for (int g = 0; g < names.size(); g++) {
            String name = names.get(g);
            int[] rows =
                    IntStream.of(all).filter(i -> groups.get(i).equals(name)).toArray();
            members.add(rows);
            long cases = outcome == null
                    ? rows.length
                    : IntStream.of(rows).filter(outcome::positive).count();
            hidden[g] = rows.length < options.minCell
                    || (outcome != null && (cases < options.minCell || rows.length - cases < options.minCell));
            count += hidden[g] ? 1 : 0;
            if (!hidden[g] && (smallest < 0 || rows.length < members.get(smallest).length)) {
                smallest = g;
            }
        }
        if (count == 1 && smallest >= 0) {
            hidden[smallest] = true; // or the total less the others would tell the one that is withheld
        }
        for (int g = 0; g < names.size(); g++) {
            results.add(
                    hidden[g]
                            ? new ScaleComparison.Group(names.get(g), true, null, null)
                            : new ScaleComparison.Group(
                                    names.get(g),
                                    false,
                                    pair.compare(members.get(g), new ArrayList<>()),
                                    pair.areas(members.get(g))));
        }
        return results;
    }
}
