package lv.screening.cli.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.csv.Dialect;
import lv.screening.cli.csv.FullReader;
import lv.screening.cli.csv.PlainReader;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.dialect.Export;
import lv.screening.cli.output.FileAccess;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, which can be read several times. Standard input is put into a temporary file first, which has no name any
 * more as soon as it is open (where the system allows that), so that nothing stays behind.
 */
final class DataFile implements Closeable {
    /** What stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final String name;
    private final FileAccess files;
    private final @Nullable Path path;
    private final @Nullable FileChannel spool;
    private final Dialect dialect;
    private @Nullable Export export;
    private volatile long position;

    private DataFile(String name, FileAccess files, @Nullable Path path, @Nullable FileChannel spool, Charset charset)
            throws IOException {
        this.name = name;
        this.files = files;
        this.path = path;
        this.spool = spool;
        try (InputStream in = bytes()) {
            byte[] head = in.readNBytes(Dialect.HEAD);
            refuseOtherKinds(name, head, charset);
            this.dialect = Dialect.of(head, charset);
        }
    }

    static DataFile of(String name, InputStream standardInput, FileAccess files, Charset charset) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new DataFile("standard input", files, null, spool(standardInput), charset);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new CommandFailure(ExitCode.DATA, name + " is a folder; name a file of rows");
        }
        if (!Files.exists(path)) {
            throw new CommandFailure(ExitCode.DATA, name + " does not exist; name a file of rows");
        }
        return new DataFile(name, files, path, null, charset);
    }

    /** What is no text, or is text in an encoding that its first bytes tell, is refused with the way out. */
    private static void refuseOtherKinds(String name, byte[] head, Charset charset) {
        String first = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        String found = "";
        if (first.startsWith("PK\u0003\u0004") || first.equals("\u00d0\u00cf\u0011\u00e0")) {
            found = "is a workbook or another packed file, not text; save it as CSV UTF-8 in the program it comes from";
        } else if (first.startsWith("$FL")) {
            found = "is a file of SPSS, not text; save it as CSV there";
        } else if (first.startsWith("\u001f\u008b")) {
            found = "is packed with gzip; give it a name that ends in .gz";
        } else if (charset.equals(StandardCharsets.UTF_8)
                && (first.startsWith("\u00ff\u00fe") || first.startsWith("\u00fe\u00ff"))) {
            found = "is UTF-16 text, as Excel's \"Unicode Text\" is; add --encoding UTF-16";
        }
        if (!found.isEmpty()) {
            throw new CommandFailure(ExitCode.DATA, name + " " + found);
        }
    }

    private static FileChannel spool(InputStream standardInput) throws IOException {
        Path temporary = Files.createTempFile("screening.", ".tmp");
        FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException onlyWhenClosed) {
            temporary.toFile().deleteOnExit();
        }
        byte[] buffer = new byte[1 << 16];
        for (int read = standardInput.read(buffer); read >= 0; read = standardInput.read(buffer)) {
            ByteBuffer piece = ByteBuffer.wrap(buffer, 0, read);
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        }
        return channel;
    }

    /** What messages call it. */
    String name() {
        return name;
    }

    /** Its path, or null for standard input. */
    @Nullable
    Path path() {
        return path;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Its bytes, unpacked. */
    InputStream bytes() throws IOException {
        if (path == null) {
            return new CountedStream(new SpoolStream(spool));
        }
        InputStream raw = new CountedStream(files.read(path));
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return raw;
        }
        try {
            return new WholeArchive(new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16));
        } catch (ZipException | EOFException notPacked) {
            raw.close();
            throw new CommandFailure(
                    ExitCode.DATA, name + " is not packed with gzip, although its name ends in .gz", notPacked);
        }
    }

    /** How many bytes it has, packed if it is packed. */
    long size() throws IOException {
        if (path != null) {
            return Files.size(path);
        }
        return spool == null ? 0 : spool.size();
    }

    /** How many of them were read since it was last opened. */
    long position() {
        return position;
    }

    /** Says what export of a survey tool it is; without it, every record is a respondent. */
    void setExport(Export recognised) {
        export = recognised;
    }

    /**
     * Its records that are respondents.
     *
     * @param plain whether to try the reader for plain files first
     * @throws lv.screening.cli.csv.IrregularText if that was wanted, and the file is not plain
     */
    RecordSource records(boolean plain) throws IOException {
        InputStream in = bytes();
        try {
            RecordSource all = plain && PlainReader.suits(dialect)
                    ? PlainReader.open(in, dialect)
                    : FullReader.open(name, in, dialect);
            return export == null ? all : export.records(all);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }

    /** Tells how far it was read. */
    private final class CountedStream extends FilterInputStream {
        CountedStream(InputStream in) {
            super(in);
            position = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(read);
            return read;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others look on
        private void count(int bytes) {
            position += Math.max(bytes, 0);
        }
    }

    /** Refuses a packed file that is damaged or was cut off. */
    private final class WholeArchive extends FilterInputStream {
        WholeArchive(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (EOFException | ZipException broken) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        name + " can not be unpacked to its end: it is damaged, or was not copied completely; fetch it"
                                + " again; nothing was written",
                        broken);
            }
        }
    }

    private static final class SpoolStream extends InputStream {
        private final FileChannel channel;
        private long position;

        SpoolStream(@Nullable FileChannel channel) {
            if (channel == null) {
                throw new IllegalStateException("neither a file nor standard input");
            }
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, from, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
