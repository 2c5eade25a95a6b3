package lv.screening.cli.page;

/** The words of pages in English and Latvian; a language that is neither gets English. */
enum PageWords {
    SKIP("Skip to the content", "Pāriet uz saturu"),
    ABOUT("About this questionnaire, and its limits", "Par šo aptauju un tās ierobežojumiem"),
    RESPONDENT("Respondent", "Respondents"),
    DATE("Date", "Datums"),
    TERM("Part", "Sastāvdaļa"),
    POINTS("Points", "Punkti"),
    BAR("Bar", "Josla"),
    EXPLAINED("What the score is made of", "No kā veidojas rezultāts"),
    NO_POINTS("No points from", "Bez punktiem"),
    OPEN_TERM("missing answer", "trūkst atbildes"),
    ITEMS("Items", "Jautājumi"),
    ITEM("Item", "Kods"),
    QUESTION("Question", "Jautājums"),
    ANSWERS("Answers (points)", "Atbildes (punkti)"),
    ASKED_IF("asked only if", "jautā tikai tad, ja"),
    FREE_TEXT("free text, not scored", "brīvs teksts, netiek vērtēts"),
    VALUE("Value", "Vērtība"),
    WEIGHT("Weight", "Svars"),
    ITEM_POINTS("points of the answer", "atbildes punkti"),
    REVERSED("points of the answer, reversed", "atbildes punkti, apgriezti"),
    QUESTION_NUMBER("question {0}", "{0}. jautājums"),
    WHEN("When", "Ja"),
    HOW_SOON("How soon", "Cik drīz"),
    STEP("Step", "Solis"),
    KEY("Scoring key", "Vērtēšanas atslēga"),
    SUM("Sum", "Summa"),
    MEAN("Mean", "Vidējais"),
    LARGEST("Largest of them", "Lielākais no tiem"),
    NONE_MISSING("No answer may be missing.", "Neviena atbilde nedrīkst trūkt."),
    SOME_MISSING("Answers that may be missing: {0}.", "Drīkst trūkt atbilžu: {0}."),
    PRORATED("The others make up for them.", "Rezultātu tad aprēķina proporcionāli no pārējām."),
    HISTORY("Over time", "Laika gaitā"),
    SCORE("Score", "Rezultāts"),
    CHANGE("Change", "Izmaiņa"),
    SINCE_FIRST("Since the first day", "Kopš pirmās dienas"),
    OTHER("What would change the band", "Kas mainītu līmeni"),
    ONE_ANSWER("One other answer would be enough", "Pietiktu ar vienu citu atbildi"),
    NO_ANSWER("No single other answer would change the band.", "Neviena atsevišķa cita atbilde līmeni nemainītu."),
    OPEN_BAND(
            "The band is still open: the missing answers decide.",
            "Līmenis vēl nav zināms: to izšķirs trūkstošās atbildes."),
    OTHER_ANSWER("{0}: “{1}” instead of “{2}” would give {3}", "{0}: ja „{2}” vietā būtu „{1}”, līmenis būtu {3}"),
    SCORE_OF("Score {0} (attainable: {1} to {2})", "Rezultāts {0} (iespējams: {1} līdz {2})"),
    POSSIBLE_FROM("still possible from {0} to {1}", "vēl iespējams no {0} līdz {1}"),
    BAND("Band", "Līmenis"),
    PURPOSE("Purpose", "Nolūks"),
    USE("Use", "Lietojums"),
    MISUSE("Not for", "Nedrīkst"),
    STATUS("Status", "Statuss"),
    POPULATION("For", "Kam"),
    YEARS("years, answered by", "gadi, atbild"),
    PERIOD("Asks about", "Periods"),
    NOTICE("Notice", "Norāde"),
    LICENCE("Licence", "Licence"),
    SOURCES("Sources", "Avoti"),
    MADE_WITH("Scored with", "Aprēķināts ar"),
    HIGHER_WORSE("higher means more risk", "augstāka vērtība nozīmē lielāku risku"),
    HIGHER_BETTER("higher is better", "augstāka vērtība ir labāka");

    private final String english;
    private final String latvian;

    PageWords(String english, String latvian) {
        this.english = english;
        this.latvian = latvian;
    }

    /** The words in a language. */
    String in(String language) {
        return "lv".equals(language) ? latvian : english;
    }

    /** The words in a language, with parts in the place of {0}, {1} and so on. */
    String in(String language, String... parts) {
        String text = in(language);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i]);
        }
        return text;
    }
}
