package lv.screening.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.screening.model.Target;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One service of a catalogue.
 *
 * @param id the name in files and results
 * @param name words for people
 * @param kind what sort of service it is
 * @param sector who is responsible for it
 * @param meets ids of the needs that it meets, at least one
 * @param target whom it is for, at least one
 * @param ages for children of which age
 * @param where where it is offered
 * @param route how one gets there, at least one way
 * @param contact how it is reached
 * @param cost what it costs, may be empty
 * @param hours when it is open, may be empty
 * @param status whether it exists yet
 * @param source ids of the sources; empty where none is named
 * @param checked when the entry was last compared with its source, or null if it never was
 * @param valid from when until when it is offered
 * @param note more words, may be empty
 */
public record Service(
        String id,
        Text name,
        Kind kind,
        Sector sector,
        List<String> meets,
        List<Target> target,
        Ages ages,
        Where where,
        List<Route> route,
        Contact contact,
        Text cost,
        Text hours,
        Status status,
        List<String> source,
        @Nullable LocalDate checked,
        Validity valid,
        Text note) {
    /** A service with copies of its lists. */
    public Service {
        meets = List.copyOf(meets);
        target = List.copyOf(target);
        route = List.copyOf(route);
        source = List.copyOf(source);
    }

    /** What sort of service it is. */
    public enum Kind {
        /** A telephone line for crises. */
        CRISIS_LINE,
        /** Help when life or health is in danger. */
        EMERGENCY,
        /** Coordinates institutions, draws up the support plan and follows the change of risk. */
        CHILD_SUPPORT_SPECIALIST,
        /** The support staff and programmes of a school. */
        SCHOOL_SUPPORT,
        /** An adult who accompanies the child. */
        MENTOR,
        /** A group that meets on a theme. */
        SUPPORT_GROUP,
        /** Somebody with the same experience. */
        PEER_SUPPORT,
        /** Advice by telephone. */
        PHONE_CONSULTATION,
        /** Several professions; the child stays in its own environment. */
        MULTIDISCIPLINARY_1,
        /** Several professions, with a change of environment. */
        MULTIDISCIPLINARY_2,
        /** Medical care. */
        MEDICAL,
        /** Help with addictions. */
        ADDICTION_CARE,
        /** A psychologist or psychotherapist. */
        PSYCHOLOGICAL_HELP,
        /** The social service of a municipality. */
        SOCIAL_SERVICE,
        /** The protection of the rights of the child. */
        CHILD_PROTECTION,
        /** The police. */
        POLICE,
        /** Information only. */
        INFORMATION,
        /** Institutions that meet about one case. */
        COOPERATION_GROUP,
        /** Help for victims. */
        VICTIM_SUPPORT,
        /** Youth centres, activities. */
        YOUTH_WORK;

        /** The word in files and results, such as {@code crisis_line}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who is responsible for a service. */
    public enum Sector {
        /** Social welfare. */
        WELFARE,
        /** Health care. */
        HEALTH,
        /** Education. */
        EDUCATION,
        /** Culture, sport and youth. */
        CULTURE,
        /** Police and justice. */
        JUSTICE;

        /** The word in files and results. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How one gets to a service. */
    public enum Route {
        /** The family asks itself. */
        SELF,
        /** Through the school. */
        SCHOOL,
        /** Through the family doctor. */
        FAMILY_DOCTOR,
        /** Through the social service of the municipality. */
        SOCIAL_SERVICE,
        /** By the decision of an authority. */
        DECISION;

        /** The word in files and results, such as {@code family_doctor}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a service exists yet. */
    public enum Status {
        /** Announced, not to be had yet. */
        PLANNED,
        /** Being tried out; to be had. */
        PILOT,
        /** In operation. */
        RUNNING;

        /** The word in files and results. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is announced but can not be had yet on a day: planned, or its first day is still to come. */
    public boolean isPlanned(LocalDate date) {
        return status == Status.PLANNED || valid.beginsAfter(date);
    }

    /** How far the entry can be relied upon on a day. */
    public Freshness freshness(LocalDate date) {
        if (valid.endedBefore(date)) {
            return Freshness.ENDED;
        }
        if (checked == null) {
            return Freshness.UNCHECKED;
        }
        return checked.plusMonths(Freshness.MONTHS).isBefore(date) ? Freshness.STALE : Freshness.CURRENT;
    }
}
