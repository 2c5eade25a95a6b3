package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The number that stands for the data of a report. */
class DataDigestTest {
    private static String digest(byte[]... files) {
        DataDigest digest = new DataDigest();
        for (byte[] file : files) {
            digest.add(file, 0, file.length);
            digest.endFile();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    @DisplayName("any other bit, length, order or division into files gives another number")
    void everyBitCounts() {
        byte[] data = new byte[100];
        new Random(1).nextBytes(data);
        Set<String> seen = new HashSet<>(Set.of(digest(data)));
        for (int bit = 0; bit < data.length * 8; bit++) {
            byte[] other = data.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seen.add(digest(other))).as("bit " + bit).isTrue();
        }
        for (int length = 0; length < data.length; length++) {
            assertThat(seen.add(digest(Arrays.copyOf(data, length)))).isTrue();
            byte[] longer = Arrays.copyOf(data, data.length + length + 1);
            assertThat(seen.add(digest(longer))).isTrue();
            byte[] end = Arrays.copyOfRange(data, length, data.length);
            assertThat(seen.add(digest(Arrays.copyOf(data, length), end))).isTrue();
        }
        for (int i = 0; i + 16 <= data.length; i += 8) {
            byte[] turned = data.clone();
            System.arraycopy(data, i, turned, i + 8, 8);
            System.arraycopy(data, i + 8, turned, i, 8);
            assertThat(seen.add(digest(turned))).isTrue();
        }
    }

    @Test
    @DisplayName("in what pieces the data are read changes nothing")
    void pieces() {
        byte[] data = new byte[1000];
        Random random = new Random(2);
        random.nextBytes(data);
        for (int round = 0; round < 100; round++) {
            DataDigest digest = new DataDigest();
            for (int at = 0; at < data.length; ) {
                int next = Math.min(data.length, at + random.nextInt(40));
                digest.add(data, at, next);
                at = next;
            }
            digest.endFile();
            assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(digest(data));
        }
    }

    @Test
    @DisplayName("it is the number that its description says, word by word")
    void asDescribed() throws Exception {
        Random random = new Random(3);
        for (int length = 0; length < 200; length++) {
            byte[] data = new byte[length];
            random.nextBytes(data);
            // whole words, and at the end of a file how many bytes of the last one there were
            ByteBuffer words = ByteBuffer.allocate(length / 8 * 8 + (length % 8 == 0 ? 0 : 8) + 8);
            words.put(data).putLong(words.capacity() - 8, length % 8).rewind();
            long[] lanes = {1, 2, 3, 4};
            long count = 0;
            while (words.hasRemaining()) {
                int lane = (int) (count++ % 4);
                long state = (lanes[lane] ^ words.getLong()) * 0x9E3779B97F4A7C15L;
                lanes[lane] = state ^ (state >>> 29);
            }
            ByteBuffer end = ByteBuffer.allocate(5 * 8);
            for (long lane : lanes) {
                end.putLong(lane);
            }
            byte[] expected = MessageDigest.getInstance("SHA-256")
                    .digest(end.putLong(count).array());
            assertThat(digest(data))
                    .as(length + " bytes")
                    .isEqualTo(HexFormat.of().formatHex(expected));
        }
    }
}
