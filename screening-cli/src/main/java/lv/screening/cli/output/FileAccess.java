package lv.screening.cli.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The operations on files that can fail, behind one door so that a test can make each of them fail. */
public interface FileAccess {
    /** The files of the system. */
    static FileAccess ofSystem() {
        return new SystemFiles();
    }

    /** Opens a file for reading from its beginning. */
    InputStream read(Path file) throws IOException;

    /** Makes a new, empty file that nobody else may read. */
    Path createTemporary(Path folder, String prefix) throws IOException;

    /** Opens a file for writing; what it held is gone. */
    Sink write(Path file) throws IOException;

    /**
     * The same for a file that may be large and is not read again at once: takes some megabytes of memory to be faster. What
     * goes wrong may be told by a later call than the one that wrote.
     */
    Sink writeLarge(Path file) throws IOException;

    /** Gives a file a second name, which must be new. */
    void link(Path file, Path name) throws IOException;

    /** Gives a file another name in the same folder at one stroke, in place of a file of that name. */
    void move(Path file, Path name) throws IOException;

    /** Removes a file if it is there. */
    void delete(Path file) throws IOException;

    /** Waits until the names in a folder are on the disk. */
    void forceFolder(Path folder) throws IOException;

    /** A file that is written. */
    interface Sink extends Closeable {
        /** Appends bytes. */
        void write(byte[] bytes, int from, int length) throws IOException;

        /** Waits until everything written is on the disk. */
        void force() throws IOException;
    }
}
