package lv.screening.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.screening.cli.OtherThread;
import org.jspecify.annotations.Nullable;

/**
 * A large file that is written from its beginning to its end: in pieces, by a thread of its own, and past the system's cache
 * where the system allows that. To copy a gigabyte into the cache takes the processor a second and more that scoring needs; and
 * what is on the disk already need not be waited for in the end. Holds some megabytes. Used by one thread at a time; what goes
 * wrong with a piece is told by a later call, at the latest by {@link #force}.
 */
final class DirectSink implements FileAccess.Sink {
    static final int PIECE = 1 << 20;

    private static final int PIECES = 4;

    /** Disks have blocks of 512 bytes to some kilobytes; what has larger ones is written through the cache. */
    private static final int MOST_OF_A_BLOCK = 1 << 16;

    private static final String NO_WAY = "this JDK has no way past the system's cache";

    private final Path file;

    /** For what is no whole piece, and for everything where the system allows nothing else. */
    private final FileChannel channel;

    private final Past past;
    private volatile @Nullable FileChannel direct;
    private @Nullable ExecutorService writing;
    private final Deque<Piece> underWay = new ArrayDeque<>();
    private ByteBuffer piece;
    private long place;

    /** Bytes that another thread writes. */
    private record Piece(ByteBuffer bytes, Future<?> written) {}

    /** Opens a file for writing past the system's cache. */
    @FunctionalInterface
    interface Past {
        FileChannel open(Path file) throws IOException;
    }

    DirectSink(Path file) throws IOException {
        this(file, DirectSink::pastTheCache);
    }

    DirectSink(Path file, Past past) throws IOException {
        this.file = file;
        this.past = past;
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.piece = empty();
    }

    /**
     * Opens a file for writing past the system's cache.
     *
     * @throws IOException if this JDK has no way past it, or the file can not be opened
     * @throws UnsupportedOperationException if the file's system has no way past it
     */
    static FileChannel pastTheCache(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, direct());
    }

    /** Looked up by its name, as a later JDK may be without it. */
    private static OpenOption direct() throws IOException {
        try {
            for (Object option :
                    Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants()) {
                if (option instanceof OpenOption found && option.toString().equals("DIRECT")) {
                    return found;
                }
            }
        } catch (ClassNotFoundException unknownHere) {
            throw new IOException(NO_WAY, unknownHere);
        }
        throw new IOException(NO_WAY);
    }

    /** The disk takes only what begins where one of its blocks might. */
    private ByteBuffer empty() {
        return ByteBuffer.allocateDirect(PIECE + MOST_OF_A_BLOCK)
                .alignedSlice(MOST_OF_A_BLOCK)
                .limit(PIECE);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            if (!piece.hasRemaining()) {
                next();
            }
            int part = Math.min(from + length - at, piece.remaining());
            piece.put(bytes, at, part);
            at += part;
        }
    }

    /** Sends the full piece off, and takes another. */
    private void next() throws IOException {
        if (writing == null) {
            direct = directly();
            writing = Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "writing");
                thread.setDaemon(true);
                return thread;
            });
        }
        ByteBuffer full = piece.flip();
        long from = place;
        place += PIECE;
        underWay.add(new Piece(full, writing.submit(() -> {
            put(full, from);
            return full;
        })));
        piece = underWay.size() < PIECES ? empty() : written().clear().limit(PIECE);
    }

    private @Nullable FileChannel directly() {
        try {
            return past.open(file);
        } catch (IOException | UnsupportedOperationException unknownHere) {
            return null;
        }
    }

    private void put(ByteBuffer bytes, long from) throws IOException {
        FileChannel known = direct;
        if (known != null) {
            try {
                put(known, bytes, from);
                return;
            } catch (IOException refused) {
                direct = null; // what is really wrong with the disk shows again below
                known.close();
            }
        }
        put(channel, bytes, from);
    }

    private static void put(FileChannel to, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes, from + bytes.position());
        }
    }

    /** Waits for the oldest piece under way. */
    private ByteBuffer written() throws IOException {
        Piece oldest = underWay.remove();
        OtherThread.result(oldest.written());
        return oldest.bytes();
    }

    @Override
    public void force() throws IOException {
        while (!underWay.isEmpty()) {
            written();
        }
        put(channel, piece.flip(), place);
        place += piece.limit();
        piece.limit(0);
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        if (writing != null) {
            writing.shutdown();
        }
        FileChannel known = direct;
        try {
            if (known != null) {
                known.close();
            }
        } finally {
            channel.close();
        }
    }
}
