package lv.screening.cli;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What was worked out on another thread. */
public final class OtherThread {
    private OtherThread() {}

    /**
     * Waits for a result; fails as the work failed.
     *
     * @throws IOException if the work ended with one, or this thread was interrupted
     */
    public static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IOException(cause);
        }
    }
}
