package lv.screening.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of a YAML file in a form that is read without taking text apart: a format mark, the hash of the definition, each
 * text once, then the nodes from the root. Numbers are written seven bits a byte, the lowest first.
 */
record PreparedTree(String sha256, YamlNode.Mapping root) {
    private static final int FORMAT = 1;
    private static final int SCALAR = 0;
    private static final int MAPPING = 1;
    private static final int LISTING = 2;
    private static final List<YamlNode.Style> STYLES = List.of(YamlNode.Style.values());

    byte[] bytes() {
        Writer writer = new Writer();
        writer.node(root);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, FORMAT);
        text(out, sha256);
        number(out, writer.texts.size());
        writer.texts.keySet().forEach(text -> text(out, text));
        out.writeBytes(writer.nodes.toByteArray());
        return out.toByteArray();
    }

    /**
     * Reads what {@link #bytes} made.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static PreparedTree of(byte[] bytes) {
        try {
            return new Reader(bytes).tree();
        } catch (IndexOutOfBoundsException | ClassCastException | NegativeArraySizeException damaged) {
            throw new IllegalArgumentException("no prepared definition, or one of another version", damaged);
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Gives each text a number, in the order in which they come. */
    private static final class Writer {
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();

        private void node(YamlNode node) {
            if (node instanceof YamlNode.Scalar scalar) {
                number(nodes, SCALAR);
                scalar(scalar);
            } else if (node instanceof YamlNode.Mapping mapping) {
                number(nodes, MAPPING);
                number(nodes, mapping.at());
                number(nodes, mapping.entries().size());
                for (YamlNode.Entry entry : mapping.entries().values()) {
                    scalar(entry.key());
                    node(entry.value());
                }
            } else if (node instanceof YamlNode.Listing listing) {
                number(nodes, LISTING);
                number(nodes, listing.at());
                number(nodes, listing.entries().size());
                listing.entries().forEach(this::node);
            }
        }

        private void scalar(YamlNode.Scalar scalar) {
            number(nodes, scalar.at());
            number(nodes, STYLES.indexOf(scalar.style()));
            number(nodes, texts.computeIfAbsent(scalar.text(), text -> texts.size()));
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private String[] texts = new String[0];
        private int at;

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        private PreparedTree tree() {
            if (number() != FORMAT) {
                throw new IllegalArgumentException("no prepared definition, or one of another version");
            }
            String sha256 = text();
            texts = new String[number()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text();
            }
            return new PreparedTree(sha256, (YamlNode.Mapping) node());
        }

        private YamlNode node() {
            int kind = number();
            if (kind == SCALAR) {
                return scalar();
            }
            int place = number();
            int size = number();
            if (kind == LISTING) {
                List<YamlNode> entries = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    entries.add(node());
                }
                return new YamlNode.Listing(place, entries);
            }
            Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(2 * size);
            for (int i = 0; i < size; i++) {
                YamlNode.Scalar key = scalar();
                entries.put(key.text(), new YamlNode.Entry(key, node()));
            }
            return new YamlNode.Mapping(place, entries);
        }

        private YamlNode.Scalar scalar() {
            int place = number();
            YamlNode.Style style = STYLES.get(number());
            return new YamlNode.Scalar(place, texts[number()], style);
        }

        private String text() {
            int length = number();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        private int number() {
            byte next = bytes[at++];
            int number = next & 0x7F;
            for (int shift = 7; next < 0; shift += 7) {
                next = bytes[at++];
                number |= (next & 0x7F) << shift;
            }
            return number;
        }
    }
}
