package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts, and what is reported, where an item was rightly not asked. */
class NotAskedTest {
    private static final Questionnaire QUESTIONNAIRE = Invented.of("""
            items:
              play: {text: Plays, answers: often}
              worse: {text: Worse, answers: often, when: play != never, else: some}
              about: {text: About, flags: [school, home], when: play != never}
              hours: {text: Hours, number: 0..9.5, when: play != never, else: 2}
              since: {text: Since, date: true, when: play != never}
            scales:
              all:
                label: All
                domain: x
                terms: [{each: [worse, hours]}, {id: school, when: about.school}, {id: home, when: about.home}]
              old: {label: Old, domain: x, terms: [{id: old, value: "years(since, since)"}]}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "play=never | '' | 3..3",
                "play=never; worse=some | '' | 3..3",
                "play=never; worse=never | worse | 3..3",
                "play=never; worse=much | worse | 3..3",
                "play=never; hours=2 | '' | 3..3",
                "play=never; hours=2.5 | hours | 3..3",
                "play=never; hours=0 | hours | 3..3",
                "play=never; about=home | about | 3..3",
                "play=never; about.school=no; about.home=no | '' | 3..3",
                "play=never; about=school home | about | 3..3",
                "play=never; since=2026-01-31 | since | 3..3",
                "play=never; worse=much; about=home; hours=1; since=2026-01-31 | worse about hours since | 3..3",
                "play=some; worse=never; about=home; hours=2.5; since=2026-01-31 | '' | 3.5..3.5",
                "play=some; about=home | '' | 1..12.5",
                "worse=much; about=home; hours=1; since=2026-01-31 | '' | 0..13.5"
            })
    @DisplayName("'else' counts; another answer than it is reported, once for each item; an open gate leaves all open")
    void reported(String answers, String items, String interval) {
        Assessment result = Invented.assess(QUESTIONNAIRE, answers);
        assertThat(String.join(
                        " ", result.problems().stream().map(AnswerProblem::item).toList()))
                .isEqualTo(items);
        assertThat(result.problems()).allMatch(problem -> problem.code().equals(AnswerProblem.NOT_ASKED));
        ScaleResult all = result.scale("all").orElseThrow();
        assertThat(all.lowest() + ".." + all.highest()).isEqualTo(interval);
    }

    @Test
    @DisplayName("a date that was not asked is missing")
    void dates() {
        assertThat(Invented.assess(QUESTIONNAIRE, "play=never")
                        .scale("old")
                        .orElseThrow()
                        .status())
                .isEqualTo(ScaleStatus.NOT_SCORED);
        assertThat(Invented.assess(QUESTIONNAIRE, "play=some; since=2026-01-31")
                        .scale("old")
                        .orElseThrow()
                        .score())
                .hasToString("0");
    }

    @Test
    @DisplayName("in a block each such answer is named with its row, however many there are")
    void block() {
        int size = 21;
        ItemLayout play = QUESTIONNAIRE.layout().items().get(0);
        ItemLayout worse = QUESTIONNAIRE.layout().items().stream()
                .filter(each -> each.item().id().equals("worse"))
                .findFirst()
                .orElseThrow();
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, size);
        for (int i = 0; i < size; i++) {
            block.codes(play.slot())[i] = 0;
            block.codes(worse.slot())[i] = (byte) (i == 3 ? 1 : 2);
        }
        block.setSize(size);
        BlockScores scores = Screener.of(QUESTIONNAIRE).score(block);
        List<Integer> rows = IntStream.range(0, scores.notAskedCount())
                .mapToObj(scores::notAskedRow)
                .toList();
        assertThat(rows)
                .isEqualTo(IntStream.range(0, size).filter(i -> i != 3).boxed().toList());
        assertThat(IntStream.range(0, scores.notAskedCount()).mapToObj(scores::notAskedItem))
                .containsOnly("worse");
    }
}
