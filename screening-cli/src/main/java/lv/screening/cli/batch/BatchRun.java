package lv.screening.cli.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.OtherThread;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of rows, scores them, and has the results taken in the order of the rows. Several threads do all of this at a
 * time, each with blocks of its own, so that a block stays near one processor from its bytes to its results; they take turns at
 * the files and at the results. A fixed number of blocks is under way, so memory does not grow with the number of rows.
 */
final class BatchRun {
    private static final int THREADS = 8;
    private static final int BLOCKS_OF_A_THREAD = 4;

    private final List<DataFile> inputs;
    private final List<FileColumns> columns;
    private final boolean plain;
    private final Supplier<BlockResult> blocks;
    private final Supplier<RowResults> workplaces;

    /** Whose turn it is to read: guards what comes next in the files. */
    private final ReentrantLock reading = new ReentrantLock();

    private @Nullable RecordSource source;
    private int file;
    private long begun;
    private boolean allRead;

    /** Whose turn it is with the results: guards what is below. */
    private final ReentrantLock taking = new ReentrantLock();

    private final Condition moved = taking.newCondition();
    private final int count = Math.min(Runtime.getRuntime().availableProcessors(), THREADS);
    private final @Nullable Done[] waiting = new Done[count * BLOCKS_OF_A_THREAD];
    private final long[] rows;
    private final long[] lines;
    private long taken;
    private volatile boolean stopped;

    /** What is done with each block, in order: by one thread at a time, but not always by the same. */
    @FunctionalInterface
    interface Taker {
        void take(BlockResult result) throws IOException;
    }

    /**
     * A run.
     *
     * @param plain whether to try the reader for plain files first; then {@link lv.screening.cli.csv.IrregularText} may end the
     *     run
     * @param blocks makes a block; called by one thread at a time, and not while a result is taken
     * @param workplaces makes what a thread works with; called by that thread
     */
    BatchRun(
            List<DataFile> inputs,
            List<FileColumns> columns,
            boolean plain,
            Supplier<BlockResult> blocks,
            Supplier<RowResults> workplaces) {
        this.plain = plain;
        this.rows = new long[inputs.size()];
        this.lines = new long[inputs.size()];
        this.inputs = inputs;
        this.columns = columns;
        this.blocks = blocks;
        this.workplaces = workplaces;
    }

    /** Runs to the end of all files, or to the first block that fails; then it fails as that block did. */
    void run(Taker taker) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "scoring");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Worker> workers =
                    Stream.generate(() -> new Worker(taker)).limit(count).toList();
            for (Future<?> end : threads.invokeAll(workers)) {
                OtherThread.result(end);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            threads.shutdownNow();
            if (source != null) {
                source.close();
            }
        }
        requireRows();
    }

    /** Fills a block with what comes next; false if nothing does. */
    private boolean fill(ScoredBlock block) throws IOException {
        for (; file < inputs.size(); file++) {
            if (source == null) {
                source = inputs.get(file).records(plain);
                rows[file] = 1;
                lines[file] = source.firstLine();
            }
            block.setFile(columns.get(file), file);
            if (source.fill(block.records())) {
                return true;
            }
            source.close();
            source = null;
        }
        return false;
    }

    /** Says where a block stands in its file, and hands it over. */
    private void take(BlockResult done, Taker taker) throws IOException {
        int number = done.block().fileNumber();
        RecordBlock records = done.block().records();
        records.setPlace(rows[number], lines[number]);
        rows[number] += records.rows();
        lines[number] += records.lineCount();
        taker.take(done);
    }

    private void requireRows() {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == 1) {
                throw new CommandFailure(
                        ExitCode.DATA, inputs.get(i).name() + ": no rows after the header; nothing was written");
            }
        }
    }

    private record Done(BlockResult block, Worker owner) {}

    /** What one thread does, and its blocks. */
    private final class Worker implements Callable<Boolean> {
        private final Taker taker;
        private final Deque<BlockResult> free = new ArrayDeque<>();
        private int made;
        private long number;
        private @Nullable RowResults workplace;

        Worker(Taker taker) {
            this.taker = taker;
        }

        @Override
        public Boolean call() throws IOException {
            boolean more = true;
            while (more) {
                more = one();
            }
            return true;
        }

        /** Works on one block; false if that was the end. */
        private boolean one() throws IOException {
            BlockResult block;
            try {
                block = read();
                if (block == null) {
                    return false;
                }
                workplace = workplace == null ? workplaces.get() : workplace;
                block.work(workplace);
            } catch (IOException | RuntimeException | Error failed) {
                if (isFirstFailure()) {
                    throw failed;
                }
                return false;
            }
            hand(block);
            return true;
        }

        private @Nullable BlockResult read() throws IOException {
            BlockResult block = freeBlock();
            reading.lock();
            try {
                number = begun;
                if (allRead || stopped) {
                    return null;
                }
                if (block == null) {
                    block = newBlock();
                }
                allRead = true; // unless there is something to read, and it can be read
                if (!fill(block.block())) {
                    return null;
                }
                allRead = false;
                begun++;
                return block;
            } finally {
                reading.unlock();
            }
        }

        /** A block of this thread that nobody needs any more, once there is one; null if one may be made. */
        private @Nullable BlockResult freeBlock() {
            taking.lock();
            try {
                while (free.isEmpty() && made == BLOCKS_OF_A_THREAD && !stopped) {
                    moved.awaitUninterruptibly();
                }
                return free.poll();
            } finally {
                taking.unlock();
            }
        }

        private BlockResult newBlock() {
            taking.lock();
            try {
                made++;
                return blocks.get();
            } finally {
                taking.unlock();
            }
        }

        /** Waits until the blocks before were taken; false if one of them failed. */
        private boolean isFirstFailure() {
            taking.lock();
            try {
                while (taken < number && !stopped) {
                    moved.awaitUninterruptibly();
                }
                boolean first = !stopped;
                stop();
                return first;
            } finally {
                taking.unlock();
            }
        }

        /** Hands over a block and all others whose turn came with it. */
        private void hand(BlockResult block) throws IOException {
            taking.lock();
            try {
                waiting[place(number)] = new Done(block, this);
                for (Done next = waiting[place(taken)]; next != null && !stopped; next = waiting[place(taken)]) {
                    waiting[place(taken)] = null;
                    take(next.block(), taker);
                    next.owner().free.push(next.block());
                    taken++;
                }
                moved.signalAll();
            } catch (IOException | RuntimeException | Error failed) {
                stop();
                throw failed;
            } finally {
                taking.unlock();
            }
        }

        private int place(long block) {
            return (int) (block % waiting.length);
        }

        private void stop() {
            stopped = true;
            moved.signalAll();
        }
    }
}
