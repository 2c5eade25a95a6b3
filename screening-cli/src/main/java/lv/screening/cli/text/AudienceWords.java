package lv.screening.cli.text;

import java.util.Collection;
import java.util.stream.Collectors;
import lv.screening.model.Target;
import lv.screening.service.Area;

/** The words for those whom a service is for, and for kinds of areas; a language that is not Latvian gets English. */
public final class AudienceWords {
    private AudienceWords() {}

    /** The word for one of them. */
    public static String of(Target target, String language) {
        boolean latvian = "lv".equals(language);
        return switch (target) {
            case CHILD -> latvian ? "bērns" : "child";
            case SIBLING -> latvian ? "brālis vai māsa" : "brother or sister";
            case PARENT -> latvian ? "vecāks" : "parent";
            case FOSTER_PARENT -> latvian ? "audžuvecāks" : "foster parent";
            case GUARDIAN -> latvian ? "aizbildnis" : "guardian";
            case PROFESSIONAL -> latvian ? "speciālists" : "professional";
        };
    }

    /** The words for several, with commas. */
    public static String of(Collection<Target> targets, String language) {
        return targets.stream().map(target -> of(target, language)).collect(Collectors.joining(", "));
    }

    /** The word for a kind of area. */
    public static String of(Area.Kind kind, String language) {
        boolean latvian = "lv".equals(language);
        return switch (kind) {
            case COUNTRY -> latvian ? "valsts" : "country";
            case PLANNING_REGION -> latvian ? "plānošanas reģions" : "planning region";
            case MUNICIPALITY -> latvian ? "pašvaldība" : "municipality";
            case TOWN -> latvian ? "pilsēta" : "town";
        };
    }
}
