package lv.screening.model;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * For whom a questionnaire is meant.
 *
 * @param minAge youngest age in whole years
 * @param maxAge oldest age in whole years
 * @param informant who answers
 * @param note more words, may be empty
 */
public record Population(BigDecimal minAge, BigDecimal maxAge, Informant informant, Text note) {
    /** Who answers. */
    public enum Informant {
        /** The child or adolescent. */
        SELF,
        /** A parent or another person who brings the child up. */
        PARENT,
        /** A teacher. */
        TEACHER,
        /** Another professional. */
        PROFESSIONAL;

        /** The word in files and results. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
