package lv.screening.evaluate;

/**
 * Area under the part of the ROC curve between two specificities, plain and rescaled (McClish 1989) so that 0.5 is chance
 * and 1 is perfect. Below chance the rescaled area has no meaning and is NaN.
 *
 * @param value plain area, at most the width of the range
 * @param corrected rescaled area, 0.5..1
 * @param lowestSpecificity lower end of the range
 * @param highestSpecificity upper end of the range
 */
public record PartialAuc(double value, double corrected, double lowestSpecificity, double highestSpecificity) {

    /**
     * Measures the area, with straight lines between the points of the curve.
     *
     * @param table cases and controls by score
     * @param lowestSpecificity 0..1, below the highest
     * @param highestSpecificity 0..1
     * @return the area
     * @throws IllegalArgumentException without cases or controls, or when the range is empty or leaves 0..1
     */
    public static PartialAuc of(CountTable table, double lowestSpecificity, double highestSpecificity) {
        Inputs.bothClasses(table.cases(), table.controls());
        Inputs.share("lowest specificity", lowestSpecificity);
        Inputs.share("highest specificity", highestSpecificity);
        if (lowestSpecificity >= highestSpecificity) {
            throw new IllegalArgumentException("the specificity range " + lowestSpecificity + ".." + highestSpecificity
                    + " is empty; give the lower end first");
        }
        double area = 0;
        double sensitivity = 1;
        double specificity = 0;
        long casesAbove = table.cases();
        long controlsBelow = 0;
        for (int i = 0; i < table.size(); i++) {
            casesAbove -= table.cases(i);
            controlsBelow += table.controls(i);
            double nextSensitivity = (double) casesAbove / table.cases();
            double nextSpecificity = (double) controlsBelow / table.controls();
            double from = Math.max(specificity, lowestSpecificity);
            double to = Math.min(nextSpecificity, highestSpecificity);
            if (to > from) {
                double slope = (nextSensitivity - sensitivity) / (nextSpecificity - specificity);
                double middle = (from + to) / 2;
                area += (to - from) * (sensitivity + slope * (middle - specificity));
            }
            sensitivity = nextSensitivity;
            specificity = nextSpecificity;
        }
        double width = highestSpecificity - lowestSpecificity;
        double chance = width * (1 - (lowestSpecificity + highestSpecificity) / 2);
        double share = (area - chance) / (width - chance);
        boolean belowChance = area < chance * (1 - 1e-12);
        double corrected = belowChance ? Double.NaN : (1 + Math.max(0, share)) / 2;
        return new PartialAuc(area, corrected, lowestSpecificity, highestSpecificity);
    }
}
