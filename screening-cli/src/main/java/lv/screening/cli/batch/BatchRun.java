package lv.screening.cli.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;

/**
 * Reads blocks of rows, lets them be scored by several threads, and takes the results in the order of the rows. A fixed number
 * of blocks is under way at any time, so memory does not grow with the number of rows.
 */
final class BatchRun {
    private static final int BLOCKS = 8;

    private final List<DataFile> inputs;
    private final List<FileColumns> columns;
    private final boolean plain;
    private final long[] rows;
    private final long[] lines;
    private final Supplier<BlockResult> blocks;
    private final Supplier<RowResults> workplaces;
    private final Deque<RowResults> idle = new ConcurrentLinkedDeque<>();
    private final Deque<BlockResult> free = new ArrayDeque<>();
    private final Deque<Future<BlockResult>> underWay = new ArrayDeque<>();

    /** What is done with each block, in order. */
    @FunctionalInterface
    interface Taker {
        void take(BlockResult result) throws IOException;
    }

    /**
     * @param plain whether to try the reader for plain files first; then {@link lv.screening.cli.csv.IrregularText} may end the
     *     run
     * @param blocks makes a block; there are as many as are under way at a time
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

    /** Runs to the end of all files. */
    void run(Taker taker) throws IOException {
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), BLOCKS - 1));
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "scoring");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < inputs.size(); i++) {
                file(i, workers, taker);
            }
            while (!underWay.isEmpty()) {
                takeOne(taker);
            }
            requireRows();
        } finally {
            workers.shutdownNow();
        }
    }

    private void file(int number, ExecutorService workers, Taker taker) throws IOException {
        try (RecordSource source = inputs.get(number).records(plain)) {
            rows[number] = 1;
            lines[number] = source.firstLine();
            while (true) {
                if (free.isEmpty() && underWay.size() == BLOCKS) {
                    takeOne(taker);
                }
                // small files need few blocks
                BlockResult next = free.isEmpty() ? blocks.get() : free.remove();
                next.block().setFile(columns.get(number), number);
                if (!source.fill(next.block().records())) {
                    free.add(next);
                    return;
                }
                underWay.add(workers.submit(() -> work(next)));
            }
        }
    }

    private BlockResult work(BlockResult block) {
        RowResults idleOne = idle.pollFirst();
        RowResults own = idleOne == null ? workplaces.get() : idleOne;
        try {
            return block.work(own);
        } finally {
            idle.addFirst(own);
        }
    }

    /** Waits for the oldest block, says where it stands in its file, hands it over, and frees it. */
    private void takeOne(Taker taker) throws IOException {
        BlockResult done = OtherThread.result(underWay.remove());
        int number = done.block().fileNumber();
        RecordBlock records = done.block().records();
        records.setPlace(rows[number], lines[number]);
        rows[number] += records.rows();
        lines[number] += records.lineCount();
        taker.take(done);
        free.add(done);
    }

    private void requireRows() {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == 1) {
                throw new CommandFailure(
                        ExitCode.DATA, inputs.get(i).name() + ": no rows after the header; nothing was written");
            }
        }
    }
}
