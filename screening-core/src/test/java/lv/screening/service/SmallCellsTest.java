package lv.screening.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final AreaTree AREAS = SampleCatalogue.catalogue().areas();

    private static SmallCells cells(Map<String, Integer> people) {
        return SmallCells.of(AREAS, people, 10);
    }

    @Test
    void peopleCountInEveryAreaAroundThem() {
        SmallCells cells = cells(Map.of("alpha", 20, "beta", 30, "gamma", 40));
        assertThat(cells.count("north")).isEqualTo(50);
        assertThat(cells.count("land")).isEqualTo(90);
        assertThat(cells.areas()).allMatch(area -> !cells.isHidden(area));
    }

    @Test
    void aSmallCountTakesItsNeighbourAlong() {
        SmallCells cells = cells(Map.of("alpha", 3, "beta", 30, "gamma", 40));
        assertThat(hidden(cells)).containsExactly("alpha", "beta");
    }

    @Test
    void twoSmallCountsThatAreSmallTogetherTakeTheWiderAreaAlong() {
        SmallCells cells = cells(Map.of("alpha", 3, "beta", 4, "gamma", 40));
        assertThat(hidden(cells)).contains("alpha", "beta", "north", "south");
    }

    @Test
    void peopleOfTheWiderAreaItselfAreAPartThatNobodySees() {
        SmallCells cells = cells(Map.of("north", 4, "alpha", 20, "beta", 30));
        assertThat(hidden(cells)).contains("alpha").doesNotContain("north");
    }

    @Test
    void refusesWhatCanNotBe() {
        assertThatThrownBy(() -> cells(Map.of("alpha", -1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cells(Map.of("nowhere", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * An attacker who knows the sums and all shown counts: for small tables every table that fits is tried out, and no hidden
     * count under the limit follows from them, nor does the sum of the hidden parts under a shown sum.
     */
    @Test
    void noSmallCountFollowsFromWhatIsShown() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Map<String, Integer> people = new LinkedHashMap<>();
            for (String area : List.of("alpha", "beta", "gamma", "north")) {
                if (random.nextInt(4) > 0) {
                    people.put(area, random.nextInt(8));
                }
            }
            SmallCells cells = SmallCells.of(AREAS, people, 4);
            Map<String, Set<Integer>> fitting = fitting(people.keySet(), cells);
            cells.areas().stream()
                    .filter(area -> cells.count(area) > 0 && cells.count(area) < 4)
                    .forEach(area -> {
                        assertThat(cells.isHidden(area)).isTrue();
                        assertThat(fitting.getOrDefault(area, Set.of()))
                                .as("%s of %s, hidden %s", area, people, hidden(cells))
                                .hasSizeGreaterThan(1);
                    });
        }
    }

    /** The values that each area can have, given what is shown. */
    private static Map<String, Set<Integer>> fitting(Set<String> counted, SmallCells cells) {
        List<String> areas = List.copyOf(counted);
        Map<String, Set<Integer>> values = new HashMap<>();
        List<Map<String, Integer>> tables = new ArrayList<>(List.of(Map.of()));
        for (String area : areas) {
            List<Map<String, Integer>> longer = new ArrayList<>();
            for (Map<String, Integer> table : tables) {
                for (int value = 0; value <= 12; value++) {
                    Map<String, Integer> next = new HashMap<>(table);
                    next.put(area, value);
                    longer.add(next);
                }
            }
            tables = longer;
        }
        for (Map<String, Integer> table : tables) {
            Map<String, Integer> sums = new HashMap<>();
            table.forEach(
                    (area, value) -> AREAS.outwards(area).forEach(each -> sums.merge(each.id(), value, Integer::sum)));
            boolean fits = cells.areas().stream()
                    .allMatch(area -> cells.isHidden(area) || sums.getOrDefault(area, 0) == cells.count(area));
            if (fits) {
                sums.forEach((area, value) ->
                        values.computeIfAbsent(area, key -> new TreeSet<>()).add(value));
            }
        }
        return values;
    }

    private static Set<String> hidden(SmallCells cells) {
        Set<String> hidden = new TreeSet<>();
        cells.areas().stream().filter(cells::isHidden).forEach(hidden::add);
        return hidden;
    }
}
