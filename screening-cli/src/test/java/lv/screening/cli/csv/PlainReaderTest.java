package lv.screening.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.screening.cli.CommandFailure;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The reader for plain files gives what the full reader gives, or leaves the file to it. */
class PlainReaderTest {
    private static final List<byte[]> PARTS = parts();

    private static List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        for (String text : List.of(
                "\"",
                "\"\"",
                "\"a\"",
                "\"a,b\"",
                "\"a\nb\"",
                "\"a\"\"b\"",
                "a",
                "ā",
                "€",
                ",",
                ",",
                ",",
                "\n",
                "\n",
                "\r\n",
                "\r",
                " ",
                "\t",
                "\u0000",
                "\u0001",
                ",\u0000,",
                ",\u0001,",
                ";",
                "\uFEFF",
                "12",
                "not_at_all")) {
            parts.add(text.getBytes(StandardCharsets.UTF_8));
        }
        parts.add(new byte[] {(byte) 0xC4});
        parts.add(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        return parts;
    }

    @Provide
    Arbitrary<byte[]> hostile() {
        return Arbitraries.of(PARTS).list().ofMaxSize(30).map(PlainReaderTest::joined);
    }

    @Provide
    Arbitrary<byte[]> plain() {
        Arbitrary<String> cell =
                Arbitraries.of("", "a", "12", "ā", "\"\"", "\"x,y\"", "\"x\ny\"", "\"x\"\"y\"", "\"\r\n\"");
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\n\n");
        return cell.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(cells -> String.join(",", cells))
                .list()
                .ofMaxSize(12)
                .flatMap(rows ->
                        end.map(each -> ("h" + each + String.join(each, rows)).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Property(tries = 20_000)
    void givesTheSameRecordsOrNone(@ForAll("hostile") byte[] file) throws IOException {
        Optional<List<String>> plain = plainly(file);
        if (plain.isPresent()) {
            assertThat(fully(file)).contains(plain.orElseThrow());
        }
    }

    @Property(tries = 2_000)
    void readsPlainFilesItself(@ForAll("plain") byte[] file) throws IOException {
        assertThat(plainly(file)).isPresent().isEqualTo(fully(file));
    }

    @Provide
    Arbitrary<String> answers() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of("0", "1", "7")),
                Tuple.of(3, Arbitraries.of("8", "9", ":", "<", "?", "/", "@", "", "10", "ab", "\"1\"")));
        return cell.list()
                .ofMinSize(2)
                .ofMaxSize(24)
                .map(cells -> String.join("|", cells))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(rows -> String.join("\n", rows));
    }

    @Property(tries = 2_000)
    void findsRunsOfAnswersWhateverTheDelimiter(@ForAll("answers") String file) throws IOException {
        for (char delimiter : new char[] {',', ';', '\t'}) {
            byte[] bytes = file.replace('|', delimiter).getBytes(StandardCharsets.UTF_8);
            assertThat(plainly(bytes, delimiter)).isPresent().isEqualTo(fully(bytes, delimiter));
        }
    }

    @Test
    void cutsLongFilesAtEndsOfRecords() throws IOException {
        StringBuilder text = new StringBuilder("id,note\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(i % 7 == 0 ? ",\"two\nlines, and a \"\"quote\"\"\"\n" : ",a note of some length\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(plainly(file)).isPresent().isEqualTo(fully(file));
    }

    @Test
    void leavesARecordLongerThanAPieceToTheFullReader() throws IOException {
        byte[] file = ("a\n" + "x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(plainly(file)).isEmpty();
        assertThat(fully(file)).isPresent();
    }

    private static Optional<List<String>> plainly(byte[] file) throws IOException {
        return plainly(file, ',');
    }

    private static Optional<List<String>> plainly(byte[] file, char delimiter) throws IOException {
        Dialect dialect = new Dialect(StandardCharsets.UTF_8, delimiter, false);
        try (RecordSource source = PlainReader.open(new ByteArrayInputStream(file), dialect)) {
            return Optional.of(records(source));
        } catch (IrregularText left) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> fully(byte[] file) throws IOException {
        return fully(file, ',');
    }

    private static Optional<List<String>> fully(byte[] file, char delimiter) throws IOException {
        Dialect dialect = new Dialect(StandardCharsets.UTF_8, delimiter, false);
        try (RecordSource source = FullReader.open("file", new ByteArrayInputStream(file), dialect)) {
            return Optional.of(records(source));
        } catch (CommandFailure refused) {
            return Optional.empty();
        }
    }

    /** What a cell is looked up by, from its bytes. */
    private static byte brief(RecordBlock block, int row, int cell) {
        int start = block.start(row, cell);
        int length = block.end(row, cell) - start;
        byte first = block.bytes()[start];
        String text = block.text(row, cell);
        if (text.matches("[0-9]{2}")) {
            return (byte) (RecordBlock.TWO_DIGITS + Integer.parseInt(text));
        }
        boolean taken = first == RecordBlock.NONE || first == RecordBlock.LONGER;
        return length == 0 ? RecordBlock.NONE : length > 1 || taken ? RecordBlock.LONGER : first;
    }

    @Test
    void looksUpWhatCellsMeanUpToTheFirstThatIsNotKnown() throws IOException {
        byte[] file = "a,b\n1,2\n,3\nx\n1,two\n2,1\n99,\"00\"\n".getBytes(StandardCharsets.UTF_8);
        Dialect dialect = new Dialect(StandardCharsets.UTF_8, ',', false);
        RecordBlock block = new RecordBlock();
        try (RecordSource source = PlainReader.open(new ByteArrayInputStream(file), dialect)) {
            source.fill(block);
            block.split();
        }
        block.blank(2, 2);
        short[] table = new short[256];
        Arrays.fill(table, (short) -1);
        table[RecordBlock.NONE] = 9;
        table['1'] = 0;
        table['2'] = 1;
        table['3'] = 2;
        table[128 + 99] = 3;
        table[128] = 4;
        byte[] meanings = new byte[6];
        assertThat(block.lookUp(0, 0, 6, table, meanings)).isEqualTo(6);
        assertThat(meanings).containsExactly(0, 9, 9, 0, 1, 3);
        assertThat(block.lookUp(1, 0, 5, table, meanings)).as("'two' is longer").isEqualTo(3);
        assertThat(block.lookUp(1, 4, 6, table, meanings)).isEqualTo(6);
        assertThat(meanings).containsExactly(1, 2, 9, 0, 0, 4);
        long[] numbers = new long[6];
        long[] of = {10, 20, 30, 0, 0, 0, 0, 0, 0, -1};
        assertThat(block.lookUp(1, 0, 5, table, of, numbers)).isEqualTo(3);
        assertThat(numbers).containsExactly(20, 30, -1, 0, 0, 0);
    }

    /** Each record with its line, and its cells in brackets. */
    private static List<String> records(RecordSource source) throws IOException {
        List<String> records = new ArrayList<>(List.of("header " + source.header()));
        RecordBlock block = new RecordBlock();
        long row = 1;
        long line = source.firstLine();
        while (source.fill(block)) {
            block.split();
            block.setPlace(row, line);
            for (int i = 0; i < block.rows(); i++) {
                StringBuilder record = new StringBuilder((block.firstRow() + i) + ":" + block.line(i));
                for (int cell = 0; cell < block.cells(i); cell++) {
                    record.append(" [").append(block.text(i, cell)).append(']');
                    assertThat(block.brief(i, cell)).isEqualTo(brief(block, i, cell));
                }
                records.add(record.toString());
            }
            row += block.rows();
            line += block.lineCount();
        }
        return records;
    }
}
