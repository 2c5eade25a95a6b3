package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final LogisticRegression LASSO =
            LogisticRegression.maximumLikelihood().withPenalty(Penalty.lasso(1));
    private static final TrainingData DATA = MadeUp.answers(500, -1.5, new double[] {0.8, 0.6, 0.4, 0, 0, 0, 0, 0}, 4);

    @Test
    void theOneStandardErrorRuleTakesTheSimplestWithinOne() {
        double[] losses = {1.30, 1.12, 1.05, 1.00, 1.01};
        double[] errors = {0.10, 0.10, 0.10, 0.06, 0.10};
        assertThat(ChoiceRule.MINIMUM.choose(losses, errors)).isEqualTo(3);
        assertThat(ChoiceRule.ONE_STANDARD_ERROR.choose(losses, errors)).isEqualTo(2);
        assertThat(ChoiceRule.MINIMUM.choose(new double[] {2, 1, 1}, new double[3]))
                .isEqualTo(1);
        assertThat(ChoiceRule.ONE_STANDARD_ERROR.choose(new double[] {Double.NaN, 1.1, 1}, new double[] {0, 0, 0.2}))
                .isEqualTo(1);
        assertThatThrownBy(() -> ChoiceRule.MINIMUM.choose(new double[] {Double.NaN}, new double[1]))
                .hasMessage("no candidate has a loss");
    }

    /** Two folds of 1 and 3 rows: mean (1 * 2 + 3 * 4) / 4 = 3.5, variance 0.25 * 1.5^2 + 0.75 * 0.5^2 = 0.75. */
    @Test
    void meanAndStandardErrorAreWeightedByRows() {
        CrossValidatedLoss loss = new CrossValidatedLoss(1, 2);
        double p = Math.exp(-1);
        double q = Math.exp(-2);
        TrainingData one = TrainingData.ofColumns(List.of("a"), new double[1][1], new double[] {1});
        TrainingData three = TrainingData.ofColumns(List.of("a"), new double[1][3], new double[] {1, 1, 1});
        loss.add(0, 0, one, new double[] {p});
        loss.add(0, 1, three, new double[] {q, q, q});
        assertThat(loss.means()[0]).isCloseTo(3.5, within(1e-12));
        assertThat(loss.standardErrors()[0]).isCloseTo(Math.sqrt(0.75), within(1e-12));
    }

    @Test
    void theFirstStrengthDropsEveryTermAndTheNextDoesNot() {
        double[] lambdas = LASSO.lambdas(DATA, 100, 1e-3);
        List<LogisticFit> path = LASSO.path(DATA, lambdas);
        assertThat(path.get(0).size()).isZero();
        assertThat(path.get(1).size()).isPositive();
        assertThat(path.get(99).size()).isEqualTo(8);
        assertThat(lambdas[99] / lambdas[0]).isCloseTo(1e-3, within(1e-12));
        for (int i = 0; i < 100; i += 33) {
            double[] alone =
                    LASSO.withPenalty(Penalty.lasso(lambdas[i])).fit(DATA).weights();
            for (int j = 0; j < 8; j++) {
                assertThat(path.get(i).weights()[j]).isCloseTo(alone[j], within(1e-8));
            }
        }
    }

    @Test
    void theSearchFindsTheTermsThatMatter() {
        LambdaSearch search = LambdaSearch.of(LASSO);
        LambdaSearch.Choice simple = search.choose(DATA, 5);
        LambdaSearch.Choice best = search.withRule(ChoiceRule.MINIMUM).choose(DATA, 5);
        assertThat(simple.lambda()).isGreaterThan(best.lambda());
        assertThat(simple.fit().weights()[0]).isPositive();
        assertThat(simple.fit().weights()[1]).isPositive();
        assertThat(simple.fit().size()).isLessThanOrEqualTo(best.fit().size());
        double lowest = best.steps().get(best.chosen()).deviance();
        assertThat(best.steps()).allMatch(s -> s.deviance() >= lowest);
        assertThat(search.choose(DATA, 5)).usingRecursiveComparison().isEqualTo(simple);
    }

    @Test
    void aLimitOnTermsHolds() {
        LambdaSearch.Choice choice = LambdaSearch.of(LASSO)
                .withRule(ChoiceRule.MINIMUM)
                .withMaxTerms(2)
                .choose(DATA, 5);
        assertThat(choice.fit().size()).isLessThanOrEqualTo(2);
        LambdaSearch ridge =
                LambdaSearch.of(LASSO.withPenalty(Penalty.ridge(1))).withMaxTerms(2);
        assertThatThrownBy(() -> ridge.choose(DATA, 5))
                .hasMessage(
                        "no strength of this penalty leaves at most 2 terms; a limit on the number of terms needs some lasso");
    }

    @Test
    void sizesAreChosenInsideAndStated() {
        SizeSearch search =
                new SizeSearch(List.of(size(1), size(2), size(3), size(8)), 5, ChoiceRule.ONE_STANDARD_ERROR);
        LearnedScore score = search.fit(DATA, 5);
        assertThat(score.choices()).containsKeys("max_terms", "lambda", "terms");
        assertThat((double) score.size()).isLessThanOrEqualTo(score.choices().getOrDefault("max_terms", 0.0));
        List<SizeSearch.Step> steps = search.steps(DATA, 5);
        assertThat(steps).extracting(SizeSearch.Step::terms).containsExactly(1, 2, 3, 8);
        assertThat(steps.get(0).deviance()).isGreaterThan(steps.get(2).deviance());
        assertThatThrownBy(() -> new SizeSearch(List.of(size(2), size(1)), 5, ChoiceRule.MINIMUM))
                .hasMessage("the sizes must ascend from 1 or more");
    }

    private static SizeSearch.Candidate size(int terms) {
        LambdaSearch search = new LambdaSearch(LASSO, 3, 15, 0.01, ChoiceRule.MINIMUM, terms);
        return new SizeSearch.Candidate(terms, RegressionLearner.searching(search));
    }

    @Test
    void scoresCarryTheirLink() {
        LearnedScore score = LearnedScore.of(List.of("a", "b"), new double[] {2, 0}, -1, 0.5, Map.of(), List.of());
        TrainingData data = TrainingData.ofRows(
                List.of("a", "b"), new double[][] {{3, Double.NaN}, {Double.NaN, 1}}, new double[] {0, 1});
        assertThat(score.score(data, 0)).isEqualTo(6);
        assertThat(score.probability(data, 0)).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-15));
        assertThat(score.probability(data, 1)).isNaN();
        assertThat(score.size()).isEqualTo(1);
        assertThatThrownBy(() -> LearnedScore.of(List.of("a"), new double[] {Double.NaN}, 0, 1, Map.of(), List.of()))
                .hasMessage("a weight, the intercept or the slope is not a finite number");
    }
}
