package lv.screening.cli.report;

/** The words about change over time in English and Latvian; a language that is neither gets English. */
enum WaveWords {
    CHANGE("Change over time", "Izmaiņas laika gaitā"),
    HOW(
            "The same respondents in two waves, matched by their ids. A change counts as improved or worse only where it is"
                    + " beyond what the error of measurement explains (Jacobson and Truax 1991). Counts elsewhere on this page"
                    + " are of all waves together.",
            "Tie paši respondenti divos posmos, salāgoti pēc identifikatoriem. Izmaiņa skaitās uzlabojums vai pasliktinājums tikai"
                    + " tad, ja tā pārsniedz mērījuma kļūdu (Jacobson un Truax 1991). Citviet šajā lapā skaitīti visi posmi"
                    + " kopā."),
    RAISED("Outside the best band, by wave", "Ārpus labākā līmeņa pa posmiem"),
    WAVE("Wave", "Posms"),
    IMPROVED("improved", "uzlabojies"),
    UNCHANGED("no reliable change", "bez drošas izmaiņas"),
    WORSE("worse", "pasliktinājies"),
    IN_BOTH("in both waves", "abos posmos"),
    FROM_TO("from (rows) to (columns)", "no (rindas) uz (kolonnas)"),
    NEW_URGENT("newly urgent", "no jauna steidzami"),
    RESOLVED("no longer urgent", "vairs nav steidzami");

    private final String english;
    private final String latvian;

    WaveWords(String english, String latvian) {
        this.english = english;
        this.latvian = latvian;
    }

    /** The words in a language. */
    String in(String language) {
        return "lv".equals(language) ? latvian : english;
    }
}
