package lv.screening.service;

import static lv.screening.service.SampleCatalogue.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTreeTest {
    private final AreaTree areas = new AreaTree(List.of(
            new Area("latvia", both("Latvia", "Latvija"), Area.Kind.COUNTRY, null, List.of("LV")),
            area("kekavas_novads", Area.Kind.MUNICIPALITY, "latvia", "Ķekavas novads", "Ķekavas nov."),
            area("cesu_novads", Area.Kind.MUNICIPALITY, "latvia", "Cēsu novads", "Cēsis", "Cesis"),
            area("kekava", Area.Kind.TOWN, "kekavas_novads", "Ķekava")));

    @ParameterizedTest
    @CsvSource({
        "latvia, latvia",
        "Latvia, latvia",
        "LATVIJA, latvia",
        "lv, latvia",
        "' ķekavas  NOV. ', kekavas_novads",
        "Ķekavas\u00A0novads, kekavas_novads",
        "ĶEKAVA, kekava",
        "Cesis, cesu_novads"
    })
    void anIdANameInAnyLanguageAndOtherSpellingsAreTheArea(String spelling, String id) {
        assertThat(areas.named(spelling)).map(Area::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Cēsu", "Ķekavas novad", "Kekavas novads", "Lietuva"})
    void nothingElseIsAnArea(String spelling) {
        assertThat(areas.named(spelling)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kekavas novads, kekavas_novads",
        "cesu novads, cesu_novads",
        "Ķekavas novasd, kekavas_novads",
        "Latvja, latvia"
    })
    void lettersWithoutDiacriticsAndMisspeltOnesAreOnlyAHint(String spelling, String id) {
        assertThat(areas.named(spelling)).isEmpty();
        assertThat(areas.near(spelling)).map(Area::id).contains(id);
    }

    @Test
    void farNamesGiveNoHint() {
        assertThat(areas.near("Igaunija")).isEmpty();
    }

    @Test
    void theTreeIsWalkedBothWays() {
        assertThat(areas.outwards("kekava")).extracting(Area::id).containsExactly("kekava", "kekavas_novads", "latvia");
        assertThat(areas.directlyIn("latvia")).extracting(Area::id).containsExactly("kekavas_novads", "cesu_novads");
        assertThat(areas.directlyIn("kekava")).isEmpty();
        assertThat(areas.withId("cesu_novads")).isPresent();
        assertThat(areas.withId("Cesis")).isEmpty();
        assertThat(areas.all()).hasSize(4);
        assertThatIllegalArgumentException().isThrownBy(() -> areas.outwards("Cesis"));
    }

    private static Text both(String english, String latvian) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("lv", latvian);
        return new Text(texts);
    }
}
