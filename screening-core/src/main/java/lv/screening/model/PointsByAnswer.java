package lv.screening.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.screening.expr.NearNames;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.Symbol;
import org.jspecify.annotations.Nullable;

/** Points for each answer of the one item that a term reads, in place of the term's value. */
final class PointsByAnswer {
    private PointsByAnswer() {}

    /** What the term is worth; null, and at least one problem, if its points do not fit the answers of its item. */
    static @Nullable NumberExpression of(Term term, NumberExpression value, String path, List<Problem> problems) {
        Symbol.Choice choice = value.onlyChoice();
        if (choice == null) {
            problems.add(Problem.error(
                    "weights_points_item",
                    path,
                    "points by answer need a term that reads one item with answers and nothing else; '" + term.id()
                            + "' is " + term.value().print()));
            return null;
        }
        Map<String, BigDecimal> points = term.points();
        boolean fits = true;
        for (String code : points.keySet()) {
            if (!choice.codes().contains(code)) {
                problems.add(Problem.error(
                        "weights_points_code",
                        path + "/" + code,
                        "the item '" + choice.name() + "' has no answer '" + code + "'"
                                + NearNames.advice(code, choice.codes())));
                fits = false;
            }
        }
        List<String> absent = choice.codes().stream()
                .filter(code -> !points.containsKey(code))
                .toList();
        if (!absent.isEmpty()) {
            problems.add(Problem.error(
                    "weights_points_code",
                    path,
                    "the points of some answers of '" + choice.name() + "' are missing: " + String.join(", ", absent)
                            + "; give every answer its points, 0 for none"));
            fits = false;
        }
        if (!fits) {
            return null;
        }
        List<BigDecimal> byCode = new ArrayList<>();
        choice.codes().forEach(code -> byCode.add(points.getOrDefault(code, BigDecimal.ZERO)));
        return NumberExpression.ofPoints(choice, byCode);
    }
}
