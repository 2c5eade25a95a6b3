package lv.screening.cli.report;

/** The words about change over time in English and Latvian; a language that is neither gets English. */
enum WaveWords {
    CHANGE("Change over time", "Izmaiņas laika gaitā");

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
