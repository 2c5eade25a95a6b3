package lv.screening.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.FutureTask;
import javax.crypto.Mac;
import lv.screening.cli.OtherThread;
import org.jspecify.annotations.Nullable;

/**
 * A secret that only who has the data (and the key) knows: any other data give another one. It must not be shown. It is worked
 * out on a thread of its own, beside the reading of the rows.
 */
public final class DataSecret {
    private final FutureTask<byte[]> work;

    private DataSecret(FutureTask<byte[]> work) {
        this.work = work;
    }

    /**
     * Begins to work it out.
     *
     * @param inputs all data
     * @param mac what a key was put into, or null where there is none
     */
    static DataSecret of(List<DataFile> inputs, @Nullable Mac mac) {
        List<DataFile> all = List.copyOf(inputs);
        FutureTask<byte[]> work = new FutureTask<>(() -> {
            byte[] data = digest(all);
            return mac == null ? data : mac.doFinal(data);
        });
        Thread thread = new Thread(work, "secret");
        thread.setDaemon(true);
        thread.start();
        return new DataSecret(work);
    }

    /** Of all bytes; the length after each file tells where it ended. */
    private static byte[] digest(List<DataFile> inputs) throws IOException {
        MessageDigest digest = sha512();
        byte[] buffer = new byte[1 << 16];
        for (DataFile input : inputs) {
            long length = 0;
            try (InputStream in = input.bytes()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IOException("interrupted");
                    }
                    digest.update(buffer, 0, read);
                    length += read;
                }
            }
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
        }
        return digest.digest();
    }

    /** On 64 bits it takes less time than SHA-256. */
    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-512", impossible);
        }
    }

    /**
     * The secret; waits until it is there.
     *
     * @throws IOException if the data can not be read
     */
    public byte[] bytes() throws IOException {
        return OtherThread.result(work).clone();
    }

    /** Nobody needs it any more. */
    void stop() {
        work.cancel(true);
    }
}
