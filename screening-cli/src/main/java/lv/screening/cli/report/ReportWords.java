package lv.screening.cli.report;

/** The words of the report in English and Latvian; a language that is neither gets English. */
enum ReportWords {
    SKIP("Skip to the content", "Pāriet uz saturu"),
    CONTENTS("Contents", "Saturs"),
    REPORT_ON("Report on many answers", "Pārskats par daudzām atbildēm"),
    REVIEW(
            "Scores are suggestions for people to review, not diagnoses, and say nothing certain about any one child.",
            "Rezultāti ir ieteikumi, ko izvērtē speciālisti; tie nav diagnozes un par atsevišķu bērnu neko droši nepasaka."),
    PROTECTED(
            "To protect children, every count on this page was blurred by a small random amount, rounded to {1} and hidden"
                    + " where it came under {0} (shown as <{0}); charts and shares are made from these counts. Sums"
                    + " therefore need not agree exactly.",
            "Lai aizsargātu bērnus, katrs skaits šajā lapā ir nedaudz nejauši izmainīts, noapaļots līdz {1} un paslēpts, ja"
                    + " tas ir mazāks par {0} (rādīts kā <{0}); diagrammas un procenti veidoti no šiem skaitļiem. Tāpēc summas"
                    + " var precīzi nesakrist."),
    UNPROTECTED(
            "Counts stand as they are (--min-cell 1): this page is only for those who may see the answers themselves.",
            "Skaitļi ir neizmainīti (--min-cell 1): šī lapa ir tikai tiem, kas drīkst redzēt pašas atbildes."),
    RESEARCH(
            "Scored with research weights that were not validated.",
            "Aprēķināts ar pētniecības svariem, kas nav validēti."),
    HIDDEN_BARS(
            "hatched: fewer than {0} respondents, or nobody; the height says nothing",
            "svītrots: mazāk nekā {0} respondentu vai neviens; augstums neko nenozīmē"),
    HIDDEN_SHARES(
            "hatched: fewer than {0} respondents, or nobody; the width says nothing",
            "svītrots: mazāk nekā {0} respondentu vai neviens; platums neko nenozīmē"),
    HIDDEN_POINTS(
            "hatched: fewer than {0} respondents, somewhere below the mark",
            "svītrots: mazāk nekā {0} respondentu, kaut kur zem atzīmes"),
    HIDDEN_ARE("Hidden because under {0}", "Paslēpts, jo mazāk nekā {0}"),
    IN_TABLE_ONLY(
            "Groups of fewer than {0} are in the tables only: their shares would be mostly noise.",
            "Grupas, kurās ir mazāk nekā {0} respondentu, rādītas tikai tabulās: to daļas būtu galvenokārt nejaušība."),
    NOT_LISTED("What came under {0} is not listed.", "Kas mazāks par {0}, nav uzskaitīts."),
    WHAT("What was scored, and how", "Kas un kā ir aprēķināts"),
    ROWS("Respondents", "Respondenti"),
    DATE("Date", "Datums"),
    QUESTIONNAIRE("Questionnaire", "Aptauja"),
    SCALE("Scale", "Skala"),
    RANGE("Range", "Diapazons"),
    DIRECTION("Direction", "Virziens"),
    HIGHER_WORSE("higher: more risk", "augstāka: lielāks risks"),
    HIGHER_BETTER("higher: better", "augstāka: labāk"),
    CUTS("Cuts", "Sliekšņi"),
    MISSING_RULE("Missing answers allowed", "Pieļaujamas trūkstošas atbildes"),
    DEPENDS("depend on the respondent", "atkarīgi no respondenta"),
    STEPS("Suggested steps and services", "Ieteicamie soļi un pakalpojumi"),
    MOST_URGENT("Most urgent step of a respondent", "Respondenta steidzamākais solis"),
    NONE("none", "nav"),
    URGENCY("How soon", "Cik drīz"),
    STEP("Step", "Solis"),
    SUGGESTED("Suggested", "Ieteikts"),
    UNDETERMINED("Left open", "Nav noteikts"),
    SERVICE("Service", "Pakalpojums"),
    COUNT("Respondents", "Respondenti"),
    SHARE("Share", "Daļa"),
    COMPLETENESS("Completeness", "Atbilžu pilnīgums"),
    COMPLETE("complete", "pilnīgs"),
    PRORATED("estimated", "aprēķināts aptuveni"),
    PARTIAL("band only", "tikai līmenis"),
    NOT_SCORED("not scored", "nav aprēķināts"),
    ITEM("Item", "Jautājums"),
    NO_ANSWER("No answer", "Nav atbildes"),
    SOMETIMES_ASKED("asked of some only", "jautā tikai dažiem"),
    DISTRIBUTION("Distribution of scores", "Rezultātu sadalījums"),
    SCORE("Score", "Rezultāts"),
    TABLE("The same as a table", "Tas pats tabulā"),
    BANDS("Bands by group and area", "Līmeņi pa grupām un teritorijām"),
    ALL("all", "visi"),
    GROUP("Group", "Grupa"),
    AREA("area", "teritorija"),
    OPEN("open", "nav zināms"),
    NO_GROUPS("No group is large enough to be shown.", "Neviena grupa nav pietiekami liela, lai to rādītu."),
    TOGETHER("What is raised together", "Kas ir paaugstināts vienlaikus"),
    TOGETHER_HOW(
            "Respondents for whom the scale of the row and that of the column are both outside the best band; in the diagonal,"
                    + " the scale alone.",
            "Respondenti, kuriem gan rindas, gan kolonnas skala ir ārpus labākā līmeņa; diagonālē – viena skala."),
    REASONS("Top reasons", "Biežākie iemesli"),
    REASONS_HOW(
            "Among respondents outside the best band: how many have points from this part.",
            "Respondenti ārpus labākā līmeņa: cik no tiem punktus dod šī sastāvdaļa."),
    PART("Part", "Sastāvdaļa"),
    AUDIT("Data audit", "Datu pārbaude"),
    AUDIT_FOUND("Found in the data", "Atrasts datos"),
    REFUSED("answers that are none, counted as missing", "atbildes, kas neder, skaitītas kā trūkstošas"),
    REJECTED("rows that could not be read", "rindas, kuras nevarēja nolasīt"),
    NOT_ASKED("answers to items that were not asked", "atbildes uz nejautātiem jautājumiem"),
    AREA_UNKNOWN("areas that the catalogue does not know", "teritorijas, kuru katalogā nav"),
    AGE_OUTSIDE("age outside the questionnaire's", "vecums ārpus aptaujas robežām"),
    AGE_MISSING("age missing", "trūkst vecuma"),
    OUTCOME("Scores and the outcome", "Rezultāti un iznākums"),
    WITH_OUTCOME("with the outcome", "ar iznākumu"),
    WITHOUT_OUTCOME("without it", "bez iznākuma"),
    UNKNOWN_OUTCOME("outcome not known", "iznākums nav zināms"),
    TOO_FEW(
            "Too few respondents with or without the outcome to show anything.",
            "Pārāk maz respondentu ar iznākumu vai bez tā, lai kaut ko rādītu."),
    FROM_COUNTS(
            "Made from the protected counts by ranges of scores; 'screening evaluate' gives exact figures.",
            "Veidots no aizsargātajiem skaitļiem pa rezultātu diapazoniem; precīzus skaitļus dod 'screening evaluate'."),
    AUC("Area under the curve", "Laukums zem līknes"),
    ROC("How well scores tell the outcome apart (ROC)", "Cik labi rezultāti nošķir iznākumu (ROC)"),
    SENSITIVITY("Sensitivity", "Jutība"),
    SPECIFICITY("Specificity", "Specifiskums"),
    FALSE_POSITIVES("1 − specificity", "1 − specifiskums"),
    FROM_SCORE("Score from", "Rezultāts no"),
    TO_SCORE("Score up to", "Rezultāts līdz"),
    CALIBRATION("Calibration", "Kalibrācija"),
    EXPECTED("Expected share", "Paredzētā daļa"),
    OBSERVED("Observed share", "Novērotā daļa"),
    DECISIONS("Decision curve", "Lēmumu līkne"),
    THRESHOLD("Threshold probability", "Sliekšņa varbūtība"),
    BENEFIT("Net benefit", "Tīrais ieguvums"),
    BY_SCORE("by score", "pēc rezultāta"),
    REFER_ALL("everybody", "visi"),
    IDEAL("ideal", "ideāli"),
    CHANCE("chance", "nejaušība"),
    RAISED_SENSITIVITY("Raised, with the outcome", "Paaugstināts, ar iznākumu"),
    RAISED_FALSE("Raised, without it", "Paaugstināts, bez iznākuma");

    private final String english;
    private final String latvian;

    ReportWords(String english, String latvian) {
        this.english = english;
        this.latvian = latvian;
    }

    /** The words in a language, with parts in the place of {0}, {1} and so on. */
    String in(String language, Object... parts) {
        String text = "lv".equals(language) ? latvian : english;
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
