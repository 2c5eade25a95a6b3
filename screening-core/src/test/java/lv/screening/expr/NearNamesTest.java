package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    @ParameterizedTest
    @CsvSource({
        "gamign, gaming", // two neighbours swapped are one difference
        "gamin, gaming",
        "gamings, gaming",
        "gaminx, gaming",
        "caminx, gaming", // two of six
        "ab, b",
        "ba, ab",
    })
    void offersTheNameThatWasMeant(String found, String known) {
        assertThat(NearNames.nearest(found, List.of("something_else", known, "other")))
                .contains(known);
    }

    @ParameterizedTest
    @CsvSource({"camixx, gaming", "xy, ab", "abcdefghijklmnopqrstuvwxyzabcde, abcdefghijklmnopqrstuvwxyzabcdf"})
    void offersNothingThatIsFar(String found, String known) {
        assertThat(NearNames.nearest(found, List.of(known))).isEmpty();
    }

    /** Against the whole table of distances, written down plainly. */
    @Property(tries = 300)
    void findsTheNearestOfAll(
            @ForAll @StringLength(min = 1, max = 9) @CharRange(from = 'a', to = 'c') String found,
            @ForAll @Size(max = 6)
                    List<@StringLength(min = 1, max = 9) @CharRange(from = 'a', to = 'c') String> known) {
        Optional<String> nearest = Optional.empty();
        int least = Math.max(1, found.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(found, name);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(name);
            }
        }
        assertThat(NearNames.nearest(found, known)).isEqualTo(nearest);
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : Integer.MAX_VALUE;
                if (i > 0 && j > 0) {
                    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                    table[i][j] = Math.min(least, table[i - 1][j - 1] + same);
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
