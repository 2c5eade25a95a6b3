package lv.screening.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command as its own process.
 *
 * @param seconds from its start to its end
 * @param peakMegabytes the most memory it held at a time (VmHWM of Linux, asked for every 10 ms), or NaN where the system does
 *     not tell
 */
public record CommandRun(double seconds, double peakMegabytes) {
    private static final int INTERVAL_MILLISECONDS = 10;

    /**
     * Runs a command to its end.
     *
     * @throws IOException if it ends with a code other than those expected
     */
    static CommandRun of(List<String> command, Set<Integer> expectedCodes) throws IOException, InterruptedException {
        Path messages = Files.createTempFile("benchmark", ".log");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(messages.toFile())
                    .start();
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            double peak = Double.NaN;
            while (!process.waitFor(INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = peak(status, peak);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!expectedCodes.contains(process.exitValue())) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ":\n"
                        + Files.readString(messages));
            }
            return new CommandRun(seconds, peak);
        } finally {
            Files.deleteIfExists(messages);
        }
    }

    private static double peak(Path status, double before) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        } catch (IOException ended) {
            // a process that is ending no longer says: the last value counts
        }
        return before;
    }
}
