package lv.screening.tune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of units with a low real-valued loss: a beam search from the forced units upwards, then swaps of one unit in the
 * best sets. The units worth fitting are found by score tests.
 */
final class SetSearch {
    private static final int BEAM = 10;
    private static final int FITTED_PER_ROUND = 40;
    private static final int FITTED_WHEN_QUICK = 2;
    private static final int SWAPPED_SETS = 3;
    private static final int SWAP_ROUNDS = 20;
    private static final int FITTED_PER_SWAP_ROUND = 12;
    private static final double[] NO_START = {};

    /** A fitted set; {@code full} if no further unit may join it. */
    record Found(boolean[] chosen, int[] columns, double[] beta, double loss, double bound, boolean full) {}

    private record Proposal(Found parent, boolean[] chosen, int[] key, double predicted) {}

    private final Problem problem;
    private final Cells cells;
    private final RealFit fit;
    private final ScoreTest test;
    private final Map<BitSet, Found> known = new HashMap<>();

    SetSearch(Problem problem, Cells cells, RealFit fit) {
        this.problem = problem;
        this.cells = cells;
        this.fit = fit;
        test = new ScoreTest(problem);
    }

    long steps() {
        return test.steps;
    }

    /** All full sets that were fitted, the lowest loss first; {@code quick} follows the single best set only. */
    List<Found> run(boolean quick, Progress progress) {
        boolean[] forced = new boolean[problem.units().length];
        for (int u = 0; u < forced.length; u++) {
            forced[u] = problem.units()[u].forced();
        }
        List<Found> beam = List.of(fitted(forced, NO_START));
        int fits = quick ? FITTED_WHEN_QUICK : FITTED_PER_ROUND;
        int round = 0;
        while (!beam.isEmpty() && progress.proceed("sets", round++, problem.maxCost())) {
            List<Proposal> proposals = new ArrayList<>();
            for (Found parent : beam) {
                if (!parent.full) {
                    propose(parent, refitted(parent), -1, fits, proposals);
                }
            }
            beam = fitBest(proposals, fits);
            beam = beam.subList(0, Math.min(quick ? 1 : BEAM, beam.size()));
        }
        if (!quick) {
            swap(progress);
        }
        return full();
    }

    private List<Found> full() {
        List<Found> full = new ArrayList<>();
        for (Found found : known.values()) {
            if (found.full) {
                full.add(found);
            }
        }
        full.sort(ORDER);
        return full;
    }

    private static final Comparator<Found> ORDER =
            Comparator.comparingDouble(Found::loss).thenComparing(Found::columns, java.util.Arrays::compare);

    private void swap(Progress progress) {
        List<BitSet> tried = new ArrayList<>();
        for (int round = 0; round < SWAP_ROUNDS && progress.proceed("swaps", round, SWAP_ROUNDS); round++) {
            Found next = null;
            List<Found> best = full();
            for (Found found : best.subList(0, Math.min(SWAPPED_SETS, best.size()))) {
                if (next == null && !tried.contains(key(found.chosen))) {
                    next = found;
                }
            }
            if (next == null) {
                return;
            }
            tried.add(key(next.chosen));
            List<Proposal> proposals = new ArrayList<>();
            for (int u = 0; u < next.chosen.length; u++) {
                if (next.chosen[u] && !problem.units()[u].forced()) {
                    boolean[] without = next.chosen.clone();
                    without[u] = false;
                    Found reduced = fitted(without, NO_START);
                    propose(reduced, refitted(reduced), u, FITTED_PER_SWAP_ROUND, proposals);
                }
            }
            fitBest(proposals, FITTED_PER_SWAP_ROUND);
        }
    }

    /** The cells and the fit of a set that was fitted before, in the workspaces again. */
    private Found refitted(Found found) {
        cells.collapse(found.columns);
        fit.fit(cells, problem.signs(found.columns), found.beta);
        return found;
    }

    /** Adds the most promising sets with one more unit. */
    private void propose(Found parent, Found inWorkspace, int except, int limit, List<Proposal> proposals) {
        int cost = cost(parent.chosen);
        int count = parent.chosen.length;
        double[] predicted = new double[count];
        double[] sorted = new double[count];
        int candidates = 0;
        for (int u = 0; u < count; u++) {
            Problem.Unit unit = problem.units()[u];
            predicted[u] = Double.NaN;
            if (!parent.chosen[u] && u != except && cost + unit.cost() <= problem.maxCost()) {
                predicted[u] = inWorkspace.loss - test.gain(unit, cells, fit);
                sorted[candidates++] = predicted[u];
            }
        }
        java.util.Arrays.sort(sorted, 0, candidates);
        double worst = candidates > limit ? sorted[limit - 1] : Double.POSITIVE_INFINITY;
        for (int u = 0; u < count; u++) {
            if (predicted[u] <= worst) {
                boolean[] chosen = parent.chosen.clone();
                chosen[u] = true;
                proposals.add(new Proposal(parent, chosen, problem.columnsOf(chosen), predicted[u]));
            }
        }
    }

    private List<Found> fitBest(List<Proposal> proposals, int limit) {
        proposals.sort(Comparator.comparingDouble(Proposal::predicted)
                .thenComparing(Proposal::key, java.util.Arrays::compare));
        List<Found> fits = new ArrayList<>();
        Map<BitSet, Boolean> seen = new HashMap<>();
        for (Proposal proposal : proposals) {
            if (seen.size() >= limit) {
                break;
            }
            if (seen.put(key(proposal.chosen), true) == null) {
                fits.add(fitted(proposal.chosen, startFrom(proposal)));
            }
        }
        fits.sort(ORDER);
        return fits;
    }

    private static double[] startFrom(Proposal proposal) {
        double[] start = new double[proposal.key.length + 1];
        Found parent = proposal.parent;
        start[0] = parent.beta[0];
        int i = 0;
        for (int j = 0; j < proposal.key.length; j++) {
            if (i < parent.columns.length && parent.columns[i] == proposal.key[j]) {
                start[j + 1] = parent.beta[++i];
            }
        }
        return start;
    }

    private static BitSet key(boolean[] chosen) {
        BitSet key = new BitSet(chosen.length);
        for (int u = 0; u < chosen.length; u++) {
            key.set(u, chosen[u]);
        }
        return key;
    }

    private int cost(boolean[] chosen) {
        int cost = 0;
        for (int u = 0; u < chosen.length; u++) {
            cost += chosen[u] ? problem.units()[u].cost() : 0;
        }
        return cost;
    }

    private boolean full(boolean[] chosen) {
        int cost = cost(chosen);
        for (int u = 0; u < chosen.length; u++) {
            if (!chosen[u] && cost + problem.units()[u].cost() <= problem.maxCost()) {
                return false;
            }
        }
        return true;
    }

    /** Fits a set unless that was done before. */
    Found fitted(boolean[] chosen, double[] start) {
        BitSet key = key(chosen);
        Found found = known.get(key);
        if (found == null) {
            int[] columns = problem.columnsOf(chosen);
            cells.collapse(columns);
            fit.fit(cells, problem.signs(columns), start);
            found = new Found(chosen, columns, fit.beta.clone(), fit.loss, fit.bound, full(chosen));
            known.put(key, found);
        }
        return found;
    }

    int setsFitted() {
        return known.size();
    }
}
