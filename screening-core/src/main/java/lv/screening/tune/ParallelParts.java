package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs numbered parts, some at the same time, and gives their results in order. */
final class ParallelParts {
    private final int threads;
    private final ValidationProgress progress;
    private final Object turn = new Object();
    private int finished;

    ParallelParts(int threads, ValidationProgress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    <T> List<T> run(int count, IntFunction<T> part) {
        if (threads == 1) {
            List<T> results = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                results.add(one(part, p, count));
            }
            return results;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count), task -> {
            Thread thread = new Thread(task, "tune");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                int number = p;
                futures.add(pool.submit(() -> one(part, number, count)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> T one(IntFunction<T> part, int number, int count) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        T result = part.apply(number);
        synchronized (turn) {
            finished++;
            progress.done(finished, count);
        }
        return result;
    }
}
