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
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.screening.expr.Columns;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Made-up respondents for each bundled questionnaire, scored by the engine and by a second calculation: 400 in every build,
 * 4,000 in the profile {@code long}.
 */
class BundledKeysTest {
    private static final int FEW = 400;
    private static final int MANY = 4_000;

    @TestFactory
    Stream<DynamicTest> engineAndSecondCalculationAgree() throws IOException {
        return BundledFiles.ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> agree(id, FEW)));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> engineAndSecondCalculationAgreeOnMany() throws IOException {
        return BundledFiles.ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> agree(id, MANY)));
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

    private static void agree(String id, int respondents) throws Exception {
        Path file = Path.of(id, QuestionnaireReader.FILE);
        Map<String, Object> tree = BundledFiles.tree(file);
        Questionnaire questionnaire = QuestionnaireReader.read(file).questionnaire();
        AnswerForm form = AnswerForm.of(questionnaire);
        AnswerBlock block = new AnswerBlock(questionnaire, respondents);
        SplittableRandom random = new SplittableRandom(20261122);
        List<Map<String, String>> people =
                Stream.generate(() -> person(tree, random)).limit(respondents).toList();
        for (int row = 0; row < respondents; row++) {
            for (String name : form.names()) {
                ItemReader reader = form.reader(name).orElseThrow();
                reader.read(cell(name, people.get(row)), block, row);
            }
        }
        block.setSize(respondents);
        BlockScores scores = Screener.of(questionnaire).score(block);
        for (int row = 0; row < respondents; row++) {
            compare(id, tree, people.get(row), scores, row);
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
            String id, Map<String, Object> tree, Map<String, String> person, BlockScores scores, int row) {
        SecondCalculation second = new SecondCalculation(tree, person);
        for (ScaleScores scale : scores.scales()) {
            Scale definition = scale.layout().scale();
            SecondCalculation.Outcome expected = second.outcome(definition.id());
            Supplier<String> shown = () -> id + " " + definition.id() + " of " + person;
            assertThat(scale.hasScore(row)).as(shown).isEqualTo(expected.score().isPresent());
            expected.score()
                    .ifPresent(score -> assertThat(Q.of(scale.numerator(row))
                                    .over(Q.of(scale.layout().denominator() * scale.extra(row)))
                                    .same(score))
                            .as(shown)
                            .isTrue());
            if (definition.bands().isEmpty()) {
                continue;
            }
            int band = (expected.score().isEmpty() && expected.possible().size() > 1)
                            || expected.effective().size() > 1
                            || scale.status(row) == ScaleStatus.NOT_SCORED
                    ? -1
                    : expected.effective().iterator().next();
            assertThat(scale.band(row)).as(shown).isEqualTo(band);
            TreeSet<Integer> possible = new TreeSet<>();
            for (int i = 0; i < definition.bandNames().size(); i++) {
                if ((scale.possible(row) >> i & 1) == 1) {
                    possible.add(i);
                }
            }
            assertThat(possible).as(shown).isEqualTo(expected.possible());
            boolean open = expected.score().isEmpty() && expected.possible().size() > 1;
            assertThat(scale.status(row) == ScaleStatus.NOT_SCORED).as(shown).isEqualTo(open);
        }
        var referrals = scores.questionnaire().layout().referrals();
        List<?> written = (List<?>) tree.getOrDefault("referrals", List.of());
        for (int r = 0; r < referrals.size(); r++) {
            Map<?, ?> referral = (Map<?, ?>) written.get(r);
            Optional<Boolean> expected =
                    second.truth(Objects.requireNonNull(referral.get("when")).toString());
            byte found = scores.referral(r, row);
            assertThat(found)
                    .as(() -> id + " " + referral.get("id") + " of " + person)
                    .isEqualTo(expected.map(is -> is ? Columns.TRUE : Columns.FALSE)
                            .orElse(Columns.UNKNOWN));
        }
    }
}
