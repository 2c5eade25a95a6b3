package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.screening.cli.output.FileAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the counts of a report are blurred with. */
class DataSecretTest {
    @TempDir
    Path folder;

    private DataFile file(int number, byte[] data) throws IOException {
        Path path = folder.resolve(number + ".csv");
        Files.write(path, data);
        return DataFile.of(
                path.toString(), new ByteArrayInputStream(new byte[0]), FileAccess.ofSystem(), StandardCharsets.UTF_8);
    }

    private String secret(byte[]... contents) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (byte[] content : contents) {
            files.add(file(files.size(), content));
        }
        return HexFormat.of().formatHex(DataSecret.of(files, null).bytes());
    }

    @Test
    @DisplayName("any other bit, length or division into files gives another secret; the same data give the same")
    void everyBitCounts() throws IOException {
        byte[] data = new byte[20];
        new Random(1).nextBytes(data);
        Set<String> seen = new HashSet<>(Set.of(secret(data)));
        assertThat(seen).contains(secret(data));
        for (int bit = 0; bit < data.length * 8; bit++) {
            byte[] other = data.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seen.add(secret(other))).as("bit " + bit).isTrue();
        }
        for (int length = 0; length < data.length; length++) {
            byte[] begin = Arrays.copyOf(data, length);
            byte[] end = Arrays.copyOfRange(data, length, data.length);
            byte[] longer = Arrays.copyOf(data, data.length + length + 1);
            assertThat(seen.add(secret(begin))).isTrue();
            assertThat(seen.add(secret(longer))).isTrue();
            assertThat(seen.add(secret(begin, end))).isTrue();
        }
    }

    @Test
    @DisplayName("data that can not be read are no data")
    void unreadable() throws IOException {
        DataFile gone = file(0, new byte[] {1});
        Files.delete(folder.resolve("0.csv"));
        DataSecret secret = DataSecret.of(List.of(gone), null);
        assertThatThrownBy(secret::bytes).isInstanceOf(NoSuchFileException.class);
    }
}
