package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files made to hurt are refused with little work and little memory: read in a JVM with 64 MB. */
class HostileInputTest {
    /** Half a second of the reading thread's own time; other programs on the machine do not count. */
    private static final long MOST_MILLISECONDS = 500;

    private static final Map<String, String[]> LINES = new LinkedHashMap<>();
    private static int exit = -1;

    @BeforeAll
    static void readThemAll() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileInput.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exit = java.waitFor();
        output.lines().map(line -> line.split(" ", -1)).forEach(line -> LINES.put(line[0], line));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedQuickly() {
        return HostileInput.inputs().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name.replace('_', ' ').replaceFirst(" ", " · "), () -> {
                    assertThat(exit).isZero();
                    String[] line = LINES.getOrDefault(name, new String[0]);
                    assertThat(line).hasSize(4);
                    assertThat(line[2]).matches("[a-z_]+").isNotEqualTo("accepted");
                    assertThat(Long.parseLong(line[1])).isLessThan(MOST_MILLISECONDS);
                }));
    }
}
