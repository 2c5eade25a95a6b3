package lv.screening.evaluate;

/**
 * What a cut does at a given share of cases; sensitivity and specificity are taken over from the data.
 *
 * @param prevalence share of cases, above 0 and below 1
 * @param ppv share of cases among those referred
 * @param npv share of controls among those not referred
 * @param referredPerThousand how many of 1,000 would be referred
 * @param foundPerThousand how many of 1,000 are cases and referred
 * @param missedPerThousand how many of 1,000 are cases and not referred
 */
public record PrevalenceProjection(
        double prevalence,
        Estimate ppv,
        Estimate npv,
        double referredPerThousand,
        double foundPerThousand,
        double missedPerThousand) {}
