package lv.screening.model;

/** Whom a referral or a service is for. */
public enum Target {
    /** The child or adolescent. */
    CHILD,
    /** A brother or sister. */
    SIBLING,
    /** A parent. */
    PARENT,
    /** A foster parent. */
    FOSTER_PARENT,
    /** A guardian. */
    GUARDIAN,
    /** Somebody who works with children. */
    PROFESSIONAL;

    /** The word in files and results, such as {@code foster_parent}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
