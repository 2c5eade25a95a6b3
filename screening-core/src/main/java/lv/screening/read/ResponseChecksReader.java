package lv.screening.read;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.ResponseCheck;

/** Reads {@code response_checks}. */
final class ResponseChecksReader {
    private ResponseChecksReader() {}

    static List<ResponseCheck> read(Fields top) {
        YamlNode value = top.get("response_checks");
        List<ResponseCheck> all = new ArrayList<>();
        List<YamlNode> entries = value == null
                ? List.of()
                : Fields.list(value, "/response_checks", "a list of response checks", top.findings());
        for (int i = 0; i < entries.size(); i++) {
            Fields fields = Fields.of(
                    entries.get(i), "/response_checks/" + i, top.findings(), "id", "kind", "when", "items", "text");
            if (fields != null) {
                String id = fields.word("id", "an id");
                fields.required("kind");
                all.add(new ResponseCheck(
                        id,
                        fields.choice("kind", List.of(ResponseCheck.Kind.values()), ResponseCheck.Kind.OVER_CLAIMING),
                        fields.expression("when"),
                        fields.words("items", "the id of an item"),
                        fields.text("text")));
            }
        }
        return all;
    }
}
