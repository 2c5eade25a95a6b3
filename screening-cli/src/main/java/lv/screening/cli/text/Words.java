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
    /** Introduces services. */
    SERVICES("services", "pakalpojumi"),
    /** Introduces the needs that nobody meets. */
    NO_SERVICE("no service found for", "nav atrasts pakalpojums vajadzībai"),
    /** A service entry that may be out of date. */
    OUTDATED("entry may be outdated", "ieraksts var būt novecojis"),
    /** A service that is announced only. */
    PLANNED("planned", "plānots"),
    /** Introduces the bands still possible. */
    POSSIBLE("possible", "iespējams"),
    /** Introduces the contributions. */
    BUILT_FROM("built from", "veido"),
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
