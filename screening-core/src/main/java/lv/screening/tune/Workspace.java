package lv.screening.tune;

/** The parts that every stage of one search works with. */
final class Workspace {
    /** Nodes of one set's tree of points; a set that needs more is not proved. */
    final Problem problem;

    final Patterns patterns;
    final Cells cells;
    final RealFit fit;
    final ScoreFit scoreFit;
    final Incumbent incumbent;
    final PointsTree tree;
    final SetSearch sets;
    final PointMoves moves;

    Workspace(Problem problem) {
        this.problem = problem;
        patterns = problem.patterns();
        cells = new Cells(patterns);
        fit = new RealFit(patterns.size);
        scoreFit = new ScoreFit(patterns, problem.lowestW0(), problem.highestW0());
        incumbent = new Incumbent(problem);
        tree = new PointsTree(problem, incumbent, scoreFit, cells);
        sets = new SetSearch(problem, cells, fit);
        moves = new PointMoves(problem, incumbent, scoreFit);
    }

    /** Cells looked at and nodes visited so far, all stages together. */
    long steps() {
        return cells.steps + fit.steps + scoreFit.steps + tree.steps() + sets.steps() + moves.steps;
    }

    /** Searches the points of the set in the cells and the fit; false if it was not searched to the end. */
    boolean searchPoints(boolean[] needed, long maxNodes) {
        return tree.search(cells, fit, needed, maxNodes);
    }
}
