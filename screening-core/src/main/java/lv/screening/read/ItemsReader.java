package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Text;

/** Reads answer sets and items. */
final class ItemsReader {
    private static final List<String> TYPES = List.of("answers", "number", "flags", "date");

    private final Fields top;
    private final Findings findings;

    ItemsReader(Fields top) {
        this.top = top;
        this.findings = top.findings();
    }

    List<AnswerSet> answerSets() {
        List<AnswerSet> sets = new ArrayList<>();
        for (YamlNode.Entry entry : entries("answers")) {
            String path = "/answers/" + entry.key().text();
            Scalars.unquoted(entry.key(), path, findings);
            YamlNode.Mapping codes = Fields.mapping(entry.value(), path, findings);
            List<AnswerOption> options = new ArrayList<>();
            if (codes != null) {
                for (YamlNode.Entry code : codes.entries().values()) {
                    options.add(option(code, path));
                }
            }
            if (codes == null && options.isEmpty()) {
                options.add(new AnswerOption("placeholder", BigDecimal.ZERO, Text.NONE, List.of()));
            }
            sets.add(new AnswerSet(entry.key().text(), options));
        }
        return sets;
    }

    private AnswerOption option(YamlNode.Entry entry, String set) {
        String code = entry.key().text();
        String path = set + "/" + code;
        Scalars.unquoted(entry.key(), path, findings);
        if (!(entry.value() instanceof YamlNode.Mapping)) {
            BigDecimal points = Scalars.number(entry.value(), path, findings);
            return new AnswerOption(code, points == null ? BigDecimal.ZERO : points, Text.NONE, List.of());
        }
        Fields fields = Fields.of(entry.value(), path, findings, "points", "label", "also");
        if (fields == null) {
            return new AnswerOption(code, BigDecimal.ZERO, Text.NONE, List.of());
        }
        return new AnswerOption(
                code, fields.number("points"), fields.text("label"), fields.words("also", "a spelling such as \"1\""));
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (YamlNode.Entry entry : entries("items")) {
            String id = entry.key().text();
            Scalars.unquoted(entry.key(), "/items/" + id, findings);
            Fields fields = Fields.of(
                    entry.value(),
                    "/items/" + id,
                    findings,
                    "text",
                    "answers",
                    "number",
                    "flags",
                    "date",
                    "when",
                    "else",
                    "scored",
                    "group",
                    "source",
                    "missing_codes");
            if (fields != null) {
                items.add(item(id, fields));
            } else {
                items.add(new Item(
                        id,
                        Text.of(""),
                        new ItemType.FreeText(),
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        java.util.Map.of()));
            }
        }
        return items;
    }

    private Item item(String id, Fields fields) {
        YamlNode text = fields.required("text");
        boolean untitled = text instanceof YamlNode.Scalar scalar
                && scalar.plain()
                && scalar.text().equals("free");
        ItemType type = type(fields);
        boolean free = type instanceof ItemType.FreeText && untitled;
        return new Item(
                id,
                free ? Text.NONE : fields.text("text"),
                type,
                fields.expression("when"),
                fields.codeOrNumber("else"),
                fields.truth("scored", true),
                fields.truth("group", false),
                fields.words("source", "the id of a source"),
                fields.spellings("missing_codes"));
    }

    private ItemType type(Fields fields) {
        List<String> given = new ArrayList<>();
        for (String type : TYPES) {
            if (fields.has(type)) {
                given.add(type);
            }
        }
        if (given.isEmpty()) {
            return new ItemType.FreeText();
        }
        if (given.size() > 1) {
            fields.error(
                    given.get(1),
                    "item_type",
                    "expected only one of answers, number, flags or date, found " + String.join(" and ", given));
        }
        return switch (given.get(0)) {
            case "answers" -> new ItemType.Choice(fields.word("answers", "the name of an answer set"));
            case "number" -> quantity(fields);
            case "flags" -> new ItemType.Flags(flags(fields));
            default -> day(fields);
        };
    }

    private ItemType quantity(Fields fields) {
        YamlNode value = fields.get("number");
        BigDecimal[] range = value == null ? null : Scalars.range(value, fields.path("number"), findings);
        return range == null
                ? new ItemType.Quantity(BigDecimal.ZERO, BigDecimal.ONE)
                : new ItemType.Quantity(range[0], range[1]);
    }

    private ItemType day(Fields fields) {
        if (!fields.truth("date", true)) {
            fields.error("date", "item_type", "an item that is a date says 'date: true'; leave 'date' out otherwise");
        }
        return new ItemType.Day();
    }

    private List<ItemType.Flag> flags(Fields fields) {
        List<ItemType.Flag> flags = new ArrayList<>();
        if (fields.get("flags") instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String path = fields.path("flags") + "/" + entry.key().text();
                Scalars.unquoted(entry.key(), path, findings);
                flags.add(new ItemType.Flag(entry.key().text(), Texts.read(entry.value(), path, findings)));
            }
            return flags;
        }
        for (String code : fields.words("flags", "a code")) {
            flags.add(new ItemType.Flag(code, Text.NONE));
        }
        return flags;
    }

    private java.util.Collection<YamlNode.Entry> entries(String name) {
        YamlNode value = top.get(name);
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, "/" + name, findings);
        return mapping == null ? List.of() : mapping.entries().values();
    }
}
