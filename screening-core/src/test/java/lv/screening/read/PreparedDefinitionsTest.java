package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.screening.model.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedDefinitionsTest {
    private static final Path BUNDLED = Path.of("..", "questionnaires");

    @TempDir
    Path folder;

    private Path prepared(String name, Path source) throws IOException, InvalidDefinitionException {
        Path parent = Objects.requireNonNull(source.getParent());
        Path copy = Files.createDirectories(folder.resolve(parent.getFileName()));
        try (Stream<Path> all = Files.list(parent)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        }
        PreparedDefinitions.main(new String[] {folder.toString()});
        return copy.resolve(name + PreparedDefinitions.SUFFIX);
    }

    @Test
    void everyBundledQuestionnaireIsTheSameWhenItIsReadFromItsPreparedForm() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(BUNDLED, 2)) {
            files = all.filter(each -> each.endsWith(QuestionnaireReader.FILE))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            byte[] yaml = Files.readAllBytes(file);
            ReadQuestionnaire text = QuestionnaireReader.read("q.yaml", yaml, name -> sibling(file, name));
            ReadQuestionnaire quick = PreparedDefinitions.questionnaire(
                    "q.yaml",
                    Files.readAllBytes(prepared(QuestionnaireReader.FILE, file)),
                    () -> yaml,
                    name -> sibling(file, name));
            assertThat(quick.questionnaire().definition())
                    .isEqualTo(text.questionnaire().definition());
            assertThat(quick.questionnaire().reference())
                    .isEqualTo(text.questionnaire().reference());
            String scale = "/scales/"
                    + text.questionnaire().definition().scales().get(0).id();
            assertThat(quick.places().at(scale)).isEqualTo(text.places().at(scale));
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] sibling(Path file, String name) {
        try {
            Path sibling = file.resolveSibling(name);
            return Files.isRegularFile(sibling) ? Files.readAllBytes(sibling) : null;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void theCatalogueIsTheSameWhenItIsReadFromItsPreparedForm() throws Exception {
        Path file = BUNDLED.resolve("catalogues").resolve("latvia").resolve(CatalogueReader.FILE);
        byte[] yaml = Files.readAllBytes(file);
        ReadCatalogue text = CatalogueReader.read("c.yaml", yaml);
        ReadCatalogue quick = PreparedDefinitions.catalogue(
                "c.yaml", Files.readAllBytes(prepared(CatalogueReader.FILE, file)), () -> yaml);
        assertThat(quick.catalogue().services()).isEqualTo(text.catalogue().services());
        assertThat(quick.catalogue().areas().all())
                .isEqualTo(text.catalogue().areas().all());
        assertThat(quick.files().get(0).at("/services"))
                .isEqualTo(text.files().get(0).at("/services"));
    }

    @Test
    void keepsEveryStyleAndPlace() throws Exception {
        String yaml = "a: 'one'\n\"b\": \"ā\\n\"\nc: |\n  text\n" + "long: [1, {x: ''}, " + "y".repeat(300) + "]\n";
        YamlNode.Mapping root = YamlReader.read(
                SourceText.of("x", yaml.getBytes(StandardCharsets.UTF_8), 10_000), new java.util.ArrayList<>());
        PreparedTree tree = new PreparedTree("f".repeat(64), root);
        assertThat(PreparedTree.of(tree.bytes())).isEqualTo(tree);
    }

    @Test
    void refusesWhatIsNoPreparedForm() throws Exception {
        byte[] whole = Files.readAllBytes(
                prepared(QuestionnaireReader.FILE, BUNDLED.resolve("gad2").resolve(QuestionnaireReader.FILE)));
        for (byte[] bytes : List.of(
                new byte[0],
                "format: 1".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, 80))) {
            assertThatThrownBy(() -> PreparedDefinitions.questionnaire("x", bytes, () -> bytes, name -> null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no prepared definition, or one of another version");
        }
    }
}
