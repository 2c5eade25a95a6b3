package lv.screening.evaluate;

/**
 * Whether two groups with the same score answer one item alike.
 *
 * @param item name
 * @param mantelHaenszel within strata of equal score
 * @param logistic along the score
 */
public record ItemFunctioning(String item, MantelHaenszel mantelHaenszel, LogisticFunctioning logistic) {}
