package lv.screening.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is brought to the disk while more is written. */
class DiskSinkTest {
    private static final byte[] MEGABYTE = new byte[1 << 20];

    @Test
    @DisplayName("long files are forced on the way and in the end, short ones in the end only")
    void forces() throws IOException {
        Channel channel = new Channel(0);
        DiskSink sink = new DiskSink(channel);
        megabytes(sink, 31);
        assertThat(channel.forces).hasValue(0);
        megabytes(sink, 40);
        sink.force();
        assertThat(channel.forces.get()).isGreaterThanOrEqualTo(2);
        assertThat(channel.written).isEqualTo(71L << 20);
    }

    @Test
    @DisplayName("a failure that the system tells of once, on the way, is not lost in the end")
    void failureOnTheWay() throws IOException {
        Channel channel = new Channel(1);
        DiskSink sink = new DiskSink(channel);
        megabytes(sink, 33);
        assertThatThrownBy(sink::force).isInstanceOf(IOException.class).hasMessage("no space left");
    }

    @Test
    @DisplayName("a failure in the end is told")
    void failureInTheEnd() throws IOException {
        Channel channel = new Channel(1);
        DiskSink sink = new DiskSink(channel);
        megabytes(sink, 1);
        assertThatThrownBy(sink::force).isInstanceOf(IOException.class).hasMessage("no space left");
    }

    private static void megabytes(DiskSink sink, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            sink.write(MEGABYTE, 0, MEGABYTE.length);
        }
    }

    /** Takes everything; one of its forces fails. */
    private static final class Channel extends FileChannel {
        private final AtomicInteger forces = new AtomicInteger();
        private final int failing;
        private long written;

        Channel(int failing) {
            this.failing = failing;
        }

        @Override
        public int write(ByteBuffer bytes) {
            int count = bytes.remaining();
            bytes.position(bytes.limit());
            written += count;
            return count;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (forces.incrementAndGet() == failing) {
                throw new IOException("no space left");
            }
        }

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] bytes, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] bytes, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return written;
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            return written;
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void implCloseChannel() {
            // nothing to close
        }
    }
}
