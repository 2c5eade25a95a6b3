package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of survey tools, as evaluate reads them: the same people, so the same figures as from the plain file. */
class ExportedDataTest {
    private static final Path FOLDER = Path.of("src/test/resources/dialects");

    @TempDir
    Path temporary;

    private static CommandRun evaluate(String file, String... more) {
        List<String> args = new java.util.ArrayList<>(List.of(
                "evaluate", file, "-q", FOLDER.resolve("questionnaire.yaml").toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private static String figures(CommandRun run) {
        return run.out().substring(run.out().indexOf('\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redcap_raw/data.csv",
                "redcap_labels/data.csv",
                "qualtrics/choice_text.csv",
                "qualtrics/numbers.csv",
                "limesurvey/codes_and_text.csv",
                "surveymonkey/expanded.csv",
                "kobotoolbox/groups.csv",
                "odk_central/split.csv",
                "google_forms/download.csv"
            })
    void anExportGivesTheFiguresOfThePlainFile(String file) {
        CommandRun plain = evaluate(FOLDER.resolve("plain/codes.csv").toString());
        CommandRun export = evaluate(FOLDER.resolve(file).toString());
        assertThat(figures(export)).isEqualTo(figures(plain));
        assertThat(export.err()).contains("  dialect: " + file.substring(0, file.indexOf('/')) + "; its marks: ");
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        byte[] plain = Files.readAllBytes(FOLDER.resolve("plain/codes.csv"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        Path file = Files.write(temporary.resolve("codes.csv.gz"), packed.toByteArray());
        assertThat(figures(evaluate(file.toString())))
                .isEqualTo(figures(evaluate(FOLDER.resolve("plain/codes.csv").toString())));
        Files.writeString(file, "age\n", StandardCharsets.UTF_8);
        CommandRun notPacked = evaluate(file.toString());
        assertThat(notPacked.code()).isEqualTo(4);
        assertThat(notPacked.err()).contains("is not packed with gzip, although its name ends in .gz");
    }

    @Test
    void aColumnOfTheResponseCanBeTheOutcome() {
        CommandRun run = evaluate(
                FOLDER.resolve("redcap_raw/data.csv").toString(), "--outcome", "habits_complete", "--positive", "2");
        assertThat(run.err()).contains("dialect: redcap_raw").doesNotContain("no column");
        CommandRun declared = evaluate(FOLDER.resolve("plain/codes.csv").toString(), "--dialect", "limesurvy");
        assertThat(declared.code()).isEqualTo(2);
        assertThat(declared.err()).contains("did you mean 'limesurvey'?");
    }
}
