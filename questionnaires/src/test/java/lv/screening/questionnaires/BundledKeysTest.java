package lv.screening.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.screening.expr.Columns;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.BlockScores;
import lv.screening.score.ItemReader;
import lv.screening.score.ScaleScores;
import lv.screening.score.ScaleStatus;
import lv.screening.score.Screener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 4,000 made-up respondents for each bundled questionnaire, scored by the engine and by a second calculation. */
class BundledKeysTest {
    private static final int RESPONDENTS = 4_000;

    @TestFactory
    Stream<DynamicTest> engineAndSecondCalculationAgree() {
        Map<String, CompletableFuture<Void>> runs = new LinkedHashMap<>();
        BundledFiles.ids().forEach(id -> runs.put(id, CompletableFuture.runAsync(() -> agree(id))));
        return runs.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(
                        run.getKey(), () -> run.getValue().get()));
    }

    @Test
    void everyFolderIsListed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("."))) {
            List<String> found = folders.filter(folder -> Files.exists(folder.resolve(QuestionnaireReader.FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(BundledFiles.ids()).isEqualTo(found).hasSizeGreaterThan(35);
        }
    }

    private static void agree(String id) {
        Path file = Path.of(id, QuestionnaireReader.FILE);
        Map<String, Object> tree = BundledFiles.tree(file);
        KeyTree key = new KeyTree(tree);
        Questionnaire questionnaire = questionnaire(file);
        AnswerForm form = AnswerForm.of(questionnaire);
        AnswerBlock block = new AnswerBlock(questionnaire, RESPONDENTS);
        SplittableRandom random = new SplittableRandom(20261122);
        List<Map<String, String>> people =
                Stream.generate(() -> person(tree, random)).limit(RESPONDENTS).toList();
        for (int row = 0; row < RESPONDENTS; row++) {
            for (String name : form.names()) {
                ItemReader reader = form.reader(name).orElseThrow();
                reader.read(cell(name, people.get(row)), block, row);
            }
        }
        block.setSize(RESPONDENTS);
        BlockScores scores = Screener.of(questionnaire).score(block);
        for (int row = 0; row < RESPONDENTS; row++) {
            compare(id, tree, key, people.get(row), scores, row);
        }
    }

    private static Questionnaire questionnaire(Path file) {
        try {
            return QuestionnaireReader.read(file).questionnaire();
        } catch (IOException | InvalidDefinitionException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The text of a cell; an item with several choices that was answered has a cell for each of them, 1 or 0. */
    private static String cell(String name, Map<String, String> person) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return person.getOrDefault(name, "");
        }
        String chosen = person.get(name.substring(0, dot));
        return chosen == null ? "" : List.of(chosen.split(";", -1)).contains(name.substring(dot + 1)) ? "1" : "0";
    }

    /** Half of the people answer everything, half leave out each item once in eight times. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> person(Map<String, Object> tree, SplittableRandom random) {
        Map<String, String> person = new LinkedHashMap<>();
        boolean gaps = random.nextBoolean();
        boolean mild = random.nextInt(3) == 0;
        ((Map<String, Map<String, Object>>) Objects.requireNonNull(tree.get("items"))).forEach((id, item) -> {
            if (gaps && random.nextInt(8) == 0) {
                return;
            }
            if (item.containsKey("answers")) {
                Map<String, Object> set = ((Map<String, Map<String, Object>>)
                                Objects.requireNonNull(tree.get("answers")))
                        .get(item.get("answers").toString());
                List<String> codes = List.copyOf(Objects.requireNonNull(set).keySet());
                int place = random.nextInt(codes.size());
                person.put(id, codes.get(mild ? Math.min(place, random.nextInt(codes.size())) : place));
            } else if (item.containsKey("number")) {
                String[] ends = item.get("number").toString().split("\\.\\.", -1);
                int low = Integer.parseInt(ends[0]);
                int high = Integer.parseInt(ends[1]);
                int upTo = random.nextBoolean() ? high : Math.min(high, low + 12);
                person.put(id, Integer.toString(random.nextInt(low, upTo + 1)));
            } else if (item.containsKey("flags")) {
                List<String> chosen = ((Map<String, Object>) Objects.requireNonNull(item.get("flags")))
                        .keySet().stream()
                                .filter(flag -> random.nextInt(5) == 0)
                                .toList();
                person.put(id, String.join(";", chosen));
            }
        });
        return person;
    }

    private static void compare(
            String id, Map<String, Object> tree, KeyTree key, Map<String, String> person, BlockScores scores, int row) {
        SecondCalculation second = new SecondCalculation(key, person);
        for (ScaleScores scale : scores.scales()) {
            Scale definition = scale.layout().scale();
            SecondCalculation.Outcome expected = second.outcome(definition.id());
            Supplier<String> shown = () -> id + " " + definition.id() + " of " + person;
            Optional<Q> score = scale.hasScore(row)
                    ? Optional.of(Q.of(scale.numerator(row), scale.layout().denominator() * scale.extra(row)))
                    : Optional.empty();
            same(score, expected.score(), shown);
            if (definition.bands().isEmpty()) {
                continue;
            }
            int band = (expected.score().isEmpty() && expected.possible().size() > 1)
                            || expected.effective().size() > 1
                            || scale.status(row) == ScaleStatus.NOT_SCORED
                    ? -1
                    : expected.effective().iterator().next();
            same(scale.band(row), band, shown);
            TreeSet<Integer> possible = new TreeSet<>();
            for (int i = 0; i < definition.bandNames().size(); i++) {
                if ((scale.possible(row) >> i & 1) == 1) {
                    possible.add(i);
                }
            }
            same(possible, expected.possible(), shown);
            boolean open = expected.score().isEmpty() && expected.possible().size() > 1;
            same(scale.status(row) == ScaleStatus.NOT_SCORED, open, shown);
        }
        var referrals = scores.questionnaire().layout().referrals();
        List<?> written = (List<?>) tree.getOrDefault("referrals", List.of());
        for (int r = 0; r < referrals.size(); r++) {
            Map<?, ?> referral = (Map<?, ?>) written.get(r);
            Optional<Boolean> expected =
                    second.truth(Objects.requireNonNull(referral.get("when")).toString());
            same(
                    scores.referral(r, row),
                    expected.map(is -> is ? Columns.TRUE : Columns.FALSE).orElse(Columns.UNKNOWN),
                    () -> id + " " + referral.get("id") + " of " + person);
        }
    }

    /** Two million comparisons: an assertion is made only of one that fails. */
    private static void same(Object found, Object expected, Supplier<String> shown) {
        if (!found.equals(expected)) {
            assertThat(found).as(shown).isEqualTo(expected);
        }
    }
}
