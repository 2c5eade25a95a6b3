package lv.screening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each folder of {@code golden}: the command in {@code cmd} must print {@code out} and {@code err} and end with {@code
 * code}; each file of {@code files} must have been written with these bytes, and no other. In {@code cmd}, {@code {here}} is
 * the folder and {@code {out}} an empty one. With the environment variable UPDATE_GOLDEN the expected files are written anew,
 * to be read through before they are committed.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> folders() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(GOLDEN)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    private void run(Path folder) throws IOException {
        Path out = Files.createDirectory(temporary.resolve(folder.getFileName().toString()));
        String[] args = Files.readString(folder.resolve("cmd"))
                .strip()
                .replace("{here}", folder.toString())
                .replace("{out}", out.toString())
                .split("\\s+", -1);
        byte[] in = Files.exists(folder.resolve("in")) ? Files.readAllBytes(folder.resolve("in")) : new byte[0];
        CommandRun run = CommandRun.of(in, args);
        compare(folder.resolve("out"), run.out(), out, folder);
        compare(folder.resolve("err"), run.err(), out, folder);
        compare(folder.resolve("code"), run.code() + "\n", out, folder);
        try (Stream<Path> written = Files.list(out)) {
            for (Path file :
                    written.sorted(Comparator.comparing(Path::toString)).toList()) {
                compare(
                        folder.resolve("files").resolve(file.getFileName().toString()),
                        Files.readString(file),
                        out,
                        folder);
            }
        }
        if (Files.exists(folder.resolve("files"))) {
            try (Stream<Path> expected = Files.list(folder.resolve("files"))) {
                expected.forEach(file ->
                        assertThat(out.resolve(file.getFileName().toString())).exists());
            }
        }
    }

    private static void compare(Path expected, String found, Path out, Path folder) throws IOException {
        String plain = found.replace(out.toString(), "{out}").replace(folder.toString(), "{here}");
        if (System.getenv("UPDATE_GOLDEN") != null) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, plain);
        }
        assertThat(plain).as(expected.toString()).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
