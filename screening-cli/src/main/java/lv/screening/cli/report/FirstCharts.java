package lv.screening.cli.report;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import lv.screening.cli.report.Protection.Count;

/**
 * Draws charts of nothing, on a thread of its own while rows are read: the first charts take several times as long as later
 * ones, because the library and the fonts are loaded for them. Nothing but the time depends on it.
 */
final class FirstCharts {
    private final FutureTask<Boolean> work = new FutureTask<>(FirstCharts::draw);

    private FirstCharts() {}

    /** Begins to draw. */
    static FirstCharts begin() {
        FirstCharts first = new FirstCharts();
        Thread thread = new Thread(first.work, "charts");
        thread.setDaemon(true);
        thread.start();
        return first;
    }

    private static boolean draw() {
        Charts charts = new Charts();
        List<Count> counts = List.of(new Count(100, false, 1), new Count(0, true, 1));
        charts.histogram("", 0, 1, counts, List.of(new Charts.Cut(1, "a")), "a", "a");
        charts.shares("", List.of("a", "b"), List.of(counts, counts), List.of(0, 1));
        charts.bars("", List.of("a", "b"), List.of(1L, 2L));
        return true;
    }

    /** Waits until they are drawn: the graphics of Java are better not loaded by two threads at once. */
    void await() {
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException failed) {
            // the charts of the page fail in the same way, and say why
        }
    }
}
