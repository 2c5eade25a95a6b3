package lv.screening.evaluate;

/**
 * One point of a ROC curve.
 *
 * @param threshold midway between two observed scores, or infinite at either end
 * @param sensitivity share of cases above the threshold, 0..1
 * @param specificity share of controls below the threshold, 0..1
 */
public record RocPoint(double threshold, double sensitivity, double specificity) {}
