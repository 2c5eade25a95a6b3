package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.NormRow;
import lv.screening.model.Norms;
import lv.screening.model.Problem;
import org.junit.jupiter.api.Test;

class NormFilesTest {
    private static final String YAML = QuestionnaireReaderTest.resource("evening_gaming.yaml")
            .replace(
                    "    cut_source: invented\n",
                    "    cut_source: invented\n    norms: {file: norms.csv, by: [age, harm], kind: t_score, source: invented}\n");

    private static ReadQuestionnaire read(String csv) throws InvalidDefinitionException {
        return QuestionnaireReader.read(
                "folder/q.yaml",
                YAML.getBytes(StandardCharsets.UTF_8),
                name -> name.equals("norms.csv") ? csv.getBytes(StandardCharsets.UTF_8) : null);
    }

    private static List<String> refused(String csv) {
        InvalidDefinitionException invalid = catchThrowableOfType(InvalidDefinitionException.class, () -> read(csv));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void rowsAreRead() throws InvalidDefinitionException {
        Norms norms = Objects.requireNonNull(read("age,harm,score,norm\n10..13,no,0..4.5,45\n14,yes,5,55.5\n")
                .questionnaire()
                .definition()
                .scales()
                .get(0)
                .norms());

        assertThat(norms.by()).containsExactly("age", "harm");
        assertThat(norms.rows())
                .containsExactly(
                        new NormRow(
                                List.of(
                                        NormRow.Key.range(BigDecimal.TEN, BigDecimal.valueOf(13)),
                                        NormRow.Key.code("no")),
                                BigDecimal.ZERO,
                                new BigDecimal("4.5"),
                                BigDecimal.valueOf(45)),
                        new NormRow(
                                List.of(
                                        NormRow.Key.range(BigDecimal.valueOf(14), BigDecimal.valueOf(14)),
                                        NormRow.Key.code("yes")),
                                BigDecimal.valueOf(5),
                                BigDecimal.valueOf(5),
                                new BigDecimal("55.5")));
    }

    @Test
    void theTableIsPartOfTheHash() throws InvalidDefinitionException {
        String one =
                read("age,harm,score,norm\n10..13,no,0..4,45\n").questionnaire().sha256();
        String other =
                read("age,harm,score,norm\n10..13,no,0..4,46\n").questionnaire().sha256();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void everyMistakeIsNamedWithRowAndColumn() {
        assertThat(refused("age,score,norm\n10,0,45\n"))
                .containsExactly("folder/norms.csv:1:1: expected the columns age,harm,score,norm, found age,score,norm"
                        + " [norm_header]");
        assertThat(refused("age,harm,score,norm\n"))
                .containsExactly("folder/norms.csv:1:1: the table has no rows [norm_row]");
        assertThat(refused("age,harm,score,norm\n10,no,0,45\n\n11,no,0,45\n"))
                .containsExactly("folder/norms.csv:3:1: expected 4 cells (age,harm,score,norm), found 1 [norm_row]");
        assertThat(refused("age,harm,score,norm\n10,no,0,45,1\n"))
                .containsExactly("folder/norms.csv:2:1: expected 4 cells (age,harm,score,norm), found 5 [norm_row]");
        assertThat(refused("age,harm,score,norm\n10 ,no,x,4..5\n"))
                .containsExactly(
                        "folder/norms.csv:2:1: expected a code, a number or a range such as 12..13 [norm_cell]");
        assertThat(refused("age,harm,score,norm\n10,no,5..4,4..5\n"))
                .containsExactly(
                        "folder/norms.csv:2:7: expected a score or a range of scores such as 4..6 [norm_cell]",
                        "folder/norms.csv:2:12: expected a number [norm_cell]");
        assertThat(refused("age,harm,score,norm\n10,no,1e2,\"45\"\n")).hasSize(2);
    }

    @Test
    void theModelChecksCodesAndOverlaps() {
        assertThat(refused("age,harm,score,norm\n10,maybe,0,45\n"))
                .first()
                .asString()
                .isEqualTo(
                        "folder/q.yaml:45:19: row 2, column 'harm': expected one of no, yes, found 'maybe' [norm_key]");
        assertThat(refused("age,harm,score,norm\n10..12,no,0,45\n12,no,0,46\n"))
                .containsExactly(
                        "folder/q.yaml:45:19: rows 2 and 3 overlap; every respondent and score may have one norm"
                                + " [norm_overlap]");
    }
}
