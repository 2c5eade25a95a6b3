package lv.screening.tune;

/**
 * The texts of a score card in one language.
 *
 * @param language ISO 639-1 code, for the page
 * @param item heading of the questions
 * @param answer heading of the answers
 * @param points heading of the points
 * @param scored heading of the empty column to write in
 * @param sum name of the sum to write down
 * @param total heading of the totals
 * @param probability heading of the probabilities
 * @param interval heading of the intervals
 * @param share heading of the shares of people
 * @param band heading of the bands
 * @param forEach text for points that count for each unit of a number
 * @param instruction what to do
 * @param caution what the card is not
 * @param method how the intervals were made
 * @param hidden what a dash stands for
 * @param decimal decimal sign
 * @param percent text after the number of a percentage, with its space
 */
public record CardLabels(
        String language,
        String item,
        String answer,
        String points,
        String scored,
        String sum,
        String total,
        String probability,
        String interval,
        String share,
        String band,
        String forEach,
        String instruction,
        String caution,
        String method,
        String hidden,
        char decimal,
        String percent) {
    /**
     * English texts.
     *
     * @return labels
     */
    public static CardLabels english() {
        return new CardLabels(
                "en",
                "Question",
                "Answer",
                "Points",
                "Points scored",
                "Total",
                "Total",
                "Probability",
                "95% interval",
                "Share of people",
                "Band",
                "for each unit",
                "Add the points of the answers given, then look up the total.",
                "A suggestion for a person to review, never a diagnosis.",
                "Interval: delta method on the logit, the points taken as given; for a range of totals, at its middle.",
                "–: not given, because it rests on too few people or can not be estimated.",
                '.',
                "%");
    }

    /**
     * Latvian texts.
     *
     * @return labels
     */
    public static CardLabels latvian() {
        return new CardLabels(
                "lv",
                "Jautājums",
                "Atbilde",
                "Punkti",
                "Iegūtie punkti",
                "Punktu summa",
                "Summa",
                "Varbūtība",
                "95 % intervāls",
                "Cilvēku īpatsvars",
                "Līmenis",
                "par katru vienību",
                "Saskaitiet sniegto atbilžu punktus un atrodiet summu tabulā.",
                "Šis ir ieteikums, kas jāizvērtē speciālistam; tā nav diagnoze.",
                "Intervāls: delta metode logita skalā, punkti pieņemti par dotiem; summu diapazonam – tā viduspunktā.",
                "–: nav norādīts, jo pamatā ir pārāk maz cilvēku vai vērtību nevar novērtēt.",
                ',',
                " %");
    }
}
