package lv.screening.questionnaires;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.screening.read.CatalogueReader;
import lv.screening.read.QuestionnaireReader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the bundled questionnaires and catalogues as plain trees, read without the project's own reader. */
final class BundledFiles {
    private BundledFiles() {}

    /** The ids of the bundled questionnaires. */
    static List<String> ids() {
        try {
            return Files.readAllLines(Path.of("index.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The folders of the bundled catalogues. */
    static List<Path> catalogues() {
        try (Stream<Path> folders = Files.list(Path.of("catalogues"))) {
            return folders.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The definitions and catalogues, by the path of the file. */
    static Map<Path, Map<String, Object>> definitions() {
        Map<Path, Map<String, Object>> trees = new LinkedHashMap<>();
        ids().forEach(id -> {
            Path file = Path.of(id, QuestionnaireReader.FILE);
            trees.put(file, tree(file));
        });
        catalogues().forEach(folder -> {
            Path file = folder.resolve(CatalogueReader.FILE);
            trees.put(file, tree(file));
        });
        return trees;
    }

    /** The tree of a YAML file: maps, lists, texts and numbers. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(Path file) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text(file));
    }

    /** The words of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts of a tree that are there in Latvian: the same words by language. */
    static List<Map<String, String>> latvian(@Nullable Object tree) {
        List<Map<String, String>> texts = new ArrayList<>();
        collect(tree, texts);
        return texts;
    }

    private static void collect(@Nullable Object tree, List<Map<String, String>> texts) {
        if (tree instanceof Map<?, ?> map && map.get("lv") instanceof String) {
            Map<String, String> text = new LinkedHashMap<>();
            map.forEach((language, words) -> text.put(Objects.toString(language), Objects.toString(words)));
            texts.add(text);
        } else if (tree instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, texts));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collect(value, texts));
        }
    }
}
