package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Norms by age and sex: the row that fits, or none. */
class NormLookupTest {
    private static final Questionnaire QUESTIONNAIRE = Invented.of("""
            items:
              age: {text: Age, number: 10..17, scored: false}
              play: {text: Plays, answers: often, scored: false}
              one: {text: One, number: 0..9}
              two: {text: Two, number: 0..9}
            scales:
              all:
                label: All
                domain: x
                missing: {allow: 1, then: prorate}
                terms: [{each: [one, two]}]
                norms: {file: norms.csv, by: [age, play], kind: t_score, source: own}
            """, """
            age,play,score,norm
            10..12,never,0..4,41
            10..12,never,5..6,42.5
            10..12,some,0..6,43
            13..17,never,0..6,44
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age=10; play=never; one=0; two=0 | 41",
                "age=12; play=never; one=4; two=0 | 41",
                "age=12; play=never; one=4; two=1 | 42.5",
                "age=12; play=never; one=3; two=3 | 42.5",
                "age=12; play=never; one=4; two=3 | none",
                "age=12; play=some; one=3; two=3 | 43",
                "age=12; play=much; one=3; two=3 | none",
                "age=12; one=3; two=3 | none",
                "age=13; play=never; one=3; two=3 | 44",
                "age=13; play=some; one=3; two=3 | none",
                "age=12; play=never; one=2 | 41",
                "age=12; play=never | none"
            })
    @DisplayName("a norm needs a score inside a row, ends included, and everything that the row asks for")
    void norms(String answers, String norm) {
        ScaleResult all = Invented.assess(QUESTIONNAIRE, answers).scale("all").orElseThrow();
        assertThat(all.norm() == null ? "none" : all.norm().toPlainString()).isEqualTo(norm);
    }
}
