package lv.screening.cli.plan;

/** The words of a support plan in English and Latvian; a language that is neither gets English. */
enum PlanWords {
    SKIP("Skip to the content", "Pāriet uz saturu"),
    TITLE("Support plan, draft", "Atbalsta pasākumu plāns, melnraksts"),
    DRAFT(
            "A draft for people to complete together with the child and the family. It decides nothing; a questionnaire is"
                    + " never the only ground for a decision.",
            "Melnraksts, ko cilvēki pabeidz kopā ar bērnu un ģimeni. Tas neko neizlemj; aptauja nekad nav vienīgais pamats"
                    + " lēmumam."),
    MADE_ON("Drafted on", "Sagatavots"),
    AREA("Area", "Teritorija"),
    LEVEL("Suggested support level", "Ieteicamais atbalsta līmenis"),
    LEVEL_OPEN("open: answers are missing", "nav zināms: trūkst atbilžu"),
    TODAY("Today, before anything else", "Šodien, pirms visa pārējā"),
    FIRST_STEP("first step", "pirmais solis"),
    LAW("law", "tiesību akti"),
    RAISED("What is raised, and goals to agree on", "Kas ir paaugstināts, un mērķi, par ko vienoties"),
    NOTHING_RAISED("This questionnaire raises no domain.", "Šajā aptaujā neviena joma nav paaugstināta."),
    GOAL("goal to agree on", "mērķis, par ko vienoties"),
    OPEN(
            "Not known yet; ask again before the plan is closed",
            "Vēl nav zināms; pirms plāna noslēgšanas jājautā vēlreiz"),
    STEPS("Suggested steps", "Ieteicamie soļi"),
    OFFERS("Services by person and level", "Pakalpojumi pēc saņēmēja un līmeņa"),
    NO_OFFERS("No service was suggested.", "Neviens pakalpojums netika ieteikts."),
    LEVEL_1("level 1, in the own environment", "1. līmenis, savā vidē"),
    LEVEL_2("level 2, change of environment", "2. līmenis, vides maiņa"),
    PLANNED("planned, not to be had yet", "plānots, vēl nav pieejams"),
    OUTDATED("entry may be outdated", "ieraksts var būt novecojis"),
    COORDINATOR("Who coordinates", "Kas koordinē"),
    SUGGESTED("suggested", "ieteikums"),
    REVIEW("When to review", "Kad pārskatīt"),
    REVIEW_TODAY("today, after the urgent steps; then", "šodien pēc steidzamajiem soļiem; pēc tam"),
    BETWEEN("between", "laikā no"),
    AND("and", "līdz"),
    AT_LATEST("by", "līdz"),
    TERMS(
            "Levels and terms are a proposal, to be confirmed by a Latvian expert.",
            "Līmeņi un termiņi ir priekšlikums, kas jāapstiprina Latvijas ekspertam."),
    DECISIONS("Decisions, to be filled in", "Lēmumi, jāaizpilda"),
    CHILD_WISH("What the child wants", "Ko vēlas bērns"),
    FAMILY_WISH("What the family wants", "Ko vēlas ģimene"),
    GOALS("Goals agreed on", "Mērķi, par kuriem vienojās"),
    WHO_WHEN("Who does what, by when", "Kas ko dara, līdz kuram datumam"),
    MEASURE("How we will see that it helps", "Kā redzēsim, ka tas palīdz"),
    CONSENT("Consent to share information with", "Piekrišana informācijas nodošanai"),
    SIGNATURES("Child, parent or guardian, coordinator, date", "Bērns, vecāks vai aizbildnis, koordinators, datums");

    private final String english;
    private final String latvian;

    PlanWords(String english, String latvian) {
        this.english = english;
        this.latvian = latvian;
    }

    String in(String language) {
        return "lv".equals(language) ? latvian : english;
    }

    static String ofLevel(int level, String language) {
        return (level == 2 ? LEVEL_2 : LEVEL_1).in(language);
    }

    /** A goal to talk about for a domain; a domain of one's own gets the general one. */
    static String goal(String domain, String language) {
        boolean latvian = "lv".equals(language);
        return switch (domain) {
            case "addiction" ->
                latvian
                        ? "mazāk vai retāk lietot, spēlēt vai būt pie ekrāna; zināt, kas kārdina un kas palīdz"
                        : "less, or less often; knowing what tempts and what helps";
            case "behaviour", "attention" ->
                latvian
                        ? "viena vai divas konkrētas situācijas mājās un skolā, kas kļūst mierīgākas; skola tiek apmeklēta"
                        : "one or two named situations at home and at school that become calmer; school is attended";
            case "protective" ->
                latvian
                        ? "uzticams pieaugušais, regulāra nodarbe un atzinība par to, kas izdodas"
                        : "a trusted adult, a regular activity, and praise for what goes well";
            case "wellbeing", "anxiety" ->
                latvian
                        ? "miegs, ikdienas ritms un cilvēks, ar ko runāt; speciālista izvērtējums, ja nekļūst labāk"
                        : "sleep, a daily rhythm and somebody to talk to; an assessment by a specialist if it does not get better";
            default -> latvian ? "ko vēlas mainīt bērns un ģimene" : "what the child and the family want to change";
        };
    }
}
