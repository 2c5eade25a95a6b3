package lv.screening.evaluate;

import java.util.Arrays;

/** A score column with each row's position in its count table, and the DeLong placements by position. */
final class PlacedScores {

    private static final int LARGEST_JOINT_TABLE = 1 << 16;

    private final CountTable table;
    private final int[] positions;
    private final double[] casePlacements;
    private final double[] controlPlacements;

    private PlacedScores(CountTable table, int[] positions) {
        this.table = table;
        this.positions = positions;
        Inputs.bothClasses(table.cases(), table.controls());
        casePlacements = new double[table.size()];
        controlPlacements = new double[table.size()];
        long below = 0;
        long above = table.cases();
        for (int i = 0; i < table.size(); i++) {
            above -= table.cases(i);
            casePlacements[i] = (below + 0.5 * table.controls(i)) / table.controls();
            controlPlacements[i] = (above + 0.5 * table.cases(i)) / table.cases();
            below += table.controls(i);
        }
    }

    static PlacedScores of(int[] scores, boolean[] outcomes) {
        CountTable table = CountTable.of(scores, outcomes);
        if (table.size() == 0) {
            return new PlacedScores(table, scores.clone());
        }
        long least = (long) table.score(0);
        long width = (long) table.score(table.size() - 1) - least + 1;
        if (width > LARGEST_JOINT_TABLE) {
            return searched(table, Arrays.stream(scores).asDoubleStream().toArray());
        }
        int[] positionOf = new int[(int) width];
        for (int i = 0; i < table.size(); i++) {
            positionOf[(int) ((long) table.score(i) - least)] = i;
        }
        int[] positions = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            positions[i] = positionOf[(int) (scores[i] - least)];
        }
        return new PlacedScores(table, positions);
    }

    static PlacedScores of(double[] scores, boolean[] outcomes) {
        return searched(CountTable.of(scores, outcomes), scores);
    }

    private static PlacedScores searched(CountTable table, double[] scores) {
        double[] distinct = new double[table.size()];
        Arrays.setAll(distinct, table::score);
        int[] positions = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            positions[i] = Arrays.binarySearch(distinct, scores[i] + 0.0);
        }
        return new PlacedScores(table, positions);
    }

    CountTable table() {
        return table;
    }

    double covariance(PlacedScores other, boolean[] outcomes, double auc, double otherAuc) {
        long m = table.cases();
        long n = table.controls();
        double caseProducts = 0;
        double controlProducts = 0;
        int width = other.table.size();
        if ((long) table.size() * width <= LARGEST_JOINT_TABLE) {
            int[] joint = new int[2 * table.size() * width];
            for (int i = 0; i < positions.length; i++) {
                joint[2 * (positions[i] * width + other.positions[i]) + (outcomes[i] ? 1 : 0)]++;
            }
            for (int a = 0; a < table.size(); a++) {
                for (int b = 0; b < width; b++) {
                    int cell = 2 * (a * width + b);
                    controlProducts +=
                            joint[cell] * (controlPlacements[a] - auc) * (other.controlPlacements[b] - otherAuc);
                    caseProducts += joint[cell + 1] * (casePlacements[a] - auc) * (other.casePlacements[b] - otherAuc);
                }
            }
        } else {
            for (int i = 0; i < positions.length; i++) {
                int a = positions[i];
                int b = other.positions[i];
                if (outcomes[i]) {
                    caseProducts += (casePlacements[a] - auc) * (other.casePlacements[b] - otherAuc);
                } else {
                    controlProducts += (controlPlacements[a] - auc) * (other.controlPlacements[b] - otherAuc);
                }
            }
        }
        return caseProducts / (m - 1) / m + controlProducts / (n - 1) / n;
    }
}
