package lv.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void everyPackageOfTheLibraryIsExported() throws IOException {
        ModuleDescriptor module =
                ModuleFinder.of(CLASSES).find("lv.screening.core").orElseThrow().descriptor();

        assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(packagesWithClasses());
        assertThat(module.exports()).allMatch(exported -> !exported.isQualified());
    }

    private static Iterable<String> packagesWithClasses() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().endsWith("-info.class"))
                    .map(file -> CLASSES.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
