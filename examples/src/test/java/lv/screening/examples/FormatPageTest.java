package lv.screening.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.screening.model.Definition;
import lv.screening.model.MissingRule;
import lv.screening.model.Norms;
import lv.screening.model.Population;
import lv.screening.model.Referral;
import lv.screening.model.Reliability;
import lv.screening.model.Scale;
import lv.screening.model.Target;
import lv.screening.score.ScaleStatus;
import lv.screening.service.Area;
import lv.screening.service.Service;
import org.junit.jupiter.api.Test;

/** Holds docs/format.md to the fields and words that the readers know. */
class FormatPageTest {
    private static final Path PAGE = Path.of("../docs/format.md");
    private static final Path READERS = Path.of("../screening-core/src/main/java/lv/screening/read");
    private static final Pattern KNOWN = Pattern.compile("Fields\\s*\\.of(?:Mapping)?\\(([^;]*?)\\);");
    private static final Pattern NAME = Pattern.compile("\"([a-z][a-z0-9_]*)\"");

    @Test
    void mentions_every_field_that_is_read() throws IOException {
        List<String> fields = new ArrayList<>();
        try (Stream<Path> sources = Files.list(READERS)) {
            for (Path source : sources.sorted().toList()) {
                Matcher known = KNOWN.matcher(Files.readString(source));
                while (known.find()) {
                    Matcher name = NAME.matcher(known.group(1));
                    while (name.find()) {
                        fields.add(name.group(1));
                    }
                }
            }
        }
        // far fewer would mean that this test no longer finds them
        assertThat(fields).hasSizeGreaterThan(100).contains("missing_codes", "band_labels", "informant", "meets");
        assertThat(notMentioned(fields)).isEmpty();
    }

    @Test
    void mentions_every_word_that_is_read() throws IOException {
        List<String> words = new ArrayList<>();
        for (Enum<?>[] known : List.of(
                Definition.Status.values(),
                Population.Informant.values(),
                Scale.Higher.values(),
                Scale.Combine.values(),
                MissingRule.Then.values(),
                MissingRule.Rounding.values(),
                Norms.Kind.values(),
                Reliability.Kind.values(),
                Referral.Urgency.values(),
                Target.values(),
                ScaleStatus.values(),
                Area.Kind.values(),
                Service.Kind.values(),
                Service.Sector.values(),
                Service.Route.values(),
                Service.Status.values())) {
            for (Enum<?> each : known) {
                words.add(each.name().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(notMentioned(words)).isEmpty();
    }

    private static List<String> notMentioned(List<String> words) throws IOException {
        String page = Files.readString(PAGE);
        return words.stream()
                .distinct()
                .filter(word -> !Pattern.compile("(?<![a-z0-9_])" + word + "(?![a-z0-9_])")
                        .matcher(page)
                        .find())
                .toList();
    }
}
