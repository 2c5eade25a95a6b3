package lv.screening.service;

import static lv.screening.service.SampleCatalogue.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import lv.screening.model.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected cell is counted by hand from the list in {@link SampleCatalogue}. */
class CoverageTest {
    private final Coverage coverage = Coverage.of(SampleCatalogue.catalogue(), TODAY);

    @Test
    void thereIsOneCellForEachAreaAndNeed() {
        assertThat(coverage.cells()).hasSize(7 * 5);
        assertThat(coverage.cells().get(5).area().id()).isEqualTo("north");
        assertThat(coverage.cells().get(5).need()).isEqualTo("talk");
        assertThat(coverage.date()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "land,  mentor, offered,  country,         1, 0, 0, 0",
        "alpha, mentor, offered,  municipality,    4, 0, 0, 0",
        "mill,  mentor, offered,  municipality,    4, 0, 0, 0",
        "beta,  mentor, offered,  planning_region, 2, 0, 0, 0",
        "gamma, mentor, offered,  country,         1, 0, 0, 0",
        "mill,  group,  outdated, planning_region, 1, 1, 0, 1",
        "beta,  group,  offered,  municipality,    2, 1, 0, 0",
        "gamma, group,  missing,  -,               0, 0, 0, 0",
        "gamma, camp,   offered,  municipality,    1, 0, 2, 0",
        "south, camp,   planned,  -,               0, 0, 2, 0",
        "alpha, camp,   planned,  -,               0, 0, 1, 0",
        "alpha, rehab,  missing,  -,               0, 0, 0, 0",
        "alpha, talk,   offered,  country,         1, 0, 0, 0"
    })
    void aCellCountsWhatReachesTheArea(
            String area, String need, String state, String nearest, int offered, int outdated, int planned, int ended) {
        Coverage.Cell cell = coverage.cell(area, need);

        assertThat(cell.state().id()).isEqualTo(state);
        assertThat(cell.nearest().map(Area.Kind::id).orElse("-")).isEqualTo(nearest);
        assertThat(cell.offered()).hasSize(offered);
        assertThat(cell.outdated()).isEqualTo(outdated);
        assertThat(cell.planned()).hasSize(planned);
        assertThat(cell.ended()).hasSize(ended);
    }

    @Test
    void aCellSaysForWhomThereIsSomething() {
        assertThat(coverage.cell("alpha", "mentor").target())
                .containsExactly(Target.CHILD, Target.SIBLING, Target.PARENT);
        assertThat(coverage.cell("gamma", "group").target()).isEmpty();
        assertThat(coverage.cell("alpha", "mentor").offered())
                .extracting(each -> each.service().id())
                .containsExactly("mentor_alpha", "tutor_alpha", "mentor_north", "mentor_land");
    }

    @Test
    void aPlanThatIsOverIsNoPlan() {
        Coverage old = Coverage.of(
                SampleCatalogue.valid(SampleCatalogue.definition(
                        SampleCatalogue.AREAS,
                        ServiceDraft.service("a", "talk")
                                .status(Service.Status.PLANNED)
                                .to("2026-11-21"))),
                LocalDate.of(2026, 11, 22));

        assertThat(old.cell("land", "talk").state()).isEqualTo(Coverage.State.MISSING);
        assertThat(old.cell("land", "talk").ended()).hasSize(1);
    }

    @Test
    void unknownAreasAndNeedsAreMistakesOfTheCaller() {
        for (List<String> wrong : List.of(List.of("nowhere", "talk"), List.of("alpha", "nothing"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> coverage.cell(wrong.get(0), wrong.get(1)));
        }
    }
}
