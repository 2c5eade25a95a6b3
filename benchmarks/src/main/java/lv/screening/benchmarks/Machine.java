package lv.screening.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What figures depend on besides the program, in words. */
final class Machine {
    private Machine() {}

    static String shown() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " processors ("
                + entry(Path.of("/proc/cpuinfo"), "model name")
                + "), " + memory() + " of memory, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", Java " + System.getProperty("java.runtime.version");
    }

    /** How many processes wanted a processor in the last minute; figures are sound only while it is small. */
    static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.isReadable(load) ? Files.readString(load).split(" ", -1)[0] : "not known";
    }

    private static String memory() throws IOException {
        String kilobytes = entry(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty()
                ? "unknown size"
                : String.format(Locale.ROOT, "%.0f GiB", Long.parseLong(kilobytes) / (1024.0 * 1024));
    }

    private static String entry(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return "not known";
        }
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "not known";
    }
}
