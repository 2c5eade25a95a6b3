package lv.screening.tune;

import java.util.Arrays;

/**
 * Goes through all allowed sets of units, leaving out only those whose real-valued loss is above the incumbent.
 *
 * <p>A node is a set of chosen and a set of open units. The fit on all of them bounds every set below; where that fit
 * costs more than the sets it could spare, the sets are visited one by one.
 */
final class SetProof {
    private static final int NODE_STEPS = 10;
    /** How many times too slow a proof may look before it is given up; the first sets are the hardest ones. */
    private static final double HOPELESS = 8;
    /** A proof is begun if leaving out each unit once takes no more than this share of the steps. */
    private static final double BEGUN_UP_TO = 0.16;
    /** Below this, sets of yes/no columns are left to the ordinary way, which needs no tables. */
    private static final double SETS_TIMES_PATTERNS = 2_000_000;
    /** Up to so many steps the sets of yes/no columns are listed before anything else is tried. */
    private static final double CHEAP_LISTING = 30_000_000;

    private final Problem problem;
    private final Workspace work;
    private final Progress progress;
    private final long limit;
    private final double[] lastBeta;
    private final SetCounts counts;
    private long begun;
    /** How many of all sets are settled, and how many there are; counted in full sets of equal units. */
    private double settled;

    private double all = 1;
    private boolean complete = true;
    private boolean halted;
    private boolean listed;
    private long visited;
    private long bySetsSteps;
    private double lowestReal = Double.POSITIVE_INFINITY;

    SetProof(Problem problem, Workspace work, Progress progress, long steps) {
        this.problem = problem;
        this.work = work;
        this.progress = progress;
        limit = steps;
        counts = new SetCounts(problem);
        lastBeta = new double[problem.columns() + 1];
    }

    /** True if every set was visited or left out with reason, and every visited one searched to the end. */
    boolean run() {
        int count = problem.units().length;
        boolean[] chosen = new boolean[count];
        boolean[] open = new boolean[count];
        for (int u = 0; u < count; u++) {
            chosen[u] = problem.units()[u].forced();
            open[u] = !chosen[u];
        }
        begun = work.steps();
        all = Math.max(1, counts.sets());
        double listing = BinarySets.applies(problem) && all * work.patterns.size > SETS_TIMES_PATTERNS
                ? BinarySets.cost(problem)
                : Double.POSITIVE_INFINITY;
        if (listing <= CHEAP_LISTING && listing <= limit) {
            bySets();
            return complete;
        }
        int free = SetCounts.size(open);
        if (counts.wholeFit(free) * free <= BEGUN_UP_TO * limit || all * work.patterns.size < limit / 25.0) {
            node(chosen, open, true);
        } else {
            complete = false;
        }
        if (!complete && !halted && listing <= limit) {
            complete = true;
            bySets();
        }
        return complete;
    }

    private void bySets() {
        listed = true;
        begun = work.steps();
        long seen = BinarySets.run(problem, new BinarySets.Visitor() {
            @Override
            public double cut() {
                return work.incumbent.cut();
            }

            @Override
            public boolean visit(int[] columns) {
                boolean[] set = new boolean[problem.units().length];
                for (int column : columns) {
                    set[problem.unitOfColumn()[column]] = true;
                }
                SetProof.this.visit(set, new boolean[set.length]);
                return complete;
            }
        });
        visited += Math.max(0, seen);
        bySetsSteps = (long) BinarySets.cost(problem);
    }

    /** Steps of the passes over bit sets, which the workspace does not count. */
    long ownSteps() {
        return bySetsSteps;
    }

    long visited() {
        return visited;
    }

    /** The lowest real-valued loss among the visited sets; over all sets if the proof is complete. */
    double lowestReal() {
        return lowestReal;
    }

    private boolean stopped() {
        long spent = work.steps() - begun;
        if (complete && (spent > limit || (!listed && hopeless(spent)))) {
            complete = false;
        }
        if (complete && !progress.proceed("proof", visited, Math.max(visited, 1))) {
            complete = false;
            halted = true;
        }
        return !complete;
    }

    /** Whether so little is settled after some of the steps that all of them would not do. */
    private boolean hopeless(long spent) {
        double needed = spent * all / Math.max(settled, 1e-300);
        return (spent > limit / 25 && needed > HOPELESS * limit)
                || (spent > limit / 100 && visited > 40 && needed > 20 * HOPELESS * limit);
    }

    private void node(boolean[] chosen, boolean[] openBefore, boolean fresh) {
        if (stopped()) {
            return;
        }
        int room = problem.maxCost() - counts.cost(chosen);
        boolean[] open = openBefore.clone();
        int openCost = 0;
        int openCount = 0;
        for (int u = 0; u < open.length; u++) {
            open[u] &= problem.units()[u].cost() <= room;
            openCost += open[u] ? problem.units()[u].cost() : 0;
            openCount += open[u] ? 1 : 0;
        }
        if (openCost <= room) {
            boolean[] all = chosen.clone();
            for (int u = 0; u < all.length; u++) {
                all[u] |= open[u];
            }
            visit(all, chosen);
            settled++;
            return;
        }
        double sets = SetCounts.choose(openCount, room);
        int all = openCount + problem.maxCost() - room;
        if (sets * counts.singleFit() <= 6 * counts.wholeFit(all)) {
            each(chosen, open, 0, room, chosen);
            settled += sets;
            return;
        }
        branch(chosen, open, fresh);
    }

    private void branch(boolean[] chosen, boolean[] open, boolean fresh) {
        boolean[] all = chosen.clone();
        for (int u = 0; u < all.length; u++) {
            all[u] |= open[u];
        }
        if (fresh) {
            fit(problem.columnsOf(all));
            visited++;
            if (work.fit.bound > work.incumbent.cut()) {
                settled += SetCounts.choose(SetCounts.size(open), problem.maxCost() - counts.cost(chosen));
                return;
            }
        }
        int strongest = -1;
        double most = -1;
        int[] columns = problem.columnsOf(all);
        double[] strength = work.fit.strengths(columns.length);
        for (int j = 0; j < columns.length; j++) {
            int u = problem.unitOfColumn()[columns[j]];
            if (open[u] && strength[j] > most) {
                most = strength[j];
                strongest = u;
            }
        }
        if (strongest < 0) {
            complete = false;
            return;
        }
        boolean[] rest = open.clone();
        rest[strongest] = false;
        boolean[] with = chosen.clone();
        with[strongest] = true;
        // first the branch on the same columns, whose fit is the one in the workspace
        node(with, rest, false);
        node(chosen, rest, true);
    }

    /** All full sets of chosen and open units, one by one. */
    private void each(boolean[] chosen, boolean[] open, int from, int room, boolean[] needed) {
        if (!complete) {
            return;
        }
        boolean extended = false;
        for (int u = from; u < open.length; u++) {
            if (open[u] && problem.units()[u].cost() <= room) {
                if (!reaches(open, u, room)) {
                    break;
                }
                extended = true;
                boolean[] with = chosen.clone();
                with[u] = true;
                each(with, open, u + 1, room - problem.units()[u].cost(), needed);
            }
        }
        if (!extended) {
            visit(chosen, needed);
        }
    }

    /** Whether units from this one on can still fill the room; sets that can not are parts of others. */
    private boolean reaches(boolean[] open, int from, int room) {
        int cost = 0;
        for (int u = from; u < open.length; u++) {
            int own = problem.units()[u].cost();
            if (open[u] && own != 1) {
                return true;
            }
            cost += open[u] ? own : 0;
        }
        return cost >= room;
    }

    private void visit(boolean[] set, boolean[] needed) {
        if (stopped()) {
            return;
        }
        int[] columns = problem.columnsOf(set);
        visited++;
        work.cells.collapse(columns);
        if (work.cells.count * 4 < work.patterns.size && work.cells.saturatedLoss() > work.incumbent.cut()) {
            return;
        }
        fitCells(columns);
        lowestReal = Math.min(lowestReal, work.fit.loss);
        complete &= work.searchPoints(neededColumns(needed), (limit - (work.steps() - begun)) / NODE_STEPS + 1);
    }

    /** Columns that get points in this branch, because the sets without them belong to another one. */
    private boolean[] neededColumns(boolean[] needed) {
        boolean[] columns = new boolean[problem.columns()];
        for (int u = 0; u < needed.length; u++) {
            if (needed[u] && problem.units()[u].columns().length == 1) {
                columns[problem.units()[u].columns()[0]] = true;
            }
        }
        return columns;
    }

    private void fit(int[] columns) {
        work.cells.collapse(columns);
        fitCells(columns);
    }

    private void fitCells(int[] columns) {
        double[] start = new double[columns.length + 1];
        start[0] = lastBeta[0];
        for (int j = 0; j < columns.length; j++) {
            start[j + 1] = lastBeta[columns[j] + 1];
        }
        work.fit.fit(work.cells, problem.signs(columns), start);
        Arrays.fill(lastBeta, 0);
        lastBeta[0] = work.fit.beta[0];
        for (int j = 0; j < columns.length; j++) {
            lastBeta[columns[j] + 1] = work.fit.beta[j + 1];
        }
    }
}
