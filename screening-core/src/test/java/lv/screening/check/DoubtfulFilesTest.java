package lv.screening.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.read.MarkedFiles;
import lv.screening.read.QuestionnaireReader;
import lv.screening.read.ReadQuestionnaire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code doubtful} can be used, but has something to look at, and exactly that is reported. */
class DoubtfulFilesTest {
    @TestFactory
    Stream<DynamicTest> everyDoubtIsReportedWhereItIs() throws IOException, URISyntaxException {
        return MarkedFiles.of("doubtful", DoubtfulFilesTest::reported);
    }

    private static void reported(Path file) {
        List<Problem> warnings = new ArrayList<>();
        try {
            ReadQuestionnaire read = QuestionnaireReader.read(file);
            warnings.addAll(read.warnings());
            warnings.addAll(DefinitionCheck.warnings(read.questionnaire(), read.places()));
        } catch (IOException | InvalidDefinitionException unexpected) {
            throw new AssertionError(unexpected);
        }

        assertThat(MarkedFiles.shown(warnings)).isEqualTo(MarkedFiles.expected(file));
        assertThat(warnings).noneMatch(Problem::isError);
    }
}
