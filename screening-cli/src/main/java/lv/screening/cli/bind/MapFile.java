package lv.screening.cli.bind;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * Reads what {@code --map} names: lines {@code item: column} in YAML, or two columns {@code item,column} in a CSV file (its
 * name ends in {@code .csv}; a first line {@code item,column} is the header). An item with an empty column has none.
 */
public final class MapFile {
    private static final int MAX_BYTES = 1 << 20;

    private final Path file;
    private final Map<String, String> columns = new LinkedHashMap<>();

    private MapFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a map.
     *
     * @return columns by item
     * @throws CommandFailure if it can not be understood, naming the line
     */
    public static Map<String, String> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > MAX_BYTES) {
            throw new CommandFailure(ExitCode.USAGE, file + ": a map has at most " + MAX_BYTES + " bytes");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new CommandFailure(ExitCode.USAGE, file + " is not UTF-8 text", malformed);
        }
        MapFile map = new MapFile(file);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            map.csv(plain);
        } else {
            map.yaml(plain);
        }
        return map.columns;
    }

    private void csv(String text) throws IOException {
        try (CSVParser records = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get())
                .get()) {
            for (CSVRecord record : records) {
                long line = records.getCurrentLineNumber();
                if (record.size() != 2) {
                    throw wrong(line, "expected two cells, the item and its column");
                }
                boolean header = record.get(0).equals("item") && record.get(1).equals("column");
                if (record.getRecordNumber() > 1 || !header) {
                    add(record.get(0).strip(), record.get(1), line);
                }
            }
        } catch (java.io.UncheckedIOException bad) {
            throw new CommandFailure(ExitCode.USAGE, file + ": a quote is not closed as it should be", bad);
        }
    }

    private void yaml(String text) {
        YAMLFactory factory =
                YAMLFactory.builder().yamlSchema(YAMLSchema.FAILSAFE).build();
        try (JsonParser tokens = factory.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                throw wrong(1, "expected lines such as 'item: column'");
            }
            for (JsonToken token = tokens.nextToken(); token == JsonToken.PROPERTY_NAME; token = tokens.nextToken()) {
                String item = tokens.currentName();
                long line = tokens.currentTokenLocation().getLineNr();
                JsonToken value = tokens.nextToken();
                if (value == null || value.isStructStart()) {
                    throw wrong(line, "expected the name of one column");
                }
                add(item, column(tokens, value), line);
            }
        } catch (JacksonException bad) {
            long line = bad.getLocation() == null ? 1 : bad.getLocation().getLineNr();
            throw wrong(line, "not to be understood as lines 'item: column'");
        }
    }

    private static String column(JsonParser tokens, JsonToken value) {
        @Nullable String text = tokens.getString();
        return value == JsonToken.VALUE_NULL || text == null ? "" : text;
    }

    private void add(String item, String column, long line) {
        if (columns.put(item, column) != null) {
            throw wrong(line, "item '" + item + "' stands there twice");
        }
    }

    private CommandFailure wrong(long line, String message) {
        return new CommandFailure(ExitCode.USAGE, file + ":" + line + ": " + message);
    }
}
