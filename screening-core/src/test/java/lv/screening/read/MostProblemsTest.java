package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of very many problems the first 200 are shown, and a last line says how many are not. */
class MostProblemsTest {
    private static List<Problem> problems(int count, String value) {
        StringBuilder yaml = new StringBuilder("""
                format: 1
                id: sample
                version: 1.0.0
                title: Sample
                status: example
                population: {ages: 1..9, informant: self}
                languages: [en]
                items:
                  a: {text: A, number: 0..9}
                scales:
                  x: {label: X, domain: z, terms: [{id: t, value: a}]}
                derived:
                """);
        for (int i = 0; i < count; i++) {
            yaml.append("  d").append(i).append(": ").append(value).append('\n');
        }
        byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
        InvalidDefinitionException invalid = catchThrowableOfType(
                InvalidDefinitionException.class, () -> QuestionnaireReader.read("sample.yaml", bytes, name -> null));
        return invalid.problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a >= | expr_syntax", // found while the file is read
                "a + quite_unknown | expr_unknown_name" // found when the whole is put together
            })
    @DisplayName("200 problems are all shown; of 201 one is not, of 250 there are 50 that are not")
    void most(String value, String code) {
        assertThat(problems(200, value))
                .hasSize(200)
                .allMatch(problem -> problem.code().equals(code));

        List<Problem> oneMore = problems(201, value);
        assertThat(oneMore).hasSize(201);
        assertThat(oneMore.get(200).toString())
                .matches("sample.yaml:212:[0-9]+: 1 more problem is not shown; mend these first, then check again"
                        + " \\[more_problems]");

        List<Problem> more = problems(250, value);
        assertThat(more).hasSize(201);
        assertThat(more.subList(0, 200)).allMatch(problem -> problem.code().equals(code));
        assertThat(more.get(200).message())
                .isEqualTo("50 more problems are not shown; mend these first, then check again");
        assertThat(more.get(200).isError()).isTrue();
        assertThat(more.get(200).location()).isEqualTo(more.get(199).location());
    }
}
