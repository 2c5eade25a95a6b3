package lv.screening.model;

import java.util.List;
import lv.screening.expr.NearNames;

/** Checks a norm table: its columns exist, its codes are known, no row overlaps another. */
final class NormChecks {
    private NormChecks() {}

    static void check(Definition definition, Scale scale, Norms norms, List<Problem> problems) {
        String path = "/scales/" + scale.id() + "/norms";
        for (int k = 0; k < norms.by().size(); k++) {
            String by = norms.by().get(k);
            List<String> codes = codes(definition, by);
            if (codes == null) {
                problems.add(Problem.error(
                        "unknown_norm_key",
                        path + "/by",
                        "'" + by + "' is no item with one choice, number or derived value"
                                + NearNames.advice(
                                        by,
                                        definition.items().stream()
                                                .map(Item::id)
                                                .toList())));
                continue;
            }
            for (int r = 0; r < norms.rows().size(); r++) {
                String code = norms.rows().get(r).keys().get(k).code();
                if (codes.isEmpty() != code.isEmpty() || (!code.isEmpty() && !codes.contains(code))) {
                    problems.add(Problem.error(
                            "norm_key",
                            path + "/file",
                            "row " + (r + 2) + ", column '" + by + "': "
                                    + (codes.isEmpty()
                                            ? "expected a number or a range such as 12..13"
                                            : "expected one of " + String.join(", ", codes))
                                    + (code.isEmpty() ? "" : ", found '" + code + "'")));
                }
            }
        }
        for (int i = 0; i < norms.rows().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (norms.rows().get(i).overlaps(norms.rows().get(j))) {
                    problems.add(Problem.error(
                            "norm_overlap",
                            path + "/file",
                            "rows " + (j + 2) + " and " + (i + 2)
                                    + " overlap; every respondent and score may have one norm"));
                }
            }
        }
    }

    /** The codes of a choice item, no codes for a number, null for anything else. */
    private static @org.jspecify.annotations.Nullable List<String> codes(Definition definition, String name) {
        for (Item item : definition.items()) {
            if (item.id().equals(name)) {
                if (item.type() instanceof ItemType.Choice choice) {
                    return definition.answerSets().stream()
                            .filter(set -> set.id().equals(choice.answerSet()))
                            .findFirst()
                            .map(AnswerSet::codes)
                            .orElse(null);
                }
                return item.type() instanceof ItemType.Quantity ? List.of() : null;
            }
        }
        boolean derived =
                definition.derived().stream().anyMatch(each -> each.name().equals(name) && !each.list());
        return derived ? List.of() : null;
    }
}
