package lv.screening.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A file that is written from its beginning to its end. What was written is brought to the disk from time to time while more is
 * written, so that little is left to wait for in the end. Used by one thread at a time.
 */
final class DiskSink implements FileAccess.Sink {
    private static final long OFTEN = 1 << 25;

    private final FileChannel channel;
    private long waiting;
    private CompletableFuture<Void> forcing = CompletableFuture.completedFuture(null);

    DiskSink(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        waiting += length;
        if (waiting >= OFTEN && forcing.isDone()) {
            forced();
            waiting = 0;
            forcing = CompletableFuture.runAsync(this::forceAhead);
        }
    }

    private void forceAhead() {
        try {
            channel.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for what was begun. The system tells of a failure once only, so it must not be lost here. */
    private void forced() throws IOException {
        try {
            forcing.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException known) {
                throw known.getCause();
            }
            throw failed;
        }
    }

    @Override
    public void force() throws IOException {
        forced();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
