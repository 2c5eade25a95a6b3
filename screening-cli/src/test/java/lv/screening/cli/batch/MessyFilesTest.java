package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as offices have them are read alike, or refused with the way out. */
class MessyFilesTest {
    private static final String QUESTIONNAIRE = "src/test/resources/questionnaires/evening_gaming.yaml";
    private static final String HEADER = "id;age;gaming;hours;skipped;restless;relief;harm;skola";
    private static final List<String> ROWS = List.of(
            "ž1;15;Nekad;;;;Katru dienu;no;Rīgas 1. vsk.",
            "ā2;13;daily;4;Reizi nedēļā;weekly;never;yes;\"Valka; \"\"jaunā\"\"\nēka\"",
            "k3;14;weekly;2;;;never;no;Rīgas 1. vsk.");

    @TempDir
    Path folder;

    @Test
    void theSameRowsGiveTheSameBytesHoweverTheyAreWritten() throws IOException {
        String plain = HEADER + "\n" + String.join("\n", ROWS) + "\n";
        String expected = batch(file("plain.csv", plain)).out();
        assertThat(expected.lines().filter(line -> line.contains(",evening_gaming@")))
                .hasSize(3);
        String messy = "\uFEFF\r\n" + HEADER + "\r\n" + String.join("\r\n\r\n", ROWS) + "\r\n\r\n\r\n";
        assertThat(batch(file("messy.csv", messy)).out()).isEqualTo(expected);
        assertThat(batch(file("sep.csv", "sep=;\r\n" + plain)).out()).isEqualTo(expected);
        String trailing = HEADER + ";;\n" + String.join(";;\n", ROWS) + ";;\n";
        assertThat(batch(file("trailing.csv", trailing)).out()).isEqualTo(expected);
        Path baltic = folder.resolve("baltic.csv");
        Files.write(baltic, plain.getBytes(Charset.forName("windows-1257")));
        assertThat(batch(baltic, "--encoding", "windows-1257").out()).isEqualTo(expected);
        Path wide = folder.resolve("wide.txt");
        Files.write(wide, plain.getBytes(StandardCharsets.UTF_16));
        assertThat(batch(wide, "--encoding", "UTF-16").out()).isEqualTo(expected);
        Path result = folder.resolve("result.csv.gz");
        CommandRun packed = batch(packed("packed.csv.gz", plain), "-o", result.toString());
        assertThat(packed.out()).isEmpty();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(result)))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }

    @Test
    void anotherEncodingIsToldByItsFirstBytes() throws IOException {
        Path file = folder.resolve("unicode.txt");
        Files.write(file, (HEADER + "\n").getBytes(StandardCharsets.UTF_16));
        CommandRun run = batch(file);
        assertThat(run.code()).isEqualTo(ExitCode.DATA);
        assertThat(run.err())
                .isEqualTo("screening: " + file
                        + " is UTF-16 text, as Excel's \"Unicode Text\" is; add --encoding UTF-16\n");
    }

    @Test
    void whatIsNoTextIsRefusedWithTheWayOut() throws IOException {
        assertThat(batch(file("book.xlsx", "PK\u0003\u0004 and so on")).err())
                .endsWith(
                        "book.xlsx is a workbook or another packed file, not text; save it as CSV UTF-8 in the program"
                                + " it comes from\n");
        assertThat(batch(file("data.sav", "$FL2@(#) SPSS")).err())
                .endsWith("data.sav is a file of SPSS, not text; save it as CSV there\n");
        Path unnamed = packed("packed.csv", "a,b\n");
        assertThat(batch(unnamed).err()).endsWith("packed.csv is packed with gzip; give it a name that ends in .gz\n");
    }

    @Test
    void aPackedFileThatWasCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(packed("whole.csv.gz", HEADER + "\n" + (ROWS.get(0) + "\n").repeat(40_000)));
        for (int length : new int[] {5, 100, whole.length / 2, whole.length - 4}) {
            Path file = folder.resolve("cut.csv.gz");
            Files.write(file, Arrays.copyOf(whole, length));
            Path result = folder.resolve("result.csv");
            CommandRun run = batch(file, "-o", result.toString());
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DATA);
            assertThat(run.err()).contains("cut.csv.gz ").doesNotContain("Exception");
            assertThat(result).doesNotExist();
        }
    }

    @Test
    void columnsOfOneNameAreToldByTheirPlace() throws IOException {
        Path data =
                file("twice.csv", "age;gaming;hours;skipped;restless;relief;harm;gaming\n15;never;;;;daily;no;daily\n");
        CommandRun ambiguous = batchWithoutId(data);
        assertThat(ambiguous.code()).isEqualTo(ExitCode.DATA);
        assertThat(ambiguous.err())
                .endsWith(
                        "item 'gaming' could be answered by column 2 'gaming', column 8 'gaming'; say which with --map"
                                + " FILE, by its place: #2, for example\n");
        CommandRun byName = batchWithoutId(
                data, "--map", file("name.yaml", "gaming: gaming\n").toString());
        assertThat(byName.err())
                .endsWith("--map names the column 'gaming' for gaming, and the file has several; name it by its place,"
                        + " such as #8\n");
        String place = file("place.yaml", "gaming: '#8'\n").toString();
        CommandRun run = batchWithoutId(data, "--map", place);
        assertThat(run.err()).contains("  gaming   <- column 8 'gaming' (as --map says)\n");
        assertThat(batchWithoutId(
                                data,
                                "--map",
                                file("none.yaml", "gaming: '#9'\n").toString())
                        .err())
                .contains("and the file has none of that name");
    }

    @Test
    void rowsThatAllHaveACellMoreAreExplained() throws IOException {
        Path data = file("ends.csv", HEADER + "\n" + String.join(";\n", ROWS) + ";\n");
        CommandRun run = batch(data);
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err())
                .contains(
                        "  ! 3 of 3 rows have 10 cells and the header has 9, so they are rejected; if each of them ends"
                                + " with a delimiter, put one at the end of the header too [data_row_width]\n")
                .contains("3 rows read = 0 scored + 0 partly scored + 0 not scored + 3 rejected\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static CommandRun batch(Path file, String... more) {
        return batchWithoutId(
                file,
                Stream.concat(Stream.of("--id", "id", "--keep", "skola"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static CommandRun batchWithoutId(Path file, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of("batch", file.toString(), "-q", QUESTIONNAIRE, "--date", "2026-11-22"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
