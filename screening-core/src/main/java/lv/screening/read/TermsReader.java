package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Expression;
import lv.screening.expr.Identifier;
import lv.screening.model.Term;
import lv.screening.model.Text;

/** Reads the terms of a scale; {@code each} and {@code scores} become one term per entry. */
final class TermsReader {
    private final Fields scale;
    private final Findings findings;
    private final List<Term> terms = new ArrayList<>();

    TermsReader(Fields scale) {
        this.scale = scale;
        this.findings = scale.findings();
    }

    List<Term> terms() {
        YamlNode list = scale.get("terms");
        if (list != null) {
            List<YamlNode> entries = Fields.list(list, scale.path("terms"), "a list of terms", findings);
            for (int i = 0; i < entries.size(); i++) {
                term(entries.get(i), scale.path("terms") + "/" + i);
            }
        }
        YamlNode scores = scale.get("scores");
        if (scores != null) {
            each(scores, scale.path("scores"), BigDecimal.ONE, List.of(), Text.NONE);
        }
        return terms;
    }

    private void term(YamlNode node, String path) {
        YamlNode.Mapping mapping = Fields.mapping(node, path, findings);
        if (mapping == null) {
            return;
        }
        List<String> kinds = List.of("each", "scores", "when", "value");
        List<String> given = new ArrayList<>();
        for (String kind : kinds) {
            if (mapping.entries().containsKey(kind)) {
                given.add(kind);
            }
        }
        boolean listed = given.contains("each") || given.contains("scores");
        Fields fields = listed
                ? Fields.of(node, path, findings, "each", "scores", "weight", "source", "why")
                : Fields.of(node, path, findings, "id", "when", "value", "weight", "source", "why", "label");
        if (fields == null) {
            return;
        }
        if (given.size() != 1) {
            findings.error(
                    node.at(),
                    path,
                    "term_kind",
                    "a term has one of each, when, value or scores, found "
                            + (given.isEmpty() ? "none" : String.join(" and ", given)));
            return;
        }
        List<String> source = fields.words("source", "the id of a source");
        YamlNode value = fields.get(given.get(0));
        if (listed && value != null) {
            each(value, fields.path(given.get(0)), weight(fields), source, fields.text("why"));
            return;
        }
        String id = fields.word("id", "an id");
        if (fields.get("id") instanceof YamlNode.Scalar written && !id.isEmpty()) {
            Names.check(written, fields.path("id"), findings);
        }
        Expression expression = fields.expression(given.get(0));
        BigDecimal weight = weight(fields);
        Text why = fields.text("why");
        Text label = fields.text("label");
        if (expression != null) {
            terms.add(new Term(id, expression, weight, source, why, label));
        }
    }

    private BigDecimal weight(Fields fields) {
        BigDecimal weight = fields.numberOrNull("weight");
        if (weight != null && weight.signum() == 0) {
            fields.error(
                    "weight", "weight_zero", "a term of weight 0 has no effect; remove the term or give it a weight");
        }
        return weight == null ? BigDecimal.ONE : weight;
    }

    private void each(YamlNode value, String path, BigDecimal weight, List<String> source, Text why) {
        List<YamlNode> entries = Fields.list(value, path, "a list of names such as [a, b, reversed(c)]", findings);
        if (value instanceof YamlNode.Listing && entries.isEmpty()) {
            findings.error(value.at(), path, "empty_value", "expected at least one name, found an empty list");
        }
        for (int i = 0; i < entries.size(); i++) {
            String place = path + "/" + i;
            Expression entry = findings.expression(entries.get(i), place);
            if (entry == null || !(entries.get(i) instanceof YamlNode.Scalar scalar)) {
                continue;
            }
            String name = name(scalar);
            if (name.isEmpty()) {
                findings.error(
                        scalar.at(),
                        place,
                        "each_entry",
                        "expected the name of an item, item.choice or reversed(item); other values need a term of their own"
                                + " with id and value");
            } else {
                terms.add(new Term(name, entry, weight, source, why, Text.NONE));
            }
        }
    }

    /** The term id that an entry of {@code each} gets, or "" if it is no item. */
    static String name(YamlNode.Scalar scalar) {
        String text = scalar.text().strip();
        String rest = text.startsWith("reversed")
                ? text.substring("reversed".length()).strip()
                : "";
        if (rest.startsWith("(") && rest.endsWith(")")) {
            String name = rest.substring(1, rest.length() - 1).strip();
            return Identifier.is(name) ? name : "";
        }
        int dot = text.indexOf('.');
        boolean named = dot < 0
                ? Identifier.is(text)
                : Identifier.is(text.substring(0, dot)) && Identifier.is(text.substring(dot + 1));
        return named ? text : "";
    }
}
