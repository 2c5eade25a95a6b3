package lv.screening.check;

import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.NearNames;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.read.Example;
import lv.screening.read.Examples;
import lv.screening.score.AnswerForm;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Answers;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;

/** Runs the worked examples of a questionnaire. Thread-safe. */
public final class ExampleSuite {
    private static final String EXPECT = "/expect/";

    private final Screener screener;
    private final Questionnaire questionnaire;
    private final AnswerForm form;
    private final List<Problem> problems = new ArrayList<>();

    private ExampleSuite(Screener screener) {
        this.screener = screener;
        this.questionnaire = screener.questionnaire();
        this.form = AnswerForm.of(questionnaire);
    }

    /**
     * Scores every example and compares.
     *
     * @param screener the screener of the questionnaire
     * @param examples its examples
     * @return the results in the order of the file; no problems if every expectation was met
     */
    public static Result run(Screener screener, Examples examples) {
        ExampleSuite suite = new ExampleSuite(screener);
        Questionnaire questionnaire = suite.questionnaire;
        if (!examples.questionnaire().equals(questionnaire.id())
                || !examples.version().equals(questionnaire.version())) {
            suite.problem(
                    "example_other_questionnaire",
                    "/questionnaire",
                    "the examples belong to " + examples.questionnaire() + "@" + examples.version() + ", not to "
                            + questionnaire.id() + "@" + questionnaire.version(),
                    examples.place());
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < examples.examples().size(); i++) {
            Outcome outcome = suite.outcome(examples.examples().get(i), "/examples/" + i);
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        return new Result(outcomes, suite.problems);
    }

    private @org.jspecify.annotations.Nullable Outcome outcome(Example example, String path) {
        List<String> names = form.names();
        boolean known = true;
        for (var answer : example.answers().entrySet()) {
            String item = answer.getKey();
            if (!names.contains(item)) {
                known = false;
                problem(
                        "example_unknown_item",
                        path + "/answers/" + item,
                        "unknown item '" + item + "'" + NearNames.advice(item, names),
                        answer.getValue().place());
            }
        }
        if (!known) {
            return null;
        }
        Answers answers = form.read(example.texts());
        Assessment assessment = screener.assess(answers);
        refused(example, assessment, path);
        List<Comparison> comparisons = new ArrayList<>();
        for (Example.Expectation expectation : example.expectations()) {
            List<String> found = Found.of(assessment, expectation.key());
            String place = path + EXPECT + expectation.key();
            if (found == null) {
                unknown(expectation, place);
            } else {
                compare(example, expectation, found, place, comparisons);
            }
        }
        return new Outcome(example, assessment, comparisons);
    }

    private void compare(
            Example example,
            Example.Expectation expectation,
            List<String> found,
            String path,
            List<Comparison> comparisons) {
        Comparison comparison = new Comparison(expectation, found);
        comparisons.add(comparison);
        if (!comparison.met()) {
            problem(
                    "example_failed",
                    path,
                    "example '" + example.name() + "': expected " + expectation.key() + ": " + expectation.shown()
                            + ", found " + (expectation.list() || found.size() != 1 ? found.toString() : found.get(0)),
                    expectation.place());
        }
    }

    private void unknown(Example.Expectation expectation, String path) {
        String key = expectation.key();
        int point = key.indexOf('.');
        List<String> keys = new ArrayList<>();
        if (point < 0) {
            questionnaire.definition().scales().stream().map(Scale::id).forEach(keys::add);
            keys.addAll(Found.WHOLE);
        } else {
            String scale = key.substring(0, point);
            boolean known = questionnaire.scale(scale).isPresent();
            Found.PARTS.forEach(part -> keys.add((known ? scale : "") + "." + part));
            if (!known) {
                keys.clear();
                questionnaire.definition().scales().stream()
                        .map(each -> each.id() + key.substring(point))
                        .forEach(keys::add);
            }
        }
        problem(
                "example_unknown_key",
                path,
                "unknown expectation '" + key + "'" + NearNames.advice(key, keys) + "; known are "
                        + String.join(", ", keys),
                expectation.place());
    }

    /** An answer that was not understood is a mistake of the example, unless the example is about just that. */
    private void refused(Example example, Assessment assessment, String path) {
        boolean meant =
                example.expectations().stream().anyMatch(each -> each.key().equals("problems"));
        if (meant) {
            return;
        }
        for (AnswerProblem problem : assessment.problems()) {
            Example.Answer answer = example.answers().get(problem.item());
            if (answer != null && problem.code().startsWith("answer_")) {
                problem(
                        "example_answer",
                        path + "/answers/" + problem.item(),
                        "example '" + example.name() + "': " + problem.message() + " (" + problem.code()
                                + "; if that is meant, expect it under 'problems')",
                        answer.place());
            }
        }
    }

    private void problem(String code, String path, String message, Problem.Location place) {
        problems.add(Problem.error(code, path, message).at(place));
    }

    /**
     * What became of all examples.
     *
     * @param outcomes of the examples that could be scored
     * @param problems what was not as expected, with its place
     */
    public record Result(List<Outcome> outcomes, List<Problem> problems) {
        /** A result with copies of its lists. */
        public Result {
            outcomes = List.copyOf(outcomes);
            problems = List.copyOf(problems);
        }

        /** Whether everything came out as expected. */
        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /**
     * What became of one example.
     *
     * @param example the example
     * @param assessment what came out
     * @param comparisons what was expected and found
     */
    public record Outcome(Example example, Assessment assessment, List<Comparison> comparisons) {
        /** An outcome with a copy of its comparisons. */
        public Outcome {
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * One expectation and what was found.
     *
     * @param expectation what was expected
     * @param found the values that came out, in the spelling of expectations
     */
    public record Comparison(Example.Expectation expectation, List<String> found) {
        /** A comparison with a copy of the values. */
        public Comparison {
            found = List.copyOf(found);
        }

        /** Whether it came out as expected; numbers are compared by value. */
        public boolean met() {
            if (expectation.values().size() != found.size()) {
                return false;
            }
            for (int i = 0; i < found.size(); i++) {
                if (!Found.same(expectation.values().get(i), found.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
