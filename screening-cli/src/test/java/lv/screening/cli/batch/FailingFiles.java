package lv.screening.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import lv.screening.cli.output.FileAccess;

/** Files of which the n-th operation fails, as on a full or broken disk. */
final class FailingFiles implements FileAccess {
    private final FileAccess real = FileAccess.ofSystem();
    private final int failing;
    private int operations;

    FailingFiles(int failing) {
        this.failing = failing;
    }

    boolean failed() {
        return operations >= failing;
    }

    private void step() throws IOException {
        if (++operations == failing) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public InputStream read(Path file) throws IOException {
        step();
        return real.read(file);
    }

    @Override
    public Path createTemporary(Path folder, String prefix) throws IOException {
        step();
        return real.createTemporary(folder, prefix);
    }

    @Override
    public Sink write(Path file) throws IOException {
        step();
        return failing(real.write(file));
    }

    @Override
    public Sink writeLarge(Path file) throws IOException {
        step();
        return failing(real.writeLarge(file));
    }

    private Sink failing(Sink sink) {
        return new Sink() {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                int half = length / 2;
                sink.write(bytes, from, half);
                step();
                sink.write(bytes, from + half, length - half);
            }

            @Override
            public void force() throws IOException {
                step();
                sink.force();
            }

            @Override
            public void close() throws IOException {
                sink.close();
                step();
            }
        };
    }

    @Override
    public void link(Path file, Path name) throws IOException {
        step();
        real.link(file, name);
    }

    @Override
    public void move(Path file, Path name) throws IOException {
        step();
        real.move(file, name);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        real.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        real.forceFolder(folder);
    }
}
