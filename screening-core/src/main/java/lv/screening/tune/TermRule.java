package lv.screening.tune;

/** What was asked for one term. Without an own range or sign the ones of the search hold. */
record TermRule(boolean ownRange, int lowest, int highest, boolean ownSign, PointSign sign, Presence presence) {

    enum Presence {
        OPTIONAL,
        FORCED,
        FORBIDDEN,
        /** Has the points {@link TermRule#lowest}, whatever the ranges and signs of the search. */
        FIXED
    }

    static final TermRule FREE = new TermRule(false, 0, 0, false, PointSign.ANY, Presence.OPTIONAL);

    TermRule withRange(int low, int high) {
        return new TermRule(true, low, high, ownSign, sign, presence);
    }

    TermRule withSign(PointSign newSign) {
        return new TermRule(ownRange, lowest, highest, true, newSign, presence);
    }

    TermRule withPresence(Presence newPresence) {
        return new TermRule(ownRange, lowest, highest, ownSign, sign, newPresence);
    }

    TermRule fixed(int points) {
        return new TermRule(true, points, points, ownSign, sign, Presence.FIXED);
    }
}
