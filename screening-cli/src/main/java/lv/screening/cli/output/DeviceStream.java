package lv.screening.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A device or pipe, opened when the first byte comes. */
final class DeviceStream extends OutputStream {
    private final Path device;
    private @Nullable OutputStream stream;

    DeviceStream(Path device) {
        this.device = device;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        OutputStream out = stream == null ? Files.newOutputStream(device) : stream;
        stream = out;
        out.write(bytes, from, length);
    }

    /** Called once, after the last byte. */
    @Override
    public void flush() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
