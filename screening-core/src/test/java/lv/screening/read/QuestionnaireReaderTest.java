package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lv.screening.model.Definition;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.ItemType;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireReaderTest {
    private static final String GAMING = resource("evening_gaming.yaml");

    static String resource(String name) {
        try (var in = QuestionnaireReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static ReadQuestionnaire read(String yaml) throws InvalidDefinitionException {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadQuestionnaire read(byte[] yaml) throws InvalidDefinitionException {
        return QuestionnaireReader.read("q.yaml", yaml, name -> null);
    }

    private static List<String> refused(byte[] yaml) {
        InvalidDefinitionException invalid = catchThrowableOfType(InvalidDefinitionException.class, () -> read(yaml));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> refused(String yaml) {
        return refused(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theExampleOfTheFormatIsReadInFull() throws InvalidDefinitionException {
        ReadQuestionnaire read = read(GAMING);
        Definition definition = read.questionnaire().definition();

        assertThat(read.warnings()).isEmpty();
        assertThat(definition.id()).isEqualTo("evening_gaming");
        assertThat(definition.version()).isEqualTo("1.2.0");
        assertThat(definition.title().in("lv")).isEqualTo("Vakara spēlēšanas paradumi");
        assertThat(definition.status()).isEqualTo(Definition.Status.EXAMPLE);
        assertThat(definition.languages()).containsExactly("en", "lv");
        assertThat(definition.missingCodes())
                .isEqualTo(Map.of("unanswered", List.of("", "NA", "-99"), "refused", List.of("-77")));
        assertThat(definition.answerSets().get(0).codes()).containsExactly("never", "monthly", "weekly", "daily");
        assertThat(definition.answerSets().get(0).options().get(1).also()).containsExactly("1");
        assertThat(definition.answerSets().get(1).codes()).containsExactly("no", "yes");
        assertThat(definition.items().get(2).type())
                .isEqualTo(new ItemType.Quantity(BigDecimal.ZERO, BigDecimal.valueOf(12)));
        assertThat(definition.items().get(2).otherwise()).isEqualTo("0");
        assertThat(definition.items().get(3).otherwise()).isEqualTo("never");
        assertThat(definition.scales().get(0).terms().stream().map(Term::id))
                .containsExactly("gaming", "skipped", "restless", "relief", "long_evening", "young_and_long");
        assertThat(definition.scales().get(0).terms().get(5).weight()).isEqualTo(new BigDecimal("1.5"));
        assertThat(definition.scales().get(0).bandNames()).containsExactly("low", "raised", "high");
        assertThat(definition.referrals()).hasSize(3);
    }

    @Test
    void placesAreFoundByThePathsOfTheModel() throws InvalidDefinitionException {
        SourceMap places = read(GAMING).places();

        assertThat(places.at("/scales/dependence/terms/relief/value")).hasToString("q.yaml:40:44");
        assertThat(places.at("/scales/dependence/terms/relief/weight")).hasToString("q.yaml:40:71");
        assertThat(places.at("/scales/dependence/terms/long_evening/value")).hasToString("q.yaml:41:34");
        assertThat(places.at("/scales/dependence/terms/1/when")).hasToString("q.yaml:41:34");
        assertThat(places.at("/scales/dependence/bands/raised")).hasToString("q.yaml:43:29");
        assertThat(places.at("/referrals/specialist/when")).hasToString("q.yaml:49:28");
        assertThat(places.at("/referrals/specialist/why")).hasToString("q.yaml:49:5");
        assertThat(places.find("/referrals/specialist/why")).isEmpty();
        assertThat(places.find("/title/lv")).isPresent();
        assertThat(places.at("/title/lv").excerpt()).startsWith("title: {en: Evening");
    }

    @Test
    void aFolderIsReadByItsFile(@TempDir Path folder) throws IOException, InvalidDefinitionException {
        Path file = folder.resolve("questionnaire.yaml");
        Files.writeString(file, GAMING);

        ReadQuestionnaire read = QuestionnaireReader.read(folder);

        assertThat(read.places().file()).isEqualTo(file.toString());
        assertThat(read.questionnaire().sha256())
                .isEqualTo(QuestionnaireReader.read(file).questionnaire().sha256());
    }

    @Test
    @DisplayName("14 · every byte that is changed changes the reference")
    void theHashCoversEveryByte() throws InvalidDefinitionException {
        Questionnaire one = read(GAMING).questionnaire();
        Questionnaire other = read(GAMING + "\n").questionnaire();

        assertThat(one.reference()).matches("evening_gaming@1\\.2\\.0#[0-9a-f]{8}");
        assertThat(other.id() + other.version()).isEqualTo(one.id() + one.version());
        assertThat(other.reference()).isNotEqualTo(one.reference());
    }

    @Test
    void lineBreaksAndByteOrderMarkDoNotMatter() throws InvalidDefinitionException {
        Definition unix = read(GAMING).questionnaire().definition();
        ReadQuestionnaire windows = read("\uFEFF" + GAMING.replace("\n", "\r\n"));

        assertThat(windows.questionnaire().definition()).isEqualTo(unix);
        assertThat(windows.places().at("/referrals/specialist/when")).hasToString("q.yaml:49:28");
        assertThat(refused("\uFEFF" + GAMING.replace("\n", "\r\n").replace("hours >= 4", "hours => 4")))
                .containsExactly("q.yaml:41:40: unexpected character '='; write '==' to compare [expr_character]");
    }

    @Test
    void charactersOutsideTheBasicPlaneCountAsOneColumn() {
        String yaml = GAMING.replace("title: {en: Evening gaming", "title: {en: \uD83C\uDFAE\uD83C\uDFAE gaming")
                .replace("status: example", "status: exmple")
                .replace(
                        "{id: long_evening, when: hours >= 4",
                        "{why: \uD83C\uDFAE, id: long_evening, when: hours => 4");

        assertThat(refused(yaml))
                .containsExactly(
                        "q.yaml:7:9: unknown word 'exmple'; did you mean 'example'?; expected one of validated,"
                                + " published_key, derived, example, draft [not_one_of]",
                        "q.yaml:41:48: unexpected character '='; write '==' to compare [expr_character]");
    }

    @Test
    @DisplayName("6 · quoted yes, no, on and off work as codes")
    void quotedWordsAreCodes() throws InvalidDefinitionException {
        String yaml = GAMING.replace("{\"no\": 0, \"yes\": 1}", "{\"no\": 0, \"on\": 1, 'off': 2, \"yes\": 3}");

        assertThat(read(yaml).questionnaire().definition().answerSets().get(1).codes())
                .containsExactly("no", "on", "off", "yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "\uFEFF"})
    @DisplayName("9 · a file without content")
    void nothingIsRefused(String yaml) {
        assertThat(refused(yaml)).hasSize(1).first().asString().endsWith("[yaml_root]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "title", "42", "\"title\"", "- title\n- id", "[id, title]", "|\n  text"})
    @DisplayName("9 · a file that has no fields")
    void otherRootsAreRefused(String yaml) {
        assertThat(refused(yaml)).hasSize(1).first().asString().contains("expected fields such as 'format: 1', found");
    }

    @Test
    void bytesThatAreNoUtf8AreNamed() {
        byte[] baltic = GAMING.getBytes(Charset.forName("windows-1257"));

        assertThat(refused(baltic))
                .containsExactly(
                        "q.yaml:4:49: byte 93 (0xE7) is not UTF-8; the file may have been saved as Windows-1257"
                                + " (Baltic): save it as UTF-8 [encoding]");
        assertThat(refused(GAMING.getBytes(StandardCharsets.UTF_16)))
                .containsExactly("q.yaml:1:1: the file seems to be UTF-16; save it as UTF-8 [encoding]");
        assertThat(refused(GAMING.getBytes(StandardCharsets.UTF_16LE)))
                .first()
                .asString()
                .contains("U+0000 is not allowed");
    }

    @Test
    void aCutOffCharacterAtTheEndIsNamed() {
        byte[] whole = (GAMING + "# ā").getBytes(StandardCharsets.UTF_8);

        assertThat(refused(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .first()
                .asString()
                .contains("is not UTF-8");
    }

    @Test
    void freeTextAndDatesAndChoicesAreRead() throws InvalidDefinitionException {
        String yaml = GAMING.replace("  harm:", """
                  note: {text: free, scored: false}
                  word: {text: {en: In your words, lv: Saviem vārdiem}, scored: false}
                  born: {text: Date of birth, date: true, scored: false}
                  signs: {text: Signs, flags: [late, rude], scored: false}
                  moods: {text: Moods, flags: {sad: {en: Sad}, glad: Glad}, group: true, source: [invented]}
                  harm:""".replaceAll("(?m)^ *", "  "));
        yaml = yaml.replace("scales:\n", """
                derived:
                  worst: {value: "max(gaming, skipped)", label: Worst}
                  several: [gaming, skipped, reversed(relief)]
                scales:
                """);

        Definition definition = read(yaml).questionnaire().definition();

        assertThat(definition.items().stream()
                        .map(item -> item.type().getClass().getSimpleName()))
                .contains("FreeText", "Day", "Flags");
        assertThat(definition.derived()).hasSize(2);
        assertThat(definition.derived().get(1).list()).isTrue();
    }

    @Test
    void messagesNeverQuoteTheDocument() {
        String yaml = GAMING.replace("domain: addiction", "domain: [addiction\n  secret: words of the file");

        assertThat(refused(yaml))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("secret")
                .contains("[yaml_syntax]");
    }
}
