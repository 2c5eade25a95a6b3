package lv.screening.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** A print stream whose errors are noticed: by itself it swallows them, and a full device would look like success. */
final class CheckedStream extends OutputStream {
    private final PrintStream stream;

    CheckedStream(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
        stream.write(one);
        check();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        stream.write(bytes, from, length);
        check();
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
        check();
    }

    private void check() throws IOException {
        if (stream.checkError()) {
            throw new IOException("standard output could not be written completely");
        }
    }
}
