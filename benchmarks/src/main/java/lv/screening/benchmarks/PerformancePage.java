package lv.screening.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of figures: what stands between two marks is written anew by the command that measures it. */
final class PerformancePage {
    private PerformancePage() {}

    /**
     * Replaces what stands between the lines {@code <!-- NAME begin -->} and {@code <!-- NAME end -->}.
     *
     * @throws IOException if the file lacks them
     */
    static void replace(Path page, String name, String text) throws IOException {
        String begin = "<!-- " + name + " begin -->\n";
        String end = "<!-- " + name + " end -->";
        String whole = Files.readString(page);
        int from = whole.indexOf(begin);
        int to = whole.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no lines " + begin.strip() + " and " + end);
        }
        Files.writeString(page, whole.substring(0, from + begin.length()) + "\n" + text + "\n" + whole.substring(to));
    }
}
