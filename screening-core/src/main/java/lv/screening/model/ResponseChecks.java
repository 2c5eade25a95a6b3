package lv.screening.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.screening.expr.NearNames;
import lv.screening.expr.TruthExpression;

/** Checks the response checks of a definition. */
final class ResponseChecks {
    private static final int LEAST_ITEMS = 3;

    private final Names names;
    private final List<ItemLayout> items;
    private final List<Problem> problems;

    private ResponseChecks(Names names, List<Problem> problems) {
        this.names = names;
        this.items = names.itemOrder();
        this.problems = problems;
    }

    static List<ResponseCheckLayout> of(Definition definition, Names names, List<Problem> problems) {
        ResponseChecks all = new ResponseChecks(names, problems);
        List<ResponseCheckLayout> layouts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ResponseCheck check : definition.responseChecks()) {
            String path = "/response_checks/" + check.id();
            if (!seen.add(check.id())) {
                all.error("id_twice", path + "/id", "the response check '" + check.id() + "' is there twice");
            }
            layouts.add(all.layout(check, path));
        }
        return layouts;
    }

    private ResponseCheckLayout layout(ResponseCheck check, String path) {
        boolean line = check.kind() == ResponseCheck.Kind.STRAIGHT_LINE;
        if (line != (check.when() == null) || line == check.items().isEmpty()) {
            error(
                    "response_check",
                    path,
                    line
                            ? "a straight line is looked for in 'items: [...]', without 'when'"
                            : "over-claiming is told by 'when: condition', without 'items'");
            return new ResponseCheckLayout(check, null, List.of());
        }
        TruthExpression condition = check.when() == null ? null : names.condition(check.when(), path + "/when");
        return new ResponseCheckLayout(check, condition, line ? items(check, path + "/items") : List.of());
    }

    private List<ItemLayout> items(ResponseCheck check, String path) {
        List<ItemLayout> found = new ArrayList<>();
        for (String id : check.items()) {
            items.stream().filter(each -> each.item().id().equals(id)).forEach(found::add);
            List<String> known = items.stream().map(each -> each.item().id()).toList();
            if (!known.contains(id)) {
                error("response_check", path, "no item '" + id + "'" + NearNames.advice(id, known));
            }
        }
        boolean same = found.stream().map(ItemLayout::answers).distinct().count() == 1
                && found.get(0).answers() != null;
        if (found.size() == check.items().size()
                && (!same || check.items().stream().distinct().count() < LEAST_ITEMS)) {
            error(
                    "response_check",
                    path,
                    "a straight line needs at least " + LEAST_ITEMS + " different items with the same answer set");
        }
        return found;
    }

    private void error(String code, String path, String message) {
        problems.add(Problem.error(code, path, message));
    }
}
