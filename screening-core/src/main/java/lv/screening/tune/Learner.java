package lv.screening.tune;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One search from start to result. */
final class Learner {
    private static final int MAX_ROUNDS = 10;
    /** So few sets are proved sooner than searched with care. */
    private static final double FEW_SETS = 1000;

    private static final long NODES_PER_SET = 20_000;
    private static final long NODES_PER_STAGE = 400_000;
    private static final long FEWEST_NODES_PER_SET = 400;
    /** A loss that only separated data reach; what is below it is not looked for. */
    private static final double NOTHING_TO_GAIN = 1e-6;

    private final PointsData data;
    private final PointsSearch search;
    private final Problem problem;
    private final Workspace work;
    private final Progress progress;
    private final Set<IntegerScore.Warning> warnings = EnumSet.noneOf(IntegerScore.Warning.class);
    private boolean stopped;
    private double realLoss = Double.POSITIVE_INFINITY;

    Learner(PointsSearch search, PointsData data, Progress outer) {
        this.search = search;
        this.data = data;
        ProblemBuilder builder = new ProblemBuilder(search, data);
        problem = builder.build();
        work = new Workspace(problem);
        if (builder.constantTerm) {
            warnings.add(IntegerScore.Warning.CONSTANT_TERM);
        }
        progress = (stage, done, total) -> {
            stopped |= !outer.proceed(stage, done, total);
            return !stopped;
        };
    }

    IntegerScore learn() {
        Patterns patterns = problem.patterns();
        double share = patterns.allPositive / patterns.allTotal;
        double nullLogit = StrictMath.log(share / (1 - share));
        double nullLoss = RealFit.cellLoss(nullLogit, patterns.allTotal, patterns.allPositive);
        boolean empty = problem.allows(new int[problem.columns()]);
        if (empty) {
            work.incumbent.offerNothing(nullLoss, nullLogit);
        }
        SetProof proof = new SetProof(problem, work, progress, search.proofSteps);
        boolean small = search.proofSteps > 0 && new SetCounts(problem).sets() <= FEW_SETS;
        searchPoints(work.sets.run(small, progress));
        if (patterns.lattice > 0 && !small && work.incumbent.loss >= NOTHING_TO_GAIN) {
            climb(nullLoss, nullLogit, empty);
        }
        boolean proved = false;
        if (search.proofSteps > 0 && !stopped && work.incumbent.loss >= NOTHING_TO_GAIN) {
            proved = proof.run() && !stopped;
        }
        if (patterns.lattice > 0 && small && !proved && !stopped && work.incumbent.loss >= NOTHING_TO_GAIN) {
            searchPoints(work.sets.run(false, progress));
            climb(nullLoss, nullLogit, empty);
        }
        realLoss = Math.min(realLoss, proof.lowestReal());
        return result(proved, proof);
    }

    private void searchPoints(List<SetSearch.Found> found) {
        int done = 0;
        long nodesLeft = NODES_PER_STAGE;
        for (SetSearch.Found set : found) {
            realLoss = Math.min(realLoss, set.loss());
            if (set.bound() > work.incumbent.cut()
                    || work.incumbent.loss < NOTHING_TO_GAIN
                    || !progress.proceed("points", done++, found.size())) {
                break;
            }
            work.cells.collapse(set.columns());
            work.fit.fit(work.cells, problem.signs(set.columns()), set.beta());
            work.tree.round(work.cells, work.fit);
            long before = work.tree.nodes();
            work.searchPoints(
                    new boolean[problem.columns()], Math.max(FEWEST_NODES_PER_SET, Math.min(NODES_PER_SET, nodesLeft)));
            nodesLeft -= work.tree.nodes() - before;
        }
    }

    private void climb(double nullLoss, double nullLogit, boolean empty) {
        if (empty) {
            work.moves.fromEmpty(nullLoss, nullLogit, progress);
        }
        for (int round = 0; round < MAX_ROUNDS && work.moves.fromIncumbent(progress); round++) {
            boolean[] chosen = new boolean[problem.units().length];
            for (int u = 0; u < chosen.length; u++) {
                chosen[u] = problem.units()[u].forced();
                for (int column : problem.units()[u].columns()) {
                    chosen[u] |= work.incumbent.points[column] != 0;
                }
            }
            searchPoints(List.of(work.sets.fitted(chosen, new double[0])));
        }
    }

    private IntegerScore result(boolean searched, SetProof proof) {
        Incumbent best = work.incumbent;
        if (!(best.loss < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "No points within the rules predict the outcome in the direction that they must;"
                            + " allow other signs or ranges, or force fewer terms.");
        }
        Map<String, Integer> points = new LinkedHashMap<>();
        for (String term : data.terms()) {
            TermRule rule = search.rules.getOrDefault(term, TermRule.FREE);
            points.put(term, rule.presence() == TermRule.Presence.FIXED ? rule.lowest() : 0);
        }
        boolean any = false;
        for (int column = 0; column < problem.columns(); column++) {
            if (problem.termOfColumn()[column] >= 0) {
                points.put(data.terms().get(problem.termOfColumn()[column]), best.points[column]);
            }
            any |= best.points[column] != 0;
        }
        if (!any) {
            warnings.add(IntegerScore.Warning.NO_TERM_HELPS);
        }
        if (stopped) {
            warnings.add(IntegerScore.Warning.STOPPED);
        }
        boolean proved = searched || best.loss < NOTHING_TO_GAIN;
        if (any && separated(best)) {
            warnings.add(IntegerScore.Warning.SEPARATED);
        }
        return new IntegerScore(
                problem.form(),
                points,
                best.intercept,
                best.slope,
                best.w0,
                best.loss,
                Math.min(realLoss, best.loss),
                searched,
                proved,
                work.sets.setsFitted() + proof.visited(),
                work.tree.nodes(),
                work.steps() + proof.ownSteps(),
                warnings);
    }

    /** Whether no negative case has a higher total than any positive one, so that no slope is the best. */
    private boolean separated(Incumbent best) {
        Patterns patterns = problem.patterns();
        double lowestPositive = Double.POSITIVE_INFINITY;
        double highestNegative = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < patterns.size; p++) {
            double total = 0;
            for (int j = 0; j < best.points.length; j++) {
                total += best.points[j] * patterns.level[j][patterns.code[j][p]];
            }
            if (patterns.positive[p] > 0) {
                lowestPositive = Math.min(lowestPositive, total);
            }
            if (patterns.positive[p] < patterns.total[p]) {
                highestNegative = Math.max(highestNegative, total);
            }
        }
        return lowestPositive >= highestNegative;
    }
}
