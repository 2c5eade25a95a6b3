package lv.screening.model;

import lv.screening.expr.TruthExpression;

/**
 * A referral with its checked condition.
 *
 * @param referral the referral
 * @param condition when it is suggested
 */
public record ReferralLayout(Referral referral, TruthExpression condition) {}
