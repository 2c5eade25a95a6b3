package lv.screening.cli.batch;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lv.screening.cli.Console;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on the terminal with the rows so far, the rate and the time left; nothing where nobody looks. It is cleared when it is
 * closed, and when the process is told to end. To be used by one thread at a time.
 */
final class ReadingBar implements AutoCloseable {
    private static final int WIDTH = 79;
    private static final int EVERY_MILLIS = 200;
    private static final long MEGABYTE = 1 << 20;

    private final @Nullable ProgressBar bar;
    private boolean shown;
    private final Thread atSignal = new Thread(this::clear, "clear-progress");

    private ReadingBar(@Nullable ProgressBar bar) {
        this.bar = bar;
        if (bar != null) {
            Runtime.getRuntime().addShutdownHook(atSignal);
        }
    }

    /**
     * A bar.
     *
     * @param bytes how many bytes there are to read
     * @param quiet whether none is wanted
     */
    static ReadingBar on(Console console, long bytes, boolean quiet) {
        if (!console.terminal() || quiet || "dumb".equals(console.environment().get("TERM"))) {
            return new ReadingBar(null);
        }
        return new ReadingBar(new ProgressBarBuilder()
                .setTaskName("scoring")
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .showSpeed(new java.text.DecimalFormat("0", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setUpdateIntervalMillis(EVERY_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new Line(console.err()))
                .clearDisplayOnFinish()
                .build());
    }

    /** Says how far it has come. */
    void at(long rows, long bytes) {
        if (bar != null) {
            bar.stepTo(bytes);
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d rows", rows));
            if (!shown) {
                bar.refresh();
                shown = true;
            }
        }
    }

    private synchronized void clear() {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(atSignal);
        } catch (IllegalStateException endingAlready) {
            return; // the hook does the same
        }
    }

    /** A line that leaves none behind. */
    private static final class Line extends ConsoleProgressBarConsumer {
        Line(PrintStream out) {
            super(out, WIDTH);
        }

        @Override
        public void close() {
            // the line was cleared; a line break would leave an empty one
        }
    }
}
