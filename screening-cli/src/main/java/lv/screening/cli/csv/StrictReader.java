package lv.screening.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes text and refuses bytes that are none, naming their line; a byte-order mark at the beginning is left out. */
final class StrictReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
    private long line = 1;
    private boolean first = true;
    private boolean ended;
    private boolean flushed;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            decode();
        }
        int taken = Math.min(length, chars.remaining());
        chars.get(target, from, taken);
        return taken;
    }

    private void decode() throws IOException {
        if (!ended) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0));
            bytes.flip();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isUnderflow() && ended) {
            result = decoder.flush(chars);
            flushed = result.isUnderflow();
        }
        chars.flip();
        if (first && chars.hasRemaining()) {
            first = false;
            if (chars.get(0) == '\uFEFF') {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            line += chars.get(i) == '\n' ? 1 : 0;
        }
        if (result.isError()) {
            throw new MalformedText(line, decoder.charset());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Bytes that are no text in the encoding. */
    static final class MalformedText extends IOException {
        private static final long serialVersionUID = 1L;

        private final long line;

        MalformedText(long line, Charset charset) {
            super("no " + charset.name() + " text on line " + line);
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
