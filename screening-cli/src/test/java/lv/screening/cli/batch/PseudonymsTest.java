package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lv.screening.cli.CommandRun;
import lv.screening.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pseudonyms join the rows of one respondent under one key, and no id comes out anywhere. */
class PseudonymsTest {
    private static final String QUESTIONNAIRE = "src/test/resources/questionnaires/evening_gaming.yaml";
    private static final String HEADER = "child,age,gaming,hours,skipped,restless,relief,harm,school\n";
    private static final String ANSWERS = ",15,never,,,,daily,no,north\n";
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String OTHER_KEY = "ff0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TempDir
    Path folder;

    @Test
    void thePseudonymIsTheHashOfPurposeAndId() throws Exception {
        byte[] key = HexFormat.of().parseHex(KEY);
        String expected = byHand(key, "kid-17");
        // python3: hmac.new(bytes(range(32)), b"screening pseudonym 1\0" + b"kid-17", "sha256").hexdigest()[:32]
        assertThat(expected).isEqualTo("da12b2f083fec05f9bd43bb44bf76f54");
        assertThat(pseudonyms(KEY, "kid-17")).containsExactly(expected);
        assertThat(pseudonyms(KEY, "Žanis", "\"a,b\"")).containsExactly(byHand(key, "Žanis"), byHand(key, "a,b"));
    }

    @Test
    void aKeyOfOtherBytesIsTakenAsItIs() throws Exception {
        String words = "sixteen letters!";
        assertThat(pseudonyms(words + "\r\n", "kid-17"))
                .containsExactly(byHand(words.getBytes(StandardCharsets.US_ASCII), "kid-17"));
    }

    @Test
    void theSameIdHasTheSamePseudonymInEveryFileUnderOneKey() throws IOException {
        List<String> first = pseudonyms(KEY, "kid-17", "kid-18", "kid-17");
        List<String> second = pseudonyms(KEY.toUpperCase(Locale.ROOT) + "\n", "kid-18", "kid-19");
        assertThat(first.get(2)).isEqualTo(first.get(0)).isNotEqualTo(first.get(1));
        assertThat(second.get(0)).isEqualTo(first.get(1));
        assertThat(second.get(1)).isNotIn(first);
        assertThat(pseudonyms(OTHER_KEY, "kid-17", "kid-18")).doesNotContainAnyElementsOf(first);
    }

    @Test
    void theEncodingOfTheFileDoesNotMatter() throws IOException {
        List<String> expected = pseudonyms(KEY, "Ēriks");
        Path data = folder.resolve("latvian.csv");
        Files.write(data, (HEADER + "Ēriks" + ANSWERS).getBytes(Charset.forName("windows-1257")));
        assertThat(firstCells(batch(data, key(KEY), "--encoding", "windows-1257")))
                .isEqualTo(expected);
    }

    @Test
    void anEmptyIdStaysEmpty() throws IOException {
        assertThat(pseudonyms(KEY, "", "kid-17").get(0)).isEmpty();
    }

    @Test
    void noIdComesOutAnywhere() throws IOException {
        Path data = data("kid-17", "kid-17", "", "kid-18");
        // a refused answer, a row too short, and an id on an unknown area
        Files.writeString(data, Files.readString(data) + "kid-19,15,bogus,,,,daily,no,north\nkid-20,15\n");
        Path rejects = folder.resolve("rejects.csv");
        for (String format : List.of("csv", "jsonl")) {
            CommandRun run = batch(
                    data,
                    key(KEY),
                    "--format",
                    format,
                    "--rejects",
                    rejects.toString(),
                    "--rejects-values",
                    "--area-column",
                    "school",
                    "--force");
            assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(run.out())
                    .doesNotContain("kid-")
                    .contains(pseudonyms(KEY, "kid-18").get(0));
            assertThat(run.err()).doesNotContain("kid-").contains("6 rows read = ");
            assertThat(Files.readString(rejects)).doesNotContain("kid-").contains("id_repeated", "bogus", "row_cells");
        }
    }

    @Test
    void filesAreNotNamedAfterIds() throws IOException {
        Path output = folder.resolve("out.csv");
        CommandRun run = batch(data("kid-17"), key(KEY), "--split-by", "child", "-o", output.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo("screening: --split-by names files after the column that --pseudonymise hides; split by"
                        + " another column\n");
        CommandRun bySchool = batch(data("kid-17"), key(KEY), "--split-by", "school", "-o", output.toString());
        assertThat(bySchool.code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out-north.csv"))).doesNotContain("kid-");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("kid"));
        }
    }

    @Test
    void aKeyThatIsTooShortIsRefused() throws IOException {
        for (String tooShort : List.of("", "\n", KEY.substring(0, 30), "fifteen letters", "0011223344556677")) {
            CommandRun run = batch(data("kid-17"), key(tooShort));
            assertThat(run.code()).as(tooShort).isEqualTo(ExitCode.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("is too short: expected at least 128 random bits, 32 hex digits, such as"
                            + " 'openssl rand -hex 32' makes\n");
        }
        assertThat(batch(data("kid-17"), key(KEY.substring(0, 32))).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aKeyThatEverybodyMayReadIsRefused() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path key = key(KEY);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun run = batch(data("kid-17"), key);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("screening: everybody may read the key in " + key + "; make it private with chmod 600\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(batch(data("kid-17"), key).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aKeyThatIsNotThereIsToldAndNothingIsScored() throws IOException {
        CommandRun run = batch(data("kid-17"), folder.resolve("nowhere"));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err()).contains("nowhere does not exist");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void columnAndKeyBelongTogether() throws IOException {
        String data = data("kid-17").toString();
        CommandRun alone =
                CommandRun.of("batch", data, "-q", QUESTIONNAIRE, "--id", "child", "--pseudonymise", "child");
        assertThat(alone.code()).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err()).contains("--pseudonymise COLUMN and --key-file FILE belong together");
        CommandRun notKept = CommandRun.of(
                "batch", data, "-q", QUESTIONNAIRE, "--pseudonymise", "child", "--key-file", key(KEY).toString());
        assertThat(notKept.code()).isEqualTo(ExitCode.USAGE);
        assertThat(notKept.err()).contains("names a column that is not taken over; name it with --id or --keep too");
    }

    /** HMAC of RFC 2104, section 2, with nothing but a hash function: the first 16 bytes in hex. */
    private static String byHand(byte[] key, String id) throws NoSuchAlgorithmException {
        byte[] block = Arrays.copyOf(key, 64);
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5c);
        }
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        hash.update(inner);
        byte[] first = hash.digest(("screening pseudonym 1\0" + id).getBytes(StandardCharsets.UTF_8));
        hash.update(outer);
        return HexFormat.of().formatHex(hash.digest(first)).substring(0, 32);
    }

    private List<String> pseudonyms(String key, String... ids) throws IOException {
        return firstCells(batch(data(ids), key(key)));
    }

    private static List<String> firstCells(CommandRun run) {
        return run.out().lines().skip(1).map(row -> row.split(",", -1)[0]).toList();
    }

    private Path data(String... ids) throws IOException {
        Path data = Files.createTempFile(folder, "data", ".csv");
        StringBuilder text = new StringBuilder(HEADER);
        for (String id : ids) {
            text.append(id).append(ANSWERS);
        }
        return Files.writeString(data, text);
    }

    private Path key(String text) throws IOException {
        // a temporary file is readable by its owner only
        return Files.writeString(Files.createTempFile(folder, "key", ""), text);
    }

    private static CommandRun batch(Path data, Path key, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "batch",
                                data.toString(),
                                "-q",
                                QUESTIONNAIRE,
                                "--date",
                                "2026-11-22",
                                "--id",
                                "child",
                                "--pseudonymise",
                                "child",
                                "--key-file",
                                key.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
