package lv.screening.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import org.jspecify.annotations.Nullable;

/** One file of {@link OutputFiles}. To be used by one thread at a time. */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private final FileAccess files;
    private final Path temporary;
    private final FileAccess.Sink sink;
    private final OutputStream stream;
    private final @Nullable Path target;
    private final @Nullable OutputStream copy;
    private final boolean force;
    private boolean finished;
    private boolean published;

    private WholeFile(
            FileAccess files,
            Path temporary,
            FileAccess.Sink sink,
            OutputStream stream,
            @Nullable Path target,
            @Nullable OutputStream copy,
            boolean force) {
        this.files = files;
        this.temporary = temporary;
        this.sink = sink;
        this.stream = stream;
        this.target = target;
        this.copy = copy;
        this.force = force;
    }

    static WholeFile renamed(FileAccess files, Path folder, Path target, boolean gzip, boolean force, boolean large)
            throws IOException {
        Path temporary = files.createTemporary(folder, "." + target.getFileName() + ".");
        return opened(files, temporary, gzip, target, null, force, large);
    }

    static WholeFile copied(FileAccess files, Path folder, boolean gzip, OutputStream copy) throws IOException {
        return opened(files, files.createTemporary(folder, "screening."), gzip, null, copy, false, false);
    }

    private static WholeFile opened(
            FileAccess files,
            Path temporary,
            boolean gzip,
            @Nullable Path target,
            @Nullable OutputStream copy,
            boolean force,
            boolean large)
            throws IOException {
        FileAccess.Sink sink = null;
        try {
            sink = large ? files.writeLarge(temporary) : files.write(temporary);
            OutputStream raw = new SinkStream(sink);
            OutputStream stream = gzip ? new GZIPOutputStream(raw, BUFFER) : new BufferedOutputStream(raw, BUFFER);
            return new WholeFile(files, temporary, sink, stream, target, copy, force);
        } catch (IOException | RuntimeException failed) {
            closeQuietly(sink);
            remove(files, temporary);
            throw failed;
        }
    }

    /** Appends bytes. */
    public void write(byte[] bytes, int from, int length) throws IOException {
        stream.write(bytes, from, length);
    }

    /** Appends bytes. */
    public void write(byte[] bytes) throws IOException {
        stream.write(bytes, 0, bytes.length);
    }

    /** Everything is on the disk, under the hidden name. */
    void finish() throws IOException {
        if (!finished) {
            if (stream instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            stream.flush();
            sink.force();
            sink.close();
            finished = true;
        }
    }

    void publish() throws IOException {
        if (copy != null) {
            try (InputStream in = files.read(temporary)) {
                in.transferTo(copy);
            }
            copy.flush();
            discard();
        } else if (target != null) {
            if (force) {
                files.move(temporary, target);
            } else {
                publishNew(target);
            }
            published = true;
            Path folder = target.getParent();
            if (folder != null) {
                files.forceFolder(folder);
            }
        }
    }

    /** A link never replaces a file that appeared meanwhile; where links are not known, the last moment is looked at. */
    private void publishNew(Path name) throws IOException {
        try {
            files.link(temporary, name);
            remove(files, temporary);
        } catch (FileAlreadyExistsException exists) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT, name + " was made by somebody else meanwhile; nothing was written", exists);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
                throw new CommandFailure(ExitCode.INPUT_OUTPUT, name + " exists already; nothing was written", noLinks);
            }
            files.move(temporary, name);
        }
    }

    void discard() {
        if (!finished) {
            closeQuietly(sink);
        }
        if (!published) {
            remove(files, temporary);
        }
    }

    private static void closeQuietly(FileAccess.@Nullable Sink sink) {
        if (sink != null) {
            try {
                sink.close();
            } catch (IOException alreadyFailing) {
                return; // the failure that led here is the one to tell
            }
        }
    }

    private static void remove(FileAccess files, Path temporary) {
        if (!removed(files, temporary)) {
            removed(files, temporary); // once more, then it stays
        }
    }

    private static boolean removed(FileAccess files, Path temporary) {
        try {
            files.delete(temporary);
            return true;
        } catch (IOException notRemoved) {
            return false;
        }
    }

    /** Collects small pieces before they reach the file. */
    private static final class SinkStream extends OutputStream {
        private final FileAccess.Sink sink;

        SinkStream(FileAccess.Sink sink) {
            this.sink = sink;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            sink.write(bytes, from, length);
        }
    }
}
