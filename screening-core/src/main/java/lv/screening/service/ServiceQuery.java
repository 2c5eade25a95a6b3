package lv.screening.service;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.screening.model.Referral;
import lv.screening.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param needs ids of needs; one that the catalogue does not know is unmet
 * @param target whom it is for; empty where it does not matter
 * @param area the id of the area, or null where it is not known: then only what is offered in the whole country is found
 * @param age the child's age in completed years, or null where it is not known: then every age suits
 * @param date the day on which entries are planned, valid or outdated
 */
public record ServiceQuery(
        List<String> needs,
        Set<Target> target,
        @Nullable String area,
        @Nullable Integer age,
        LocalDate date) {
    /** A query with copies of its lists, each need once. */
    public ServiceQuery {
        needs = List.copyOf(new LinkedHashSet<>(needs));
        target = Set.copyOf(target);
    }

    /** What a referral asks for. */
    public static ServiceQuery of(Referral referral, @Nullable String area, @Nullable Integer age, LocalDate date) {
        return new ServiceQuery(referral.needs(), Set.copyOf(referral.target()), area, age, date);
    }
}
