package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers given by code: what each kind of item takes, at both ends and just beyond. */
class AnswerBlockTest {
    private static final Questionnaire QUESTIONNAIRE = Invented.of("""
            items:
              play: {text: Plays, answers: often}
              about: {text: About, flags: [school, home]}
              hours: {text: Hours, number: 1..9.5}
              since: {text: Since, date: true}
            scales:
              all: {label: All, domain: x, terms: [{each: [play, hours]}, {id: home, when: about.home, weight: 100}]}
              old: {label: Old, domain: x, terms: [{id: old, value: "years(since, since)"}]}
            """);

    private static int slot(String item) {
        return QUESTIONNAIRE.layout().items().stream()
                .filter(each -> each.item().id().equals(item))
                .mapToInt(ItemLayout::slot)
                .findFirst()
                .orElseThrow();
    }

    private static Answers.Builder answers() {
        return Answers.builder(QUESTIONNAIRE);
    }

    private static String score(Answers.Builder answers) {
        return String.valueOf(Screener.of(QUESTIONNAIRE)
                .assess(answers.build())
                .scale("all")
                .orElseThrow()
                .score());
    }

    @Test
    @DisplayName("a block has a column for each item and box, of its own kind and no other")
    void columns() {
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 2);
        assertThat(block.codes(slot("play"))).containsExactly(3, 3);
        assertThat(block.codes(slot("about"))).containsExactly(2, 2);
        assertThat(block.codes(slot("about") + 1)).containsExactly(2, 2);
        assertThat(block.numbers(slot("hours"))).containsExactly(AnswerBlock.MISSING, AnswerBlock.MISSING);
        assertThatThrownBy(() -> block.codes(slot("hours"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> block.numbers(slot("play"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(block.missingCode(slot("play"))).isEqualTo((byte) 3);
    }

    @Test
    @DisplayName("a block holds 0 to its capacity of respondents")
    void sizes() {
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 1);
        block.setSize(0);
        block.setSize(1);
        assertThat(block.size()).isEqualTo(1);
        assertThat(block.capacity()).isEqualTo(1);
        assertThatThrownBy(() -> block.setSize(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> block.setSize(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerBlock(QUESTIONNAIRE, 0)).isInstanceOf(IllegalArgumentException.class);
        block.codes(slot("play"))[0] = 1;
        block.numbers(slot("hours"))[0] = 10;
        block.clear();
        assertThat(block.codes(slot("play"))).containsExactly(3);
        assertThat(block.numbers(slot("hours"))).containsExactly(AnswerBlock.MISSING);
        assertThat(block.size()).isZero();
    }

    @Test
    @DisplayName("a choice takes any of its codes, the first as well as the last")
    void choices() {
        assertThat(score(answers().choose("play", "never").tick("about").number("hours", 1)))
                .isEqualTo("1");
        assertThat(score(answers().choose("play", "much").tick("about", "home").number("hours", 1)))
                .isEqualTo("103");
        assertThat(score(
                        answers().choose("play", "much").tick("about", "school").number("hours", 1)))
                .isEqualTo("3");
        assertThatThrownBy(() -> answers().choose("play", "often"))
                .hasMessage("item 'play' has no such answer; expected one of never, some, much");
        assertThatThrownBy(() -> answers().choose("hours", "some")).hasMessage("item 'hours' has no answer codes");
        assertThatThrownBy(() -> answers().tick("about", "street"))
                .hasMessage("item 'about' has no such choice; expected some of school, home");
        assertThatThrownBy(() -> answers().tick("play")).hasMessage("item 'play' has not several choices");
        assertThatThrownBy(() -> answers().choose("plays", "some")).hasMessageContaining("did you mean 'play'?");
    }

    @Test
    @DisplayName("a number takes its range, ends included, with no more decimals than the item has")
    void numbers() {
        assertThat(score(answers().choose("play", "never").tick("about").number("hours", new BigDecimal("9.5"))))
                .isEqualTo("9.5");
        assertThat(score(answers().choose("play", "never").tick("about").number("hours", new BigDecimal("1.500"))))
                .isEqualTo("1.5");
        for (String wrong : new String[] {"0.9", "9.6", "1.25", "10"}) {
            assertThatThrownBy(() -> answers().number("hours", new BigDecimal(wrong)))
                    .hasMessage("item 'hours' takes numbers 1..9.5 with up to 1 decimals");
        }
        assertThatThrownBy(() -> answers().number("play", 1)).hasMessage("item 'play' is not answered with a number");
    }

    @Test
    @DisplayName("a date lies between 1900 and 2100, ends included")
    void dates() {
        for (LocalDate right : new LocalDate[] {LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31)}) {
            assertThat(Screener.of(QUESTIONNAIRE)
                            .assess(answers().date("since", right).build())
                            .scale("old")
                            .orElseThrow()
                            .score())
                    .hasToString("0");
        }
        for (LocalDate wrong : new LocalDate[] {LocalDate.of(1899, 12, 31), LocalDate.of(2101, 1, 1)}) {
            assertThatThrownBy(() -> answers().date("since", wrong))
                    .hasMessage("item 'since' takes dates from 1900-01-01 to 2100-12-31");
        }
        assertThatThrownBy(() -> answers().date("play", LocalDate.of(2000, 1, 1)))
                .hasMessage("item 'play' is not answered with a date");
    }

    @Test
    @DisplayName("what is refused makes the answer missing, whatever it was before")
    void refused() {
        AnswerForm form = AnswerForm.of(QUESTIONNAIRE);
        AnswerBlock block = new AnswerBlock(QUESTIONNAIRE, 1);
        String[][] cells = {{"play", "some"}, {"about", "school home"}, {"hours", "2.5"}, {"since", "2026-01-31"}};
        for (String[] cell : cells) {
            ItemReader reader = form.reader(cell[0]).orElseThrow();
            assertThat(reader.read(cell[1], block, 0)).isEqualTo(CellOutcome.ANSWERED);
        }
        assertThat(block.codes(slot("about"))).containsExactly(1);
        assertThat(block.codes(slot("about") + 1)).containsExactly(1);
        for (String[] cell : cells) {
            assertThat(form.reader(cell[0]).orElseThrow().read("nonsense", block, 0))
                    .isEqualTo(CellOutcome.REFUSED);
        }
        assertThat(block.codes(slot("play"))).containsExactly(3);
        assertThat(block.codes(slot("about"))).containsExactly(2);
        assertThat(block.codes(slot("about") + 1)).containsExactly(2);
        assertThat(block.numbers(slot("hours"))).containsExactly(AnswerBlock.MISSING);
        assertThat(block.numbers(slot("since"))).containsExactly(AnswerBlock.MISSING);
    }
}
