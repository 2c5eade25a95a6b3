package lv.screening.tune;

/**
 * What a search works on: patterns of the columns that may still get points, and what is allowed for them.
 *
 * <p>Terms with given points are summed up into one last column whose points are 1. A unit is what enters or leaves a
 * set at once: a term or a group.
 */
record Problem(
        Patterns patterns,
        int[] termOfColumn,
        int[] lowest,
        int[] highest,
        boolean[] required,
        Unit[] units,
        int[] unitOfColumn,
        int maxCost,
        ScoreForm form,
        int lowestW0,
        int highestW0) {

    /**
     * @param cost how much of the allowed number of terms it takes
     * @param whole whether its columns have points all or none
     * @param maxTotal what the sum of its absolute points may reach
     * @param forced whether it is in every set
     */
    record Unit(int[] columns, int cost, boolean whole, int maxTotal, boolean forced) {}

    int columns() {
        return lowest.length;
    }

    boolean allows(int column, int points) {
        return points == 0 ? !required[column] : points >= lowest[column] && points <= highest[column];
    }

    /** 1, -1 or 0: the sign that the real-valued coefficient must have because the points must have it. */
    int sign(int column) {
        return lowest[column] >= 0 ? 1 : highest[column] <= 0 ? -1 : 0;
    }

    int[] signs(int[] set) {
        int[] signs = new int[set.length];
        for (int j = 0; j < set.length; j++) {
            signs[j] = sign(set[j]);
        }
        return signs;
    }

    /** Whether points on these columns (0 elsewhere) respect every rule. */
    boolean allows(int[] set, int[] points) {
        int[] all = new int[columns()];
        for (int j = 0; j < set.length; j++) {
            all[set[j]] = points[j];
        }
        return allows(all);
    }

    boolean allows(int[] points) {
        int cost = 0;
        for (Unit unit : units) {
            int used = 0;
            int total = 0;
            for (int column : unit.columns) {
                int w = points[column];
                if (!allows(column, w)) {
                    return false;
                }
                used += w != 0 ? 1 : 0;
                total += Math.abs(w);
            }
            if (total > unit.maxTotal || (unit.whole && used > 0 && used < unit.columns.length)) {
                return false;
            }
            cost += used > 0 ? unit.cost : 0;
        }
        return cost <= maxCost;
    }

    /** The columns of a set of units, ascending. */
    int[] columnsOf(boolean[] chosen) {
        int count = 0;
        for (int u = 0; u < units.length; u++) {
            count += chosen[u] ? units[u].columns.length : 0;
        }
        int[] set = new int[count];
        int next = 0;
        for (int column = 0; column < unitOfColumn.length; column++) {
            if (chosen[unitOfColumn[column]]) {
                set[next++] = column;
            }
        }
        return set;
    }
}
