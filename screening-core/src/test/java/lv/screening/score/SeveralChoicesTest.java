package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items with several choices: when they are answered, and what counts when some of the choices are not known. */
class SeveralChoicesTest {
    private static final Questionnaire QUESTIONNAIRE = Invented.of("""
            items:
              worry: {text: Worries, answers: often}
              about: {text: About what, flags: [school, home, health], when: worry != never}
              since: {text: Since when, date: true}
              hours: {text: How long, number: 0..9}
            scales:
              given:
                label: Given
                domain: x
                terms:
                  - {id: about, when: answered(about), weight: 1}
                  - {id: worry, when: answered(worry), weight: 10}
                  - {id: since, when: answered(since), weight: 100}
                  - {id: hours, when: answered(hours), weight: 1000}
              many: {label: Many, domain: x, terms: [{id: ticked, value: "count(about.school, about.home, about.health)"}]}
            """);

    private static Assessment assess(String text) {
        return Invented.assess(QUESTIONNAIRE, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worry=some; about=school | 11",
                "worry=some; about=school home | 11",
                "worry=some; about.school=no; about.home=no; about.health=no | 11",
                "worry=some; about.school=yes; about.home=no | 10",
                "worry=some; about.home=no; about.health=yes | 10",
                "worry=some; about.school=yes; about.health=yes | 10",
                "worry=some; about= | 10",
                "worry=never; about=school | 10",
                "about=school | 1",
                "worry=some; since=2026-01-01; hours=0 | 1110",
                "worry=; since=; hours= | 0"
            })
    @DisplayName("an item is answered if it was asked and every choice of it is known; not if only some are")
    void answered(String answers, String expected) {
        ScaleResult given = assess(answers).scale("given").orElseThrow();
        assertThat(given.score()).hasToString(expected);
        assertThat(given.status()).isEqualTo(ScaleStatus.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worry=some; about=school home | 2..2 | 0",
                "worry=some; about.school=yes; about.home=no | 1..2 | 1",
                "worry=some | 0..3 | 1",
                "worry=never | 0..0 | 0",
                "about=school | 0..3 | 1"
            })
    @DisplayName("a choice that is not known leaves open what counts it, and the item is missing once")
    void open(String answers, String interval, int missing) {
        ScaleResult many = assess(answers).scale("many").orElseThrow();
        assertThat(many.lowest() + ".." + many.highest()).isEqualTo(interval);
        assertThat(many.missing()).isEqualTo(missing);
    }
}
