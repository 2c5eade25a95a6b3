package lv.screening.cli.text;

/** The words of reports in English and Latvian; a language that is neither gets English. */
public enum Words {
    /** What every result is. */
    SUGGESTION(
            "A suggestion for a person to review, not a diagnosis.",
            "Ieteikums, ko izvērtē speciālists; tā nav diagnoze."),
    /** Heading of the referrals. */
    STEPS("Suggested steps", "Ieteicamie soļi"),
    /** When no rule speaks. */
    NO_REFERRAL("This questionnaire suggests no referral.", "Šī aptauja nosūtījumu neiesaka."),
    /** Heading of the undetermined referrals. */
    UNDETERMINED("Not yet determined: these answers would decide", "Vēl nav noteikts: izšķirtu šīs atbildes"),
    /** Heading of the scores. */
    SCORES("Scores", "Rezultāti"),
    /** Heading of the problems. */
    PROBLEMS("Please check the answers", "Lūdzu, pārbaudiet atbildes"),
    /** Introduces a reason. */
    BECAUSE("because", "jo"),
    /** Introduces what the catalogue says to do first. */
    FIRST_STEP("first step", "pirmais solis"),
    /** Introduces what the law asks. */
    LAW("law", "tiesību akti"),
    /** Introduces the signs of a red flag. */
    SIGNS("signs", "pazīmes"),
    /** Introduces services. */
    SERVICES("services", "pakalpojumi"),
    /** Introduces the needs that nobody meets. */
    NO_SERVICE_YET("no service found", "pakalpojums nav atrasts"),
    ONLY_PLANNED("planned only: nothing to be had yet", "tikai plānots: vēl nekas nav pieejams"),
    NOT_FOR("no service for", "nav pakalpojuma"),
    NO_SERVICE("no service found for:", "nav atrasts pakalpojums vajadzībai:"),
    /** A service entry that may be out of date. */
    OUTDATED("entry may be outdated", "ieraksts var būt novecojis"),
    /** A service that is announced only. */
    PLANNED("planned", "plānots"),
    /** Introduces the bands still possible. */
    POSSIBLE("possible", "iespējams"),
    /** Stands for the smallest parts together. */
    MORE_PARTS("more parts together", "pārējās sastāvdaļas kopā"),
    /** Heading of what a result must not be used for. */
    LIMITS("Limits of this questionnaire", "Aptaujas ierobežojumi"),
    /** Introduces the terms that are still open. */
    OPEN("open", "nav zināms"),
    /** No score. */
    NOT_SCORED("not scored: too many answers are missing", "nav aprēķināts: trūkst pārāk daudz atbilžu"),
    /** No score, but a band. */
    PARTIAL("no exact score: answers are missing", "precīzs rezultāts nav zināms: trūkst atbilžu"),
    /** A score in spite of gaps. */
    PRORATED("estimated: answers missing", "aprēķināts aptuveni: trūkst atbilžu"),
    /** Not meant for this age. */
    NOT_FOR_AGE("not scored: see the age", "nav aprēķināts: skatīt vecumu"),
    /** Between a score and its range. */
    OF("of", "no"),
    /** A T-score. */
    T_SCORE("T-score", "T vērtība"),
    /** A percentile. */
    PERCENTILE("percentile", "procentile"),
    /** No row in the norm table. */
    NO_NORM("no norm", "nav normas"),
    /** Weights that nobody validated. */
    RESEARCH(
            "Scored with research weights that were not validated.",
            "Aprēķināts ar pētniecības svariem, kas nav validēti."),
    /** Heading of what several informants say. */
    INFORMANTS("Informants together", "Visu informantu atbildes kopā"),
    /** The child's own view. */
    SELF("young person", "pats jaunietis"),
    /** A parent. */
    PARENT("parent", "vecāks"),
    /** A teacher. */
    TEACHER("teacher", "skolotājs"),
    /** Somebody else who works with the child. */
    PROFESSIONAL("professional", "speciālists"),
    /** No rule combines them. */
    SIDE_BY_SIDE("not combined", "netiek apvienots"),
    /** Introduces the informants who decide. */
    BECAUSE_OF("decided by", "izšķir"),
    /** An informant who was expected. */
    NO_ANSWERS("no answers", "atbilžu nav"),
    /** All bands are the same. */
    AGREE_SAME("they agree", "vērtējumi sakrīt"),
    /** The bands are neighbours. */
    AGREE_ADJACENT("neighbouring bands", "vērtējumi ir blakus grupās"),
    /** The bands are further apart. */
    AGREE_APART("far apart", "vērtējumi būtiski atšķiras"),
    /** Fewer than two bands. */
    AGREE_OPEN("nothing to compare yet", "vēl nav ar ko salīdzināt"),
    /** Introduces a difference in percent of the range. */
    PERCENT_APART("difference in percent of the range", "atšķirība procentos no diapazona"),
    /** What a discrepancy means. */
    DISCREPANCY(
            "Informants often see different things: ask about a difference, do not average it away.",
            "Informanti bieži redz atšķirīgas lietas: par atšķirību jāpajautā, to nevajag izlīdzināt."),
    /** Urgency now. */
    NOW("now", "tūlīt"),
    /** Urgency the same day. */
    SAME_DAY("same day", "tajā pašā dienā"),
    /** Urgency within weeks. */
    WEEKS("within weeks", "dažu nedēļu laikā"),
    /** Urgency routine. */
    ROUTINE("routine", "parastā kārtībā");

    private final String english;
    private final String latvian;

    Words(String english, String latvian) {
        this.english = english;
        this.latvian = latvian;
    }

    /** The words in a language. */
    public String in(String language) {
        return "lv".equals(language) ? latvian : english;
    }

    /** The words for a rule that combines informants. */
    static String rule(String rule, String language) {
        boolean latvian = "lv".equals(language);
        return switch (rule) {
            case "any" -> latvian ? "pietiek ar viena informanta vērtējumu" : "one informant is enough";
            case "all" -> latvian ? "kā vērtē visi informanti" : "what all informants reach";
            case "highest" -> latvian ? "lielākā riska vērtējums" : "the score with the most risk";
            default -> latvian ? "vidējais vērtējums" : "the mean of the scores";
        };
    }

    /** The words for an agreement. */
    static Words of(lv.screening.informant.Agreement.Level level) {
        return switch (level) {
            case SAME -> AGREE_SAME;
            case ADJACENT -> AGREE_ADJACENT;
            case APART -> AGREE_APART;
            case OPEN -> AGREE_OPEN;
        };
    }

    /** The words for an urgency. */
    public static Words of(lv.screening.model.Referral.Urgency urgency) {
        return switch (urgency) {
            case NOW -> NOW;
            case SAME_DAY -> SAME_DAY;
            case WEEKS -> WEEKS;
            case ROUTINE -> ROUTINE;
        };
    }
}
