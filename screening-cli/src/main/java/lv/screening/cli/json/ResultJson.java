package lv.screening.cli.json;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.screening.evaluate.CutMetric;
import lv.screening.evaluate.GroupAccuracy;
import lv.screening.evaluate.GroupResult;
import lv.screening.evaluate.WithheldGroup;
import lv.screening.tune.FindingCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes results as JSON at full precision: a record becomes an object whose keys are its components in snake_case, so that the
 * same thing has the same name in every command. A number that is not defined is null, an infinite one the text Infinity or
 * -Infinity. The same bytes in every locale.
 */
public final class ResultJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ResultJson() {}

    /**
     * The value as indented JSON in UTF-8, ended by a line feed.
     *
     * @param value records, maps with text keys, lists, optionals, enums, texts, numbers, truth values, nothing else
     */
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = FACTORY.createGenerator(new Indentation(), bytes)) {
            write(json, value);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /**
     * The components of a record by their JSON names, in their order: for results that say more than the record.
     *
     * @param result any record
     */
    public static Map<String, @Nullable Object> parts(Record result) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            try {
                component.getAccessor().trySetAccessible();
                parts.put(snake(component.getName()), component.getAccessor().invoke(result));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("a component of " + result.getClass() + " can not be read", impossible);
            }
        }
        return parts;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof CutMetric metric) {
            json.writeString(metric.name());
        } else if (value instanceof FindingCode code) {
            json.writeString(code.id());
        } else if (value instanceof GroupResult group) {
            object(json, group(group));
        } else if (value instanceof Record result) {
            object(json, parts(result));
        } else if (value instanceof Map<?, ?> map) {
            object(json, map);
        } else if (value instanceof Iterable<?> all) {
            json.writeStartArray();
            all.forEach(each -> write(json, each));
            json.writeEndArray();
        } else if (value instanceof Optional<?> some) {
            write(json, some.orElse(null));
        } else {
            scalar(json, value);
        }
    }

    /** A group has the same keys whether it is withheld or not. */
    private static Map<String, @Nullable Object> group(GroupResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", result.group());
        json.put("withheld", result instanceof WithheldGroup);
        json.put("reason", result instanceof WithheldGroup withheld ? withheld.reason() : null);
        for (RecordComponent component : GroupAccuracy.class.getRecordComponents()) {
            json.putIfAbsent(snake(component.getName()), null);
        }
        if (result instanceof GroupAccuracy accuracy) {
            json.putAll(parts(accuracy));
        }
        return json;
    }

    private static void object(JsonGenerator json, Map<?, ?> map) {
        json.writeStartObject();
        map.forEach((name, value) -> {
            json.writeName(String.valueOf(name));
            write(json, value);
        });
        json.writeEndObject();
    }

    private static void scalar(JsonGenerator json, Object value) {
        if (value instanceof Double number) {
            if (number.isNaN()) {
                json.writeNull();
            } else if (number.isInfinite()) {
                json.writeString(number > 0 ? "Infinity" : "-Infinity");
            } else {
                json.writeNumber(number);
            }
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof CharSequence text) {
            json.writeString(text.toString());
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    /** A list of the numbers of an array, for a result. */
    public static List<Double> numbers(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
