package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.ScaleLayout;
import lv.screening.model.Weights;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided of a plain scale before any data: how its sums are packed, what they count, which tables it has. */
class PackingTest {
    /** Slots: one 0, two 1, three 2, hours 3, places.home 4, places.school 5, days 6. */
    private static final Questionnaire QUESTIONNAIRE = weightless(Invented.of("""
            items:
              one: {text: One, answers: often}
              two: {text: Two, answers: often}
              three: {text: Three, answers: often}
              hours: {text: Hours, number: 0..9}
              places: {text: Places, flags: [home, school]}
              days: {text: Days, number: 0..300}
            scales:
              singles: {label: A, domain: x, terms: [{each: [one, two, hours]}]}
              pairs: {label: B, domain: x, terms: [{id: both, when: one == much and two == much}, {each: [one, three]}]}
              twice: {label: C, domain: x, terms: [{id: a, when: one == much and two == much}, {id: b, when: one == much or two == much}]}
              weightless: {label: D, domain: x, terms: [{id: a, when: one == much and two == much}, {id: b, value: one}, {id: c, value: days}, {each: [three]}]}
              boxes: {label: E, domain: x, missing: {allow: 1, then: prorate}, terms: [{id: home, when: places.home}, {id: school, when: places.school}, {each: [one]}]}
              many: {label: F, domain: x, terms: [{each: [one, days]}]}
              cancelled: {label: G, domain: x, terms: [{id: plus, value: one}, {id: minus, value: one, weight: -1}]}
              largest: {label: H, domain: x, combine: max, terms: [{each: [one, two]}]}
            """));

    /** With weights of 0, which only a weights file can give. */
    private static Questionnaire weightless(Questionnaire questionnaire) {
        Map<String, BigDecimal> none = Map.of("a", BigDecimal.ZERO, "b", BigDecimal.ZERO, "c", BigDecimal.ZERO);
        Weights weights =
                new Weights("invented", "1.0.0", false, Map.of("weightless", none), Map.of(), Map.of(), "", "");
        try {
            return questionnaire.with(weights);
        } catch (InvalidDefinitionException invalid) {
            throw new AssertionError(invalid);
        }
    }

    private static ScalePlan plan(Questionnaire questionnaire, String scale) {
        ScaleLayout layout = questionnaire.layout().scales().stream()
                .filter(each -> each.scale().id().equals(scale))
                .findFirst()
                .orElseThrow();
        int[] itemOfSlot = questionnaire == QUESTIONNAIRE
                ? new int[] {0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}
                : new int[] {0, 1, 2};
        return new ScalePlan(layout, itemOfSlot);
    }

    @ParameterizedTest
    @CsvSource({
        "singles, NARROW",
        "pairs, NARROW",
        "twice, NARROW",
        "weightless, WIDE", // has a number that is in no table
        "boxes, NARROW",
        "many, WIDE",
        "cancelled, NARROW",
        "largest, WIDE"
    })
    @DisplayName("sums are packed narrow, with a count, where every term is in a table or a condition")
    void packing(String scale, ScalePlan.Packing expected) {
        assertThat(plan(QUESTIONNAIRE, scale).packing).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "singles | []", // the sums count them
                "pairs | [[1]]", // as 'one' alone opens a term, the sums count it
                "twice | [[0], [1]]",
                "weightless | [[2]]", // with a weight of 0 nothing is open
                "boxes | [[4, 5]]", // one item
                "many | [[0], [6]]",
                "cancelled | []"
            })
    @DisplayName("the sums count missing items of one slot that leave a term open; the others are told by item")
    void uncounted(String scale, String expected) {
        assertThat(Arrays.deepToString(plan(QUESTIONNAIRE, scale).uncounted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "singles | 0 1 3 | ",
                "pairs | 0 2 | 0:[0] 1:[0]",
                "twice | '' | 0:[0, 1] 1:[0, 1]",
                "weightless | 2 | ",
                "boxes | 0 4 5 | ",
                "many | 0 6 | ",
                "cancelled | 0 | "
            })
    @DisplayName("a missing answer opens the terms that it alone decides, and may open the conditions that read it")
    void opens(String scale, String always, String conditions) {
        ScalePlan plan = plan(QUESTIONNAIRE, scale);
        StringBuilder opening = new StringBuilder();
        StringBuilder asked = new StringBuilder();
        for (int slot = 0; slot < plan.opens.length; slot++) {
            opening.append(plan.opens[slot] ? slot + " " : "");
            int[] terms = plan.conditionsOfSlot[slot];
            asked.append(terms.length > 0 ? slot + ":" + Arrays.toString(terms) + " " : "");
        }
        assertThat(opening.toString().strip()).isEqualTo(always);
        assertThat(asked.toString().strip()).isEqualTo(conditions == null ? "" : conditions);
    }

    @ParameterizedTest
    @CsvSource({
        "16777214, NARROW, 16777215", // 2^24 - 1 in all
        "16777215, WIDE, 16777216",
    })
    @DisplayName("sums below 2^24 are packed narrow; scores and counts are exact on both sides of the limit")
    void limit(long weight, ScalePlan.Packing expected, long highest) {
        Questionnaire questionnaire = Invented.of("""
                items: {one: {text: One, answers: often}, two: {text: Two, answers: often}}
                scales:
                  a: {label: A, domain: x, terms: [{id: t, when: one == much, weight: %d}, {id: u, when: two == much}]}
                """.formatted(weight));
        assertThat(plan(questionnaire, "a").packing).isEqualTo(expected);
        AnswerBlock block = new AnswerBlock(questionnaire, 3);
        block.setSize(3);
        block.codes(0)[0] = 2;
        block.codes(1)[0] = 2;
        block.codes(0)[1] = 2;
        ScaleScores scores = Screener.of(questionnaire).score(block).scales().get(0);
        assertThat(scores.interval().low()).containsExactly(highest, highest - 1, 0);
        assertThat(scores.interval().high()).containsExactly(highest, highest, highest);
        assertThat(new int[] {scores.missing(0), scores.missing(1), scores.missing(2)})
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({"1023, NARROW", "1024, WIDE"})
    @DisplayName("sums are packed narrow where the count has room for every item of the questionnaire")
    void slots(int slots, ScalePlan.Packing expected) {
        ScaleLayout singles = QUESTIONNAIRE.layout().scales().get(0);
        int[] itemOfSlot = IntStream.range(0, slots).toArray();
        assertThat(new ScalePlan(singles, itemOfSlot).packing).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 1, true", "2, 2, true", "3, 3, true", "4, 0, false", "5, 0, false"})
    @DisplayName("sums tell up to three groups with cuts of their own; with more, a sum does not tell the results")
    void groups(int groups, int told, boolean repeats) {
        String cuts = IntStream.range(0, groups)
                .mapToObj(g -> "{for: load == %d, cuts: {low: 0, high: %d}}, ".formatted(g, g + 1))
                .collect(Collectors.joining());
        Questionnaire questionnaire = Invented.of("""
                items: {days: {text: Days, number: 0..9}, load: {text: Load, number: 0..5}}
                scales:
                  a: {label: A, domain: x, terms: [{each: [days]}], bands: [%s{cuts: {low: 0, high: 9}}]}
                """.formatted(cuts));
        ScalePlan plan = plan(questionnaire, "a");
        assertThat(plan.memberships).hasSize(told);
        assertThat(plan.repeats).isEqualTo(repeats);
        AnswerBlock block = new AnswerBlock(questionnaire, 70);
        block.setSize(70);
        for (int row = 0; row < 70; row++) {
            block.numbers(0)[row] = row % 10;
            block.numbers(1)[row] = row / 10 == 6 ? AnswerBlock.MISSING : row / 10;
        }
        BlockScorer scorer = Screener.of(questionnaire).blockScorer();
        for (int round = 0; round < 2; round++) {
            ScaleScores scores = scorer.score(block).scales().get(0);
            for (int row = 0; row < 60; row++) {
                int high = row / 10 < groups ? row / 10 + 1 : 9;
                assertThat(scores.band(row)).isEqualTo(row % 10 >= high ? 1 : 0);
            }
            for (int row = 60; row < 70; row++) {
                boolean open = groups > 0 && row % 10 >= 1 && row % 10 < 9;
                assertThat(scores.possible(row)).isEqualTo(open ? 3 : row % 10 == 9 ? 2 : 1);
            }
        }
    }

    @Test
    @DisplayName("where an earlier scale decides the cuts, the sums do not tell them")
    void groupsByScale() {
        Questionnaire questionnaire = Invented.of("""
                items: {days: {text: Days, number: 0..9}, load: {text: Load, number: 0..5}}
                scales:
                  first: {label: First, domain: x, terms: [{each: [load]}], bands: {low: 0, high: 2}}
                  a:
                    label: A
                    domain: x
                    terms: [{each: [days]}]
                    bands: [{for: first.band == high, cuts: {low: 0, high: 1}}, {cuts: {low: 0, high: 9}}]
                """);
        assertThat(plan(questionnaire, "first").repeats).isTrue();
        assertThat(plan(questionnaire, "a").memberships).isEmpty();
        assertThat(plan(questionnaire, "a").repeats).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0..4095 | {low: 0, high: 4095} | 4096",
                "0..4096 | {low: 0, high: 4096} | 0",
                "0..0 | {low: 0} | 1",
                "0..9 | [{for: sex == male, cuts: {low: 0, high: 3}}, {cuts: {low: 0, high: 4}}] | 0",
                "0..9 | '' | 0"
            })
    @DisplayName("bands are a table by score where there are up to 4096 scores and one group of cuts")
    void bands(String range, String bands, int expected) {
        Questionnaire questionnaire = Invented.of("""
                  sexes: {male: 0, female: 1}
                items: {days: {text: Days, number: %s}, sex: {text: Sex, answers: sexes}}
                scales: {a: {label: A, domain: x, terms: [{each: [days]}]%s}}
                """.formatted(range, bands.isEmpty() ? "" : ", bands: " + bands));
        byte[] bandOf = plan(questionnaire, "a").bandOf;
        assertThat(bandOf == null ? 0 : bandOf.length).isEqualTo(expected);
    }

    @Test
    @DisplayName("an item with several boxes is missing once, block after block in the same arrays")
    void boxes() {
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 4);
        block.setSize(4);
        block.codes(0)[0] = 1;
        block.codes(4)[1] = 1;
        block.codes(5)[1] = 1;
        block.codes(0)[2] = 1;
        block.codes(4)[2] = 0;
        BlockScorer scorer = Screener.of(QUESTIONNAIRE).blockScorer();
        for (int round = 0; round < 3; round++) {
            ScaleScores scores = scorer.score(block).scales().stream()
                    .filter(each -> each.layout().scale().id().equals("boxes"))
                    .findFirst()
                    .orElseThrow();
            // both boxes; the other item; one box; all
            assertThat(new int[] {scores.missing(0), scores.missing(1), scores.missing(2), scores.missing(3)})
                    .containsExactly(1, 1, 1, 2);
        }
    }

    @Test
    @DisplayName("boxes in conditions are missing only where a condition is open")
    void boxesInConditions() {
        Questionnaire questionnaire = Invented.of("""
                items:
                  one: {text: One, answers: often}
                  two: {text: Two, answers: often}
                  places: {text: Places, flags: [home, school]}
                scales:
                  a:
                    label: A
                    domain: x
                    terms:
                      - {id: home, when: places.home and one == much}
                      - {id: school, when: places.school and one == much}
                      - {each: [two]}
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 4);
        block.setSize(4);
        byte never = 0;
        byte much = 2;
        block.codes(0)[0] = never;
        block.codes(0)[1] = much;
        block.codes(1)[2] = much;
        block.codes(0)[3] = much;
        block.codes(2)[3] = 1;
        for (BlockScores scored : new BlockScores[] {
            Screener.of(questionnaire).score(block),
            Screener.of(questionnaire).blockScorer().score(block)
        }) {
            ScaleScores scores = scored.scales().get(0);
            // the second item alone; that and the boxes; the first and the boxes; the second and the other box
            assertThat(new int[] {scores.missing(0), scores.missing(1), scores.missing(2), scores.missing(3)})
                    .containsExactly(1, 2, 2, 2);
        }
    }

    @Test
    @DisplayName("a number with many values is missing where it has no answer")
    void manyValues() {
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 2);
        block.setSize(2);
        block.codes(0)[0] = 1;
        block.codes(0)[1] = 1;
        block.numbers(6)[1] = 300;
        ScaleScores scores = Screener.of(QUESTIONNAIRE).score(block).scales().get(5);
        assertThat(scores.layout().scale().id()).isEqualTo("many");
        assertThat(new int[] {scores.missing(0), scores.missing(1)}).containsExactly(1, 0);
        assertThat(scores.interval().low()).containsExactly(1, 301);
        assertThat(scores.interval().high()).containsExactly(301, 301);
    }
}
