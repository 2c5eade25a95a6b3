package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointsSearchTest {

    private static final PointsData DATA = RandomAnswers.likert(7, 300, 8, 4, 5);

    private static PointsData oneTerm(double[] values, boolean... outcome) {
        double[][] rows = new double[values.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return PointsData.of(List.of("only"), rows, outcome);
    }

    private static PointsData withColumn(PointsData data, String name, double value) {
        List<String> terms = new ArrayList<>(data.terms());
        terms.add(name);
        double[][] rows = new double[data.size()][terms.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < data.terms().size(); j++) {
                rows[i][j] = data.value(i, j);
            }
            rows[i][terms.size() - 1] = value;
        }
        return PointsData.of(terms, rows, data.outcome());
    }

    @Test
    void sameDataGiveTheSameResultToTheLastBit() {
        for (ScoreForm form : ScoreForm.values()) {
            PointsSearch search = PointsSearch.withDefaults().withForm(form);
            assertThat(search.learn(DATA)).isEqualTo(search.learn(DATA));
        }
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < DATA.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));
        PointsData shuffled =
                DATA.rows(order.stream().mapToInt(Integer::intValue).toArray());
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(4);
        assertThat(search.learn(shuffled)).isEqualTo(search.learn(DATA));
    }

    @Test
    void aWeightIsTheSameAsRowsWrittenSeveralTimes() {
        PointsData weighted = RandomAnswers.weighted(DATA, 4, true);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < DATA.size(); i++) {
            for (int copy = 0; copy < weighted.weights()[i]; copy++) {
                rows.add(i);
            }
        }
        PointsData repeated =
                DATA.rows(rows.stream().mapToInt(Integer::intValue).toArray());
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(4);
        assertThat(search.learn(weighted)).isEqualTo(search.learn(repeated));
    }

    @Test
    void aRowOfWeightZeroIsNotThere() {
        double[] weights = new double[DATA.size()];
        int[] kept = new int[DATA.size() - 50];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < 50 ? 0 : 1;
            if (i >= 50) {
                kept[i - 50] = i;
            }
        }
        PointsSearch search = PointsSearch.withDefaults();
        assertThat(search.learn(DATA.withRowWeights(weights))).isEqualTo(search.learn(DATA.rows(kept)));
    }

    @Test
    void moreTermsAndAWiderRangeNeverCostLoss() {
        double last = Double.POSITIVE_INFINITY;
        for (int terms = 1; terms <= 6; terms++) {
            IntegerScore score = PointsSearch.withDefaults().withMaxTerms(terms).learn(DATA);
            assertThat(score.loss()).isLessThanOrEqualTo(last);
            assertThat(score.size()).isLessThanOrEqualTo(terms);
            last = score.loss();
        }
        last = 0;
        for (int range : new int[] {10, 5, 3, 1}) {
            IntegerScore score = PointsSearch.withDefaults()
                    .withMaxTerms(6)
                    .withPoints(-range, range)
                    .learn(DATA);
            assertThat(score.loss()).isGreaterThanOrEqualTo(last * (1 - 1e-9));
            assertThat(score.points().values()).allMatch(w -> Math.abs(w) <= range);
            last = score.loss();
        }
    }

    @Test
    void integerInterceptIsNeverBetterThanRealOne() {
        double real = PointsSearch.withDefaults().learn(DATA).loss();
        double integer = PointsSearch.withDefaults()
                .withForm(ScoreForm.INTEGER_INTERCEPT)
                .learn(DATA)
                .loss();
        assertThat(integer).isGreaterThanOrEqualTo(real * (1 - 1e-10));
    }

    @Test
    void equalLossesGoToFewerPointsAndEarlierTerms() {
        double[][] rows = new double[40][];
        boolean[] outcome = new boolean[40];
        for (int i = 0; i < rows.length; i++) {
            int x = i % 4;
            rows[i] = new double[] {x, x, 2 * x};
            outcome[i] = (i * 7) % 11 < 2 + 2 * x;
        }
        PointsData twins = PointsData.of(List.of("a", "b", "c"), rows, outcome);
        IntegerScore score = PointsSearch.withDefaults().withMaxTerms(3).learn(twins);
        assertThat(score.points()).containsEntry("a", 1).containsEntry("b", 0).containsEntry("c", 0);
    }

    @Test
    void constantTermIsLeftOutWithAWarning() {
        IntegerScore score = PointsSearch.withDefaults().learn(withColumn(DATA, "same", 3));
        assertThat(score.pointsOf("same")).isZero();
        assertThat(score.warnings()).containsExactly(IntegerScore.Warning.CONSTANT_TERM);
        assertThat(score.loss())
                .isEqualTo(PointsSearch.withDefaults().learn(DATA).loss());
    }

    @Test
    void separatedDataAreWarnedAboutAndCapped() {
        PointsData separated = oneTerm(new double[] {0, 0, 1, 1, 2, 2}, false, false, false, true, true, true);
        for (ScoreForm form : ScoreForm.values()) {
            IntegerScore score = PointsSearch.withDefaults().withForm(form).learn(separated);
            assertThat(score.warnings()).contains(IntegerScore.Warning.SEPARATED);
            assertThat(score.proved()).isTrue();
            assertThat(score.loss()).isCloseTo(2 * Math.log(2), within(form == ScoreForm.REAL_INTERCEPT ? 1e-6 : 1e-3));
            assertThat(score.probability(1e9)).isLessThan(1).isGreaterThan(0.999);
            assertThat(score.probability(-1e9)).isGreaterThan(0).isLessThan(0.001);
        }
        PointsData clear = oneTerm(new double[] {0, 0, 1, 2}, false, false, true, true);
        IntegerScore score = PointsSearch.withDefaults().learn(clear);
        assertThat(score.warnings()).contains(IntegerScore.Warning.SEPARATED);
        assertThat(score.loss()).isLessThan(1e-6);
        assertThat(score.proved()).isTrue();
    }

    @Test
    void noTermHelpsWhereThePointsMustGoTheWrongWay() {
        PointsData data =
                oneTerm(new double[] {0, 1, 2, 3, 0, 1, 2, 3}, true, true, false, false, true, false, true, false);
        IntegerScore score =
                PointsSearch.withDefaults().withSign(PointSign.NON_NEGATIVE).learn(data);
        assertThat(score.warnings()).contains(IntegerScore.Warning.NO_TERM_HELPS);
        assertThat(score.size()).isZero();
        assertThat(score.loss()).isCloseTo(8 * Math.log(2), within(1e-12));
        assertThat(score.probability(0)).isCloseTo(0.5, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsSearch.withDefaults()
                        .withSign(PointSign.NON_NEGATIVE)
                        .withForced("only")
                        .learn(data))
                .withMessage("No points within the rules predict the outcome in the direction that they must;"
                        + " allow other signs or ranges, or force fewer terms.");
    }

    @Test
    void oneClassIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsSearch.withDefaults().learn(oneTerm(new double[] {1, 2}, true, true)))
                .withMessage(
                        "The outcome is positive in every row; points can be learned only where both classes occur.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsSearch.withDefaults().learn(oneTerm(new double[] {1, 2}, false, false)))
                .withMessage(
                        "The outcome is negative in every row; points can be learned only where both classes occur.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsSearch.withDefaults().learn(oneTerm(new double[0])))
                .withMessage("The outcome is missing, as there are no rows; points can be learned only where both"
                        + " classes occur.");
    }

    @Test
    void badDataAreNamedByRowAndTermOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oneTerm(new double[] {1, Double.NaN}, true, false))
                .withMessage("Row 2, term 'only': the value is missing or not finite; leave the row out or fill the gap"
                        + " first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DATA.withRowWeights(new double[3]))
                .withMessage("There are 3 row weights for 300 rows; give one weight per row.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsData.of(List.of("a", "a"), new double[0][], new boolean[0]))
                .withMessage("The term 'a' occurs twice; give each column its own name.");
    }

    @Test
    void rulesThatCanNotHoldAreRefused() {
        PointsSearch search = PointsSearch.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withForced("itme1").learn(DATA))
                .withMessageStartingWith(
                        "A rule names the term 'itme1', which the data do not have; they have item1, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withMaxTerms(1)
                        .withForced("item1")
                        .withFixed("item2", 3)
                        .learn(DATA))
                .withMessage("The forced and fixed terms are 2, but only 1 terms may have points; allow more terms or"
                        + " force fewer.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withPoints(3, 1))
                .withMessage("The points would run from 3 to 1; give the lower number first, both from -100 to 100.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withForced("same").learn(withColumn(DATA, "same", 1)))
                .withMessage("The term 'same' is forced, but it has the same value in every row; do not force it, or"
                        + " change that.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withGroup(TermGroup.oneQuestion("g", List.of("item1")))
                        .withGroup(TermGroup.allOrNone("h", List.of("item1", "item2")))
                        .learn(DATA))
                .withMessage("The term 'item1' is in the groups 'g' and 'h'; a term may be in one group.");
    }

    @Test
    void stoppedSearchSaysSoAndKeepsTheBestSoFar() {
        List<String> stages = new ArrayList<>();
        IntegerScore all = PointsSearch.withDefaults().withMaxTerms(3).learn(DATA, (stage, done, total) -> {
            if (!stages.contains(stage)) {
                stages.add(stage);
            }
            return true;
        });
        assertThat(stages).contains("sets", "points", "proof");
        IntegerScore stopped =
                PointsSearch.withDefaults().withMaxTerms(3).learn(DATA, (stage, done, total) -> !stage.equals("proof"));
        assertThat(stopped.warnings()).contains(IntegerScore.Warning.STOPPED);
        assertThat(stopped.proved()).isFalse();
        assertThat(stopped.loss()).isGreaterThanOrEqualTo(all.loss());
        assertThat(stopped.gap()).isCloseTo(stopped.loss() - stopped.realLoss(), within(1e-12));
        assertThat(all.gap()).isZero();
        IntegerScore atOnce = PointsSearch.withDefaults().learn(DATA, (stage, done, total) -> false);
        assertThat(atOnce.warnings()).contains(IntegerScore.Warning.STOPPED);
    }

    @Test
    void withoutProofNothingIsCalledProved() {
        IntegerScore score = PointsSearch.withDefaults().withProofSteps(0).learn(DATA);
        assertThat(score.proved()).isFalse();
        assertThat(score.loss())
                .isCloseTo(PointsSearch.withDefaults().learn(DATA).loss(), within(1e-9 * score.loss()));
    }

    @Test
    void tableHoldsTheProbabilityOfEachTotal() {
        IntegerScore score = PointsSearch.withDefaults().learn(DATA);
        List<IntegerScore.Line> table = score.table(-2, 3);
        assertThat(table).extracting(IntegerScore.Line::total).containsExactly(-2, -1, 0, 1, 2, 3);
        for (IntegerScore.Line line : table) {
            double logit = score.intercept() + score.slope() * line.total();
            assertThat(line.probability()).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-14));
        }
    }

    @Test
    void exponentialAndLogarithmAgreeWithTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double x = (random.nextDouble() - 0.5) * (i % 2 == 0 ? 4 : 600);
            assertThat(LogOdds.exp(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-14));
            double y = StrictMath.exp(random.nextDouble() * 40);
            assertThat(LogOdds.log(y)).isCloseTo(StrictMath.log(y), within(4e-15 * (1 + StrictMath.log(y))));
        }
    }
}
