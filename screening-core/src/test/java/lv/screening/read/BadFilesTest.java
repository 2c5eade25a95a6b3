package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import lv.screening.model.InvalidDefinitionException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code bad} has one mistake (one has several), and exactly that is reported, where it is. */
class BadFilesTest {
    @TestFactory
    Stream<DynamicTest> everyMistakeIsReportedWhereItIs() throws IOException, URISyntaxException {
        return MarkedFiles.of("bad", BadFilesTest::reported);
    }

    private static void reported(Path file) {
        InvalidDefinitionException invalid =
                catchThrowableOfType(InvalidDefinitionException.class, () -> QuestionnaireReader.read(file));

        assertThat(invalid).isNotNull();
        assertThat(MarkedFiles.shown(invalid.problems())).isEqualTo(MarkedFiles.expected(file));
        assertThat(invalid.problems()).allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(Objects.requireNonNull(problem.location()).file()).isEqualTo(file.toString());
        });
    }
}
