package lv.screening.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large files, written past the system's cache where that is possible. */
class DirectSinkTest {
    private static final int PIECE = DirectSink.PIECE;

    @TempDir
    Path folder;

    /** How a disk may deal with who wants to write past its cache. */
    enum Disk implements DirectSink.Past {
        ALLOWS {
            @Override
            public FileChannel open(Path file) throws IOException {
                return DirectSink.pastTheCache(file);
            }
        },
        KNOWS_NOT {
            @Override
            public FileChannel open(Path file) {
                throw new UnsupportedOperationException("no such option");
            }
        },
        REFUSES_TO_OPEN {
            @Override
            public FileChannel open(Path file) throws IOException {
                throw new IOException("Invalid argument");
            }
        },
        REFUSES_TO_WRITE {
            @Override
            public FileChannel open(Path file) throws IOException {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                channel.close();
                return channel;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 7 * PIECE + 4321})
    @DisplayName("what was written in parts of any size stands in the file, whole pieces or not")
    void sizes(int size) throws IOException {
        assertWritten(size, Disk.ALLOWS);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("where the system does not allow to pass its cache, the file is the same")
    void disks(Disk disk) throws IOException {
        assertWritten(6 * PIECE + 77, disk);
    }

    private void assertWritten(int size, Disk disk) throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[9 * PIECE]);
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        random.nextBytes(bytes);
        try (DirectSink sink = new DirectSink(file, disk)) {
            int from = 0;
            while (from < size) {
                int to = Math.min(size, from + 1 + random.nextInt(PIECE / 3));
                byte[] part = Arrays.copyOfRange(bytes, from - from % 7, to);
                sink.write(part, from % 7, to - from);
                Arrays.fill(part, (byte) 0); // the caller may use it for something else
                from = to;
            }
            sink.force();
        }
        assertThat(Arrays.equals(Files.readAllBytes(file), bytes)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    @DisplayName("a full disk is told, at the latest when everything must be on it")
    void full(int pieces) throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device));
        try (DirectSink sink = new DirectSink(device)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < pieces; i++) {
                            sink.write(new byte[PIECE], 0, PIECE);
                        }
                        sink.force();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }

    @Test
    @DisplayName("a file that is given up in the middle can be closed")
    void givenUp() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        DirectSink sink = new DirectSink(file);
        sink.write(new byte[5 * PIECE], 0, 5 * PIECE);
        sink.close();
        Files.delete(file);
        assertThat(file).doesNotExist();
    }
}
