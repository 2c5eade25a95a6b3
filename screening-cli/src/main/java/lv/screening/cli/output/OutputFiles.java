package lv.screening.cli.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;

/**
 * The files that a command writes: each appears whole, or not at all. Until {@link #publish} everything goes to hidden files
 * beside the targets (for standard output and devices: in the system's folder for temporary files), readable by their owner
 * only. They are removed on every failure, and when the process is told to end. To be used by one thread at a time.
 */
public final class OutputFiles implements Closeable {
    private final FileAccess files;
    private final boolean force;
    private final List<WholeFile> open = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread atSignal = new Thread(this::abandon, "remove-temporary-files");
    private boolean ended;

    /**
     * No files yet.
     *
     * @param force whether existing files may be replaced
     */
    public OutputFiles(FileAccess files, boolean force) {
        this.files = files;
        this.force = force;
        Runtime.getRuntime().addShutdownHook(atSignal);
    }

    /**
     * Begins a file.
     *
     * @param target its name; {@code .gz} at the end compresses it
     * @throws CommandFailure if the file exists and may not be replaced
     */
    public WholeFile begin(Path target) throws IOException {
        return begin(target, false);
    }

    /**
     * Begins a file that may be large, as one of few: it takes some megabytes of memory to be written faster.
     *
     * @param target its name; {@code .gz} at the end compresses it
     * @throws CommandFailure if the file exists and may not be replaced
     */
    public WholeFile beginLarge(Path target) throws IOException {
        return begin(target, true);
    }

    private WholeFile begin(Path target, boolean large) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            if (Files.isDirectory(target)) {
                throw new CommandFailure(ExitCode.USAGE, target + " is a folder; name a file");
            }
            return begun(() -> WholeFile.copied(files, temporaryFolder(), gzip(target), new DeviceStream(target)));
        }
        if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    target + " exists already; name another file, or allow --force to replace it");
        }
        // a link stays a link: the file it leads to is replaced
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = real.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT, "the folder of " + target + " does not exist; make it first");
        }
        return begun(() -> WholeFile.renamed(files, folder, real, gzip(target), force, large));
    }

    /** Begins what is copied to a stream when all is done; the stream's errors are noticed. */
    public WholeFile begin(PrintStream stream) throws IOException {
        return begun(() -> WholeFile.copied(files, temporaryFolder(), false, new CheckedStream(stream)));
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    private static boolean gzip(Path target) {
        return target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Begins a file while no signal can be answered: it is known from its first moment, or it is not begun at all. */
    private WholeFile begun(Beginning beginning) throws IOException {
        lock.lock();
        try {
            if (ended) {
                throw new IOException("interrupted");
            }
            WholeFile file = beginning.begin();
            open.add(file);
            return file;
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Beginning {
        WholeFile begin() throws IOException;
    }

    /** Makes all files appear, in the order in which they were begun. */
    public void publish() throws IOException {
        for (WholeFile file : List.copyOf(open)) {
            file.finish();
        }
        lock.lock();
        try {
            if (ended) {
                throw new IOException("interrupted");
            }
            for (WholeFile file : open) {
                file.publish();
            }
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    /** Removes whatever was not published. */
    @Override
    public void close() {
        abandon();
        try {
            Runtime.getRuntime().removeShutdownHook(atSignal);
        } catch (IllegalStateException endingAlready) {
            return; // the hook does the same
        }
    }

    private void abandon() {
        lock.lock();
        try {
            ended = true;
            open.forEach(WholeFile::discard);
            open.clear();
        } finally {
            lock.unlock();
        }
    }
}
