package lv.screening.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.screening.check.CatalogueCheck;
import lv.screening.check.DefinitionCheck;
import lv.screening.check.ExampleCoverage;
import lv.screening.check.ExampleSuite;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.read.CatalogueReader;
import lv.screening.read.ExamplesReader;
import lv.screening.read.QuestionnaireReader;
import lv.screening.read.ReadCatalogue;
import lv.screening.read.ReadQuestionnaire;
import lv.screening.score.Screener;
import lv.screening.service.Catalogue;
import lv.screening.service.KnownGap;
import lv.screening.service.Service;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All that is bundled passes every check without a warning that nobody explained, and its examples walk every path. */
class BundledDefinitionsTest {
    /** The day on which entries are judged; later days are for {@code screening check --bundled}. */
    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    private static final Path LATVIA = Path.of("catalogues", "latvia");

    @TestFactory
    Stream<DynamicTest> noQuestionnaireHasAWarning() throws Exception {
        Catalogue catalogue = CatalogueReader.read(LATVIA).catalogue();
        return BundledFiles.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    ReadQuestionnaire read = QuestionnaireReader.read(Path.of(id));
                    List<Problem> problems = new ArrayList<>(read.warnings());
                    problems.addAll(DefinitionCheck.warnings(read.questionnaire(), read.places()));
                    ExampleSuite.Result result = examples(id, read);
                    problems.addAll(result.problems());
                    problems.addAll(ExampleCoverage.warnings(read.questionnaire(), result.outcomes(), read.places()));
                    problems.addAll(CatalogueCheck.referrals(catalogue, read.questionnaire(), DATE));
                    assertThat(problems).filteredOn(problem -> !isNote(problem)).isEmpty();
                    assertThat(problems)
                            .filteredOn(BundledDefinitionsTest::isNote)
                            .allMatch(problem -> problem.code().equals("gap_known"));
                    assertThat(result.passed()).isTrue();
                }));
    }

    @Test
    void noCatalogueHasAWarningAndEveryKnownGapIsExplainedAndNeeded() throws Exception {
        assertThat(BundledFiles.catalogues()).contains(LATVIA);
        List<Questionnaire> questionnaires = new ArrayList<>();
        for (String id : BundledFiles.ids()) {
            questionnaires.add(QuestionnaireReader.read(Path.of(id)).questionnaire());
        }
        for (Path folder : BundledFiles.catalogues()) {
            ReadCatalogue read = CatalogueReader.read(folder);
            Catalogue catalogue = read.catalogue();
            assertThat(read.warnings()).isEmpty();
            assertThat(CatalogueCheck.entries(catalogue, DATE))
                    .as(folder.toString())
                    .allMatch(BundledDefinitionsTest::isNote)
                    .hasSameSizeAs(catalogue.definition().knownGaps());
            assertThat(CatalogueCheck.idleGaps(catalogue, questionnaires, DATE)).isEmpty();
            for (KnownGap gap : catalogue.definition().knownGaps()) {
                assertThat(gap.source()).as(gap.need()).isNotEmpty();
                assertThat(gap.until())
                        .as(gap.need())
                        .isBefore(latestCheck(catalogue).plusMonths(18));
                assertThat(catalogue.definition().languages()).allMatch(gap.reason()::isIn);
            }
        }
    }

    private static LocalDate latestCheck(Catalogue catalogue) {
        return catalogue.services().stream()
                .map(Service::checked)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static boolean isNote(Problem problem) {
        return problem.severity() == Problem.Severity.NOTE;
    }

    /** Each question that is not put to everybody: an example where it is asked and answered, and one where it is skipped. */
    @TestFactory
    Stream<DynamicTest> examplesWalkEverySkipPath() {
        return BundledFiles.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    Map<String, Object> tree = BundledFiles.tree(Path.of(id, QuestionnaireReader.FILE));
                    KeyTree key = new KeyTree(tree);
                    Map<String, Set<String>> seen = new LinkedHashMap<>();
                    Map<?, ?> items = (Map<?, ?>) Objects.requireNonNull(tree.get("items"));
                    for (Map<String, String> given : answers(id)) {
                        SecondCalculation person = new SecondCalculation(key, given);
                        items.forEach((item, fields) -> {
                            if (((Map<?, ?>) Objects.requireNonNull(fields)).get("when") instanceof String condition) {
                                Optional<Boolean> asked = person.truth(condition);
                                boolean answered = given.containsKey(Objects.toString(item));
                                seen.computeIfAbsent(Objects.toString(item), any -> new TreeSet<>())
                                        .add(asked.map(is -> is ? answered ? "answered" : "unanswered" : "skipped")
                                                .orElse("open"));
                            }
                        });
                    }
                    assertThat(seen).allSatisfy((item, ways) -> assertThat(ways).contains("answered", "skipped"));
                }));
    }

    /** Each scale that tolerates missing answers: an example for every number of them, and one for the first too many. */
    @TestFactory
    Stream<DynamicTest> examplesHaveEveryMissingCount() {
        return BundledFiles.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    ReadQuestionnaire read = QuestionnaireReader.read(Path.of(id));
                    List<ExampleSuite.Outcome> outcomes = examples(id, read).outcomes();
                    for (Scale scale : read.questionnaire().definition().scales()) {
                        Set<Integer> counts = new TreeSet<>();
                        outcomes.forEach(outcome -> outcome.assessment()
                                .scale(scale.id())
                                .ifPresent(result -> counts.add(result.missing())));
                        for (int missing = 0; missing <= scale.missing().allow() + 1; missing++) {
                            assertThat(counts)
                                    .as(id + " " + scale.id() + " missing")
                                    .contains(missing);
                        }
                    }
                }));
    }

    /** A reader sees what a key was checked against, that it was not validated in Latvia, and what was not looked up. */
    @TestFactory
    Stream<DynamicTest> everyReadmeSaysWhatWasChecked() {
        return BundledFiles.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    String readme = BundledFiles.text(Path.of(id, "README.md"));
                    String definition = BundledFiles.text(Path.of(id, QuestionnaireReader.FILE));
                    String checks = readme.substring(
                            readme.indexOf("hecks\n") < 0
                                    ? readme.indexOf("## Outside check")
                                    : readme.indexOf("## Checks"));
                    assertThat(checks)
                            .containsAnyOf(
                                    "No independent check exists",
                                    "There is no outside check",
                                    "third-party vectors",
                                    "third_party_vectors`",
                                    "ukm_scores`",
                                    "published totals");
                    assertThat(readme.replaceAll("\\s+", " "))
                            .containsPattern("[Nn]ot validated (for minors )?in Latvia");
                    if (definition.contains("from memory")) {
                        assertThat(readme).contains("from memory");
                    }
                }));
    }

    private static ExampleSuite.Result examples(String id, ReadQuestionnaire read) throws Exception {
        return ExampleSuite.run(
                Screener.of(read.questionnaire()), ExamplesReader.read(Path.of(id, ExamplesReader.FILE)));
    }

    /** The answers of the examples that are answered out of themselves, as codes; several choices joined by {@code ;}. */
    private static List<Map<String, String>> answers(String id) {
        List<Map<String, String>> all = new ArrayList<>();
        Path file = Path.of(id, ExamplesReader.FILE);
        assertThat(Files.exists(file)).isTrue();
        for (Object each :
                (List<?>) Objects.requireNonNull(BundledFiles.tree(file).get("examples"))) {
            Map<String, String> given = new LinkedHashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) each).get("answers"))).forEach((item, answer) -> {
                String code = answer instanceof List<?> several
                        ? String.join(
                                ";", several.stream().map(Objects::toString).toList())
                        : Objects.toString(answer, "");
                if (!code.isEmpty() && !code.equals("-99") && !code.equals("-77")) {
                    given.put(Objects.toString(item), code);
                }
            });
            all.add(given);
        }
        return all;
    }
}
