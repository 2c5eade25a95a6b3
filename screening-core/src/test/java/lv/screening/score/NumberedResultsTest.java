package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbers that a block scorer gives to results that come up again. */
class NumberedResultsTest {
    private static String results(ScaleScores scale, int row) {
        String score = scale.hasScore(row) ? scale.numerator(row) + "/" + scale.extra(row) : "none";
        return score + " " + scale.status(row) + " missing " + scale.missing(row) + " possible " + scale.possible(row)
                + " band " + scale.band(row);
    }

    private static void assertSame(ScaleScores numbered, ScaleScores alone, int row, String about) {
        assertThat(results(numbered, row)).as(about).isEqualTo(results(alone, row));
        assertThat(numbered.interval().low()[row]).isEqualTo(alone.interval().low()[row]);
        assertThat(numbered.interval().high()[row]).isEqualTo(alone.interval().high()[row]);
        assertThat(numbered.scores().low()[row]).isEqualTo(alone.scores().low()[row]);
        assertThat(numbered.scores().high()[row]).isEqualTo(alone.scores().high()[row]);
        assertThat(numbered.scores().extra(row)).isEqualTo(alone.scores().extra(row));
        assertThat(numbered.asIntervals().possibleBands()[row])
                .isEqualTo(alone.asIntervals().possibleBands()[row]);
    }

    @Test
    @DisplayName("rows with the same number have the same results, in whatever block, and as if scored alone")
    void sameNumberSameResults() {
        int repeated = 0;
        for (int round = 0; round < 300; round++) {
            DraftMaker maker = new DraftMaker(round);
            Draft draft = maker.draft();
            Questionnaire questionnaire = draft.questionnaire();
            List<Map<String, BigDecimal>> people = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Map<String, BigDecimal> full = maker.answers(draft);
                people.addAll(List.of(full, maker.hide(full)));
            }
            BlockScorer scorer = Screener.of(questionnaire).blockScorer();
            int scales = questionnaire.layout().scales().size();
            List<Map<Integer, String>> known = new ArrayList<>();
            List<Set<Object>> numberings = new ArrayList<>();
            for (int s = 0; s < scales; s++) {
                known.add(new HashMap<>());
                numberings.add(Collections.newSetFromMap(new IdentityHashMap<>()));
            }
            for (int block = 0; block < 4; block++) {
                Collections.shuffle(people, new Random(block));
                List<Map<String, BigDecimal>> rows = people.subList(0, 6 + 3 * block);
                BlockScores scores = scorer.score(DraftMaker.block(questionnaire, rows));
                BlockScores alone = DraftMaker.score(questionnaire, rows);
                for (int s = 0; s < scales; s++) {
                    ScaleScores scale = scores.scales().get(s);
                    assertThat(alone.scales().get(s).numbers()).isNull();
                    int[] numbers = scale.numbers();
                    if (numbers == null) {
                        assertThat(scale.numbering()).isNull();
                        continue;
                    }
                    numberings.get(s).add(Objects.requireNonNull(scale.numbering()));
                    for (int row = 0; row < rows.size(); row++) {
                        String shown = results(scale, row);
                        if (numbers[row] >= 0) {
                            String before = known.get(s).putIfAbsent(numbers[row], shown);
                            repeated += before == null ? 0 : 1;
                            assertThat(before == null ? shown : before)
                                    .as(draft.toString())
                                    .isEqualTo(shown);
                        }
                        assertThat(numbers[row]).isNotNegative();
                        assertSame(scale, alone.scales().get(s), row, draft + "\nwith " + rows.get(row));
                    }
                }
            }
            assertThat(numberings).allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(1));
        }
        assertThat(repeated).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("where more sums come up than are kept, the others are worked out each time")
    void moreThanAreKept() {
        Questionnaire questionnaire = Invented.of("""
                items: {tens: {text: Tens, number: 0..118}, ones: {text: Ones, number: 0..99}}
                scales:
                  a:
                    label: A
                    domain: x
                    missing: {allow: 1, then: prorate}
                    terms: [{id: t, value: tens, weight: 100}, {id: o, value: ones}]
                    bands: {low: 0, high: 5000}
                """);
        BlockScorer scorer = Screener.of(questionnaire).blockScorer();
        Random random = new Random(1);
        int unnumbered = 0;
        for (int round = 0; round < 60; round++) {
            AnswerBlock block = new AnswerBlock(questionnaire, 500);
            block.setSize(500);
            for (int row = 0; row < 500; row++) {
                block.numbers(0)[row] = random.nextInt(119);
                block.numbers(1)[row] = random.nextInt(20) == 0 ? AnswerBlock.MISSING : random.nextInt(100);
            }
            ScaleScores numbered = scorer.score(block).scales().get(0);
            ScaleScores alone = Screener.of(questionnaire).score(block).scales().get(0);
            for (int row = 0; row < 500; row++) {
                int number = Objects.requireNonNull(numbered.numbers())[row];
                assertThat(number).isBetween(-1, ResultTable.MOST - 1);
                unnumbered += number < 0 ? 1 : 0;
                assertSame(numbered, alone, row, "");
            }
        }
        assertThat(unnumbered).isBetween(1_000, 20_000);
    }

    @Test
    @DisplayName("cuts by group are part of what a number stands for")
    void cutsByGroup() {
        Questionnaire questionnaire = Invented.of("""
                items: {one: {text: One, answers: often}, sex: {text: Sex, answers: often}, two: {text: Two, answers: often}}
                scales:
                  a:
                    label: A
                    domain: x
                    missing: {allow: 1, then: prorate}
                    terms: [{each: [one, two]}]
                    bands:
                      - {for: sex == never, cuts: {low: 0, high: 1}}
                      - {for: sex == much, cuts: {low: 0, high: 2}}
                      - {cuts: {low: 0, high: 3}}
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 64);
        block.setSize(64);
        for (int row = 0; row < 64; row++) {
            block.codes(0)[row] = (byte) (row % 4);
            block.codes(1)[row] = (byte) (row / 4 % 4);
            block.codes(2)[row] = (byte) (row / 16 % 4);
        }
        BlockScorer scorer = Screener.of(questionnaire).blockScorer();
        ScaleScores alone = Screener.of(questionnaire).score(block).scales().get(0);
        for (int round = 0; round < 2; round++) {
            ScaleScores numbered = scorer.score(block).scales().get(0);
            for (int row = 0; row < 64; row++) {
                assertThat(Objects.requireNonNull(numbered.numbers())[row]).isNotNegative();
                assertSame(numbered, alone, row, "row " + row);
            }
        }
    }
}
