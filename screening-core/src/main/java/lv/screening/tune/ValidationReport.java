package lv.screening.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what was learned fold by fold. */
final class ValidationReport {
    /** A term of the final score chosen in a smaller share of the folds is unstable. */
    private static final double STABLE = 0.8;

    private final TrainingData used;
    private final Folds folds;
    private final List<NestedValidation.Part> parts;

    ValidationReport(TrainingData used, Folds folds, List<NestedValidation.Part> parts) {
        this.used = used;
        this.folds = folds;
        this.parts = parts;
    }

    ValidationResult result(Gaps gaps) {
        double[] probability = new double[used.size()];
        boolean[] referred = new boolean[used.size()];
        List<FoldResult> results = new ArrayList<>();
        for (int f = 0; f < folds.count(); f++) {
            NestedValidation.Part part = parts.get(f);
            for (int i = 0; i < part.test().length; i++) {
                probability[part.test()[i]] = part.probability()[i];
                referred[part.test()[i]] = part.probability()[i] >= part.cut();
            }
            results.add(new FoldResult(
                    f, part.train().length, part.test().length, part.score(), part.cut(), figures(part)));
        }
        NestedValidation.Part whole = parts.get(folds.count());
        Performance pooled = Performance.of(probability, used.outcomes(), used.weights(), referred);
        boolean separated = parts.subList(0, folds.count()).stream().anyMatch(ValidationReport::separated);
        Performance outOfFold = separated ? pooled.withoutProbabilities() : pooled;
        Map<String, Double> selection = selection();
        return new ValidationResult(
                whole.score(),
                whole.cut(),
                figures(whole).orElseThrow(),
                outOfFold,
                results,
                gaps.rows().stream().mapToInt(Integer::intValue).toArray(),
                folds.foldOfRow(),
                probability,
                referred,
                gaps.leftOut(),
                gaps.treatment(),
                selection,
                findings(gaps, selection),
                Optional.empty());
    }

    private Optional<Performance> figures(NestedValidation.Part part) {
        TrainingData test = used.rows(part.test());
        double cases = 0;
        double all = 0;
        boolean[] referred = new boolean[test.size()];
        for (int i = 0; i < test.size(); i++) {
            referred[i] = part.probability()[i] >= part.cut();
            cases += test.weight(i) * test.outcome(i);
            all += test.weight(i);
        }
        if (!(cases > 0 && cases < all)) {
            return Optional.empty();
        }
        Performance figures = Performance.of(part.probability(), test.outcomes(), test.weights(), referred);
        return Optional.of(separated(part) ? figures.withoutProbabilities() : figures);
    }

    private static boolean separated(NestedValidation.Part part) {
        return part.score().findings().stream().anyMatch(each -> each.code() == FindingCode.SEPARATION);
    }

    private Map<String, Double> selection() {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int j = 0; j < used.terms().size(); j++) {
            int chosen = 0;
            for (int f = 0; f < folds.count(); f++) {
                chosen += parts.get(f).score().weight(j) != 0 ? 1 : 0;
            }
            shares.put(used.terms().get(j), (double) chosen / folds.count());
        }
        return Collections.unmodifiableMap(shares);
    }

    private List<Finding> findings(Gaps gaps, Map<String, Double> selection) {
        List<Finding> found = new ArrayList<>(gaps.findings());
        found.addAll(DataWarnings.of(used));
        found.addAll(folds.findings(used));
        LearnedScore score = parts.get(folds.count()).score();
        List<List<String>> collinear = found.stream()
                .filter(f -> f.code() == FindingCode.COLLINEARITY)
                .map(Finding::terms)
                .toList();
        score.findings().stream()
                .filter(f -> f.code() != FindingCode.COLLINEARITY || !collinear.contains(f.terms()))
                .forEach(found::add);
        inFolds(score, found);
        List<String> unstable = new ArrayList<>();
        for (int j = 0; j < used.terms().size(); j++) {
            String term = used.terms().get(j);
            if (score.weight(j) != 0 && selection.getOrDefault(term, 0.0) < STABLE) {
                unstable.add(term);
            }
        }
        if (!unstable.isEmpty()) {
            found.add(Finding.of(
                    FindingCode.UNSTABLE_SELECTION,
                    unstable,
                    "chosen in fewer than %.0f %% of the folds: %s; other data would give other terms: do not read meaning into"
                            + " the choice",
                    100 * STABLE,
                    String.join(", ", unstable)));
        }
        return found;
    }

    private void inFolds(LearnedScore score, List<Finding> found) {
        Set<FindingCode> known = new HashSet<>();
        score.findings().forEach(f -> known.add(f.code()));
        for (FindingCode code : FindingCode.values()) {
            List<Integer> where = new ArrayList<>();
            List<Finding> said = new ArrayList<>();
            for (int f = 0; f < folds.count(); f++) {
                int fold = f + 1;
                parts.get(f).score().findings().stream()
                        .filter(x -> x.code() == code)
                        .findFirst()
                        .ifPresent(x -> {
                            where.add(fold);
                            said.add(x);
                        });
            }
            if (!known.contains(code) && !where.isEmpty()) {
                found.add(Finding.of(
                        code,
                        said.get(0).terms(),
                        "learning without fold %d (%d of %d folds have this): %s",
                        where.get(0),
                        where.size(),
                        folds.count(),
                        said.get(0).message()));
            }
        }
    }
}
