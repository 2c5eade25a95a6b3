package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreCardTest {
    private static final List<CardItem> ITEMS = List.of(
            CardItem.choice(
                    "Plays past bedtime",
                    List.of(
                            new CardItem.Answer("never", 0),
                            new CardItem.Answer("weekly", 1),
                            new CardItem.Answer("daily", 3))),
            CardItem.choice(
                    "Other ways to relax", List.of(new CardItem.Answer("no", 0), new CardItem.Answer("yes", -1))),
            CardItem.number("Hours in the evening", 2, 0, 2));

    /** Covariance by hand, so that the interval can be computed by hand too. */
    private static final CardLink LINK = new CardLink(-2, 0.5, 0.04, -0.005, 0.0025);

    private static double[] people() {
        double[] people = new double[100];
        for (int i = 0; i < 100; i++) {
            people[i] = i < 4 ? -1 : i < 60 ? 0 : i < 85 ? 3 : 7;
        }
        return people;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static ScoreCard card() {
        return ScoreCard.of(
                "Evening gaming",
                ITEMS,
                1,
                LINK,
                people(),
                ones(100),
                List.of(new ScoreCard.Band("low", -1), new ScoreCard.Band("raised", 3)));
    }

    @Test
    void everyAttainableTotalIsThereAndNoOther() {
        assertThat(card().totals())
                .extracting(ScoreCard.Total::lowest)
                .containsExactly(-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
        List<CardItem> even = List.of(CardItem.number("a", 2, 0, 3));
        assertThat(ScoreCard.of("x", even, 1, LINK, new double[0], new double[0], List.of())
                        .totals())
                .extracting(ScoreCard.Total::lowest)
                .containsExactly(0.0, 2.0, 4.0, 6.0);
    }

    /** Variance at 4: 0.04 + 2 * 4 * -0.005 + 16 * 0.0025 = 0.04; logit -2 + 2 = 0. */
    @Test
    void probabilityAndDeltaIntervalByHand() {
        ScoreCard.Total four = card().totals().get(5);
        assertThat(four.probability()).isCloseTo(0.5, within(1e-15));
        double half = 1.959963984540054 * 0.2;
        assertThat(four.lower()).isCloseTo(1 / (1 + Math.exp(half)), within(1e-12));
        assertThat(four.upper()).isCloseTo(1 / (1 + Math.exp(-half)), within(1e-12));
        assertThat(four.band()).isEqualTo("raised");
        assertThat(card().totals().get(3).band()).isEqualTo("low");
    }

    @Test
    void sharesOfFewPeopleAreNotGiven() {
        List<ScoreCard.Total> totals = card().totals();
        assertThat(totals.get(0).share()).isNaN();
        assertThat(totals.get(1).share()).isCloseTo(0.56, within(1e-12));
        assertThat(totals.get(2).share()).isZero();
        assertThat(totals.get(8).share()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void theLinkIsLearnedWithItsCovariance() {
        double[] totals = {0, 0, 0, 1, 1, 1};
        double[] outcome = {1, 0, 0, 1, 1, 0};
        CardLink link = CardLink.fit(totals, outcome, ones(6), Covariance.MODEL);
        assertThat(link.probability(0)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(link.probability(1)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(link.interceptVariance()).isCloseTo(1.5, within(1e-8));
        assertThat(link.slopeVariance()).isCloseTo(3, within(1e-8));
        assertThat(link.covariance()).isCloseTo(-1.5, within(1e-8));
        CardLink separated = CardLink.fit(totals, new double[] {0, 0, 0, 1, 1, 1}, ones(6), Covariance.MODEL);
        assertThat(separated.end(1, true)).isNaN();
    }

    @Test
    void manyTotalsAreJoinedButNeverAcrossABand() {
        List<CardItem> items = new ArrayList<>();
        for (int j = 0; j < 8; j++) {
            items.add(CardItem.number("n" + j, 1 + 0.1 * j, 0, 10));
        }
        List<ScoreCard.Band> bands = List.of(new ScoreCard.Band("low", 0), new ScoreCard.Band("high", 37.7));
        ScoreCard card = ScoreCard.of("x", items, 0.1, LINK, new double[0], new double[0], bands);
        assertThat(card.totals()).hasSizeLessThanOrEqualTo(ScoreCard.MOST_ROWS);
        assertThat(card.totals().get(0).lowest()).isZero();
        assertThat(card.totals().get(card.totals().size() - 1).highest()).isEqualTo(108);
        for (ScoreCard.Total total : card.totals()) {
            assertThat(total.band()).isEqualTo(total.lowest() >= 37.7 ? "high" : "low");
            assertThat(total.lowest() < 37.7 && total.highest() >= 37.7).isFalse();
        }
    }

    @Test
    void aSchoolNurseReadsThis() {
        assertThat(card().render(CardFormat.TEXT, CardLabels.english())).isEqualTo("""
                Evening gaming
                ==============

                Add the points of the answers given, then look up the total.

                Question              Answer               Points  Points scored
                --------------------  -------------------  ------  -------------
                Plays past bedtime    never                0       ____
                                      weekly               +1
                                      daily                +3
                Other ways to relax   no                   0       ____
                                      yes                  −1
                Hours in the evening  for each unit (0–2)  +2      ____

                Total: ________

                Total  Band    Probability  95% interval   Share of people
                -----  ------  -----------  -------------  ---------------
                −1     low     7.6%         5.0% – 11.4%   –
                0      low     11.9%        8.4% – 16.7%   56%
                1      low     18.2%        13.5% – 24.1%  0%
                2      low     26.9%        20.8% – 34.1%  0%
                3      raised  37.8%        29.9% – 46.3%  25%
                4      raised  50.0%        40.3% – 59.7%  0%
                5      raised  62.2%        51.3% – 72.1%  0%
                6      raised  73.1%        61.8% – 82.0%  0%
                7      raised  81.8%        71.2% – 89.1%  15%

                A suggestion for a person to review, never a diagnosis.
                Interval: delta method on the logit, the points taken as given; for a range of
                totals, at its middle.
                –: not given, because it rests on too few people or can not be estimated.
                """);
    }

    @Test
    void latvianNumbersAndWords() {
        String text = card().render(CardFormat.TEXT, CardLabels.latvian());
        assertThat(text).contains("Saskaitiet sniegto atbilžu punktus un atrodiet summu tabulā.");
        assertThat(text).contains("11,9 %").contains("8,4 % – 16,7 %").contains("Punktu summa: ____");
        assertThat(text).contains("Šis ir ieteikums, kas jāizvērtē speciālistam; tā nav diagnoze.");
        assertThat(card().render(CardFormat.HTML, CardLabels.latvian())).contains("<html lang=\"lv\">");
    }

    @Test
    void textsAreEscaped() {
        List<CardItem> items = List.of(CardItem.choice(
                "<script>alert('x')</script> & | *a*",
                List.of(new CardItem.Answer("a\"b\nc", 0), new CardItem.Answer("|", 1))));
        ScoreCard card = ScoreCard.of("T <1>", items, 1, CardLink.of(0, 1), new double[0], new double[0], List.of());
        String html = card.render(CardFormat.HTML, CardLabels.english());
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; | *a*")
                .contains("a&quot;b");
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("http:", "https:")
                .contains("<title>T &lt;1&gt;</title>");
        String markdown = card.render(CardFormat.MARKDOWN, CardLabels.english());
        assertThat(markdown).contains("| &lt;script>alert('x')&lt;/script> &amp; \\| \\*a\\* | a\"b c | 0 |  |");
        assertThat(markdown).contains("| 1 | 73.1% | – |").contains("# T &lt;1>");
    }

    @Test
    void thePageAllowsItsOwnStyleAndNothingElse() throws java.security.NoSuchAlgorithmException {
        String html = card().render(CardFormat.HTML, CardLabels.english());
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(html)
                .contains("content=\"default-src 'none'; style-src 'sha256-"
                        + java.util.Base64.getEncoder().encodeToString(hash)
                        + "'; img-src 'none'; base-uri 'none'; form-action 'none'\"")
                .doesNotContain(" style=\"");
    }

    @Test
    void textIsAtMostEightyColumnsWide() {
        List<CardItem> items = List.of(CardItem.choice(
                "A question that somebody has worded at some length, so that it does not fit beside the rest",
                List.of(new CardItem.Answer("no", 0), new CardItem.Answer("yes, often", 1))));
        List<ScoreCard.Band> bands = List.of(
                new ScoreCard.Band("a band whose name is a whole sentence about what is suggested, and more", 0));
        String text = ScoreCard.of("x", items, 1, CardLink.of(0, 1), new double[0], new double[0], bands)
                .render(CardFormat.TEXT, CardLabels.english());
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(text.replaceAll("\\s+", " ")).contains("yes, often +1");
    }

    @Test
    void extremeProbabilitiesAreCapped() {
        List<CardItem> items = List.of(CardItem.number("a", 1, 0, 1));
        String text = ScoreCard.of("x", items, 1, CardLink.of(-20, 40), new double[0], new double[0], List.of())
                .render(CardFormat.TEXT, CardLabels.english());
        assertThat(text).contains("<0.1%").contains(">99.9%");
    }

    @Test
    void mistakesAreRefused() {
        assertThatThrownBy(() -> ScoreCard.of(
                        "x",
                        List.of(CardItem.number("a", 0.5, 0, 1)),
                        1,
                        LINK,
                        new double[0],
                        new double[0],
                        List.of()))
                .hasMessage("the points of 'a' are not multiples of 1.0; round the weights or learn points");
        assertThatThrownBy(() -> ScoreCard.of("x", List.of(), 1, LINK, new double[0], new double[0], List.of()))
                .hasMessage("a card needs at least one item and a step above 0");
        assertThatThrownBy(() -> ScoreCard.of(
                        "x",
                        ITEMS,
                        1,
                        LINK,
                        new double[0],
                        new double[0],
                        List.of(new ScoreCard.Band("a", 3), new ScoreCard.Band("b", 3))))
                .hasMessage("the bands do not ascend at 'b'");
        assertThatThrownBy(() -> CardItem.choice("a", List.of()))
                .hasMessage("the card item 'a' needs either answers or a range of numbers");
    }
}
