package lv.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleTest {
    @Test
    void everyPackageOfTheLibraryIsExported() throws IOException, URISyntaxException {
        Path classes = Path.of(ModuleTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("classes");
        ModuleDescriptor module =
                ModuleFinder.of(classes).find("lv.screening.core").orElseThrow().descriptor();

        assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(packagesWithClasses(classes));
        assertThat(module.exports()).allMatch(exported -> !exported.isQualified());
    }

    private static Iterable<String> packagesWithClasses(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().endsWith("-info.class"))
                    .map(file -> classes.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
