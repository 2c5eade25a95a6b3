package lv.screening.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {
    private static Questionnaire questionnaire;

    @BeforeAll
    static void read() throws IOException, InvalidDefinitionException {
        questionnaire = new BundledLibrary().questionnaire("early_risk_youth").questionnaire();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "school_feeling >= 2 ~ “Do you like going to school?”: “Mostly not” or “Not at all”",
                "age >= 14 ~ “How old are you (full years)?”: 14 or more",
                "age in 12..13 ~ “How old are you (full years)?”: 12–13",
                "school_feeling >= 1 ~ “Do you like going to school?”: from “Mostly yes” to “Not at all”",
                "not answered(age) ~ “How old are you (full years)?”: no answer",
                "not scored(addiction) ~ Addiction risk: not scored",
                "addiction.band >= raised ~ Addiction risk: “Raised” or “High”",
                "addiction >= 7 ~ Addiction risk: 7 or more",
                "age < 14 and addiction.band == high ~ “How old are you (full years)?”: less than 14 and Addiction risk: “High”",
                "count((theft, fights) >= 1) >= 2 ~ count((theft, fights) >= 1) >= 2"
            })
    void english(String expression, String words) throws ExpressionException {
        assertThat(ConditionText.of(questionnaire, "en").of(Expression.parse(expression)))
                .isEqualTo(words);
    }

    @Test
    @DisplayName("Latvian has its own words and quotation marks")
    void latvian() throws ExpressionException {
        ConditionText text = ConditionText.of(questionnaire, "lv");
        assertThat(text.of(Expression.parse("age < 14 or addiction.band == high")))
                .isEqualTo("„Cik tev ir gadu (pilni gadi)?”: mazāk nekā 14 vai Atkarību risks: „Augsts rādītājs”");
        assertThat(text.of(List.of("not answered(age)"))).isEqualTo("„Cik tev ir gadu (pilni gadi)?”: nav atbildes");
    }

    @Test
    @DisplayName("answers that are not next to each other are all named, never as a range")
    void gaps() throws ExpressionException {
        assertThat(ConditionText.of(questionnaire, "en")
                        .of(Expression.parse("school_feeling in very_much | mostly_not | not_at_all")))
                .isEqualTo("“Do you like going to school?”: “Very much” or “Mostly not” or “Not at all”");
    }
}
