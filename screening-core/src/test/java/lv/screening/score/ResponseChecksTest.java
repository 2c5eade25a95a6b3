package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.Test;

/** What checks of responses see in a block, among them one that alone asks whether an item was answered. */
class ResponseChecksTest {
    private static final String ITEMS = """
            items:
              one: {text: One, answers: often}
              two: {text: Two, answers: often}
              three: {text: Three, answers: often}
            scales:
              all: {label: All, domain: x, terms: [{each: [one, two, three]}]}
            """;
    private static final String SILENT =
            "  - {id: silent, kind: over_claiming, when: not answered(two) and one == much}\n";
    private static final Questionnaire QUESTIONNAIRE = Invented.of(ITEMS + """
            response_checks:
              - {id: same, kind: straight_line, items: [one, two, three]}
              - {id: claims, kind: over_claiming, when: one == much}
            """ + SILENT);

    private static byte check(int check, Map<String, String> answers) {
        return check(QUESTIONNAIRE, check, answers);
    }

    private static byte check(Questionnaire questionnaire, int check, Map<String, String> answers) {
        Answers read = AnswerForm.of(questionnaire).read(answers);
        return Screener.of(questionnaire).score(read.block()).overClaiming(check)[0];
    }

    @Test
    void theOnlyConditionMayAskWhetherAnItemWasAnswered() {
        Questionnaire alone = Invented.of(ITEMS + "response_checks:\n" + SILENT);
        assertThat(check(alone, 0, Map.of("one", "much"))).isEqualTo(Columns.TRUE);
    }

    @Test
    void aConditionIsTrueFalseOrOpen() {
        assertThat(check(1, Map.of("one", "much"))).isEqualTo(Columns.TRUE);
        assertThat(check(1, Map.of("one", "some"))).isEqualTo(Columns.FALSE);
        assertThat(check(1, Map.of())).isEqualTo(Columns.UNKNOWN);
        assertThat(check(2, Map.of("one", "much"))).isEqualTo(Columns.TRUE);
        assertThat(check(2, Map.of("one", "much", "two", "some"))).isEqualTo(Columns.FALSE);
    }

    @Test
    void aCheckOfAnotherKindHasNoCondition() {
        assertThatThrownBy(() -> check(0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the response check has no condition");
    }
}
