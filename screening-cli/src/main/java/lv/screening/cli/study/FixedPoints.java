package lv.screening.cli.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.expr.NearNames;
import lv.screening.tune.CumulativeCoding;
import lv.screening.tune.PointSign;
import lv.screening.tune.PointsSearch;
import lv.screening.tune.TermGroup;

/**
 * What {@code --fix} gives: points of a term, or points of each of its answers.
 *
 * @param ofTerms by term, in the scale's own sense
 * @param ofAnswers by term and code, in the scale's own sense
 */
record FixedPoints(Map<String, Integer> ofTerms, Map<String, Map<String, Integer>> ofAnswers) {
    private static final String EXPECTED =
            "--fix: expected TERM=POINTS or TERM=ANSWER:POINTS,ANSWER:POINTS with whole points";

    static FixedPoints of(List<String> options) {
        Map<String, Integer> ofTerms = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> ofAnswers = new LinkedHashMap<>();
        for (String each : options) {
            int equals = each.indexOf('=');
            String term = each.substring(0, Math.max(0, equals));
            String points = each.substring(equals + 1);
            if (term.isEmpty()) {
                throw usage(EXPECTED);
            }
            if (ofTerms.containsKey(term) || ofAnswers.containsKey(term)) {
                throw usage("--fix: '" + term + "' is named twice");
            }
            if (points.matches("-?\\d{1,3}")) {
                ofTerms.put(term, Integer.valueOf(points));
            } else {
                ofAnswers.put(term, answers(term, points));
            }
        }
        return new FixedPoints(ofTerms, ofAnswers);
    }

    private static Map<String, Integer> answers(String term, String points) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (String part : points.split(",", -1)) {
            if (!part.matches("[^:]+:-?\\d{1,3}")) {
                throw usage(EXPECTED);
            }
            int colon = part.indexOf(':');
            String code = part.substring(0, colon);
            if (byCode.put(code, Integer.valueOf(part.substring(colon + 1))) != null) {
                throw usage("--fix: '" + term + "' has the answer '" + code + "' twice");
            }
        }
        return byCode;
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    /** The search with the points of a term's answers; these do not count against the range of the others. */
    PointsSearch withAnswers(PointsSearch search, CumulativeCoding coding, KeyedTerms terms) {
        int[] points = byLevel(coding, terms);
        PointsSearch fixed = search.withGroup(TermGroup.oneQuestion(coding.item(), coding.terms()));
        for (int i = 0; i < points.length - 1; i++) {
            String step = coding.terms().get(i);
            fixed = fixed.withSign(step, PointSign.ANY).withFixed(step, points[i + 1] - points[i]);
        }
        return fixed;
    }

    /** Points of risk by level; every answer must have some, answers worth the same as many, the best one none. */
    int[] byLevel(CumulativeCoding coding, KeyedTerms terms) {
        String term = coding.item();
        Map<String, Integer> given = ofAnswers.getOrDefault(term, Map.of());
        Map<String, Double> levels = terms.levelsByCode(term);
        for (String code : given.keySet()) {
            if (!levels.containsKey(code)) {
                throw usage(
                        "--fix: '" + term + "' has no answer '" + code + "'" + NearNames.advice(code, levels.keySet()));
            }
        }
        List<String> without = levels.keySet().stream()
                .filter(each -> !given.containsKey(each))
                .toList();
        if (!without.isEmpty()) {
            throw usage("--fix: '" + term + "' needs points for every answer; none for " + String.join(", ", without));
        }
        int most = given.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int[] points = new int[coding.levels().size()];
        Arrays.fill(points, Integer.MIN_VALUE);
        levels.forEach((code, level) -> {
            int at = coding.levels().indexOf(level);
            int risk = terms.values().turned() ? most - given.getOrDefault(code, 0) : given.getOrDefault(code, 0);
            if (points[at] != Integer.MIN_VALUE && points[at] != risk) {
                throw usage("--fix: '" + term + "' has answers that are worth the same in the questionnaire, and '"
                        + code + "' would be worth something else than another of them");
            }
            points[at] = risk;
        });
        if (terms.values().turned()
                && given.values().stream().mapToInt(Integer::intValue).min().orElse(0) != 0) {
            throw usage("--fix: '" + term + "' needs 0 points for the answer with the fewest; take the same from all");
        }
        if (points[0] != 0) {
            throw usage("--fix: '" + term + "' needs "
                    + (terms.values().turned()
                            ? "its most points for the answer that means the lowest risk"
                            : "0 points for the answer that means the lowest risk; take the same from all"));
        }
        return points;
    }
}
