package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The language means what the Common Expression Language with unknowns means: random expressions over random answers, some
 * missing, evaluated by cel-java and by us. Where CEL knows a value, so do we, and it is the same; where CEL does not, we do
 * not either, or know the one value that every completion of the answers gives in CEL.
 */
class CelAgreementTest {
    private static final int ANSWERS_EACH = 5;
    private static final Scope SCOPE = new SmallScope();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(CelOptions.current().enableUnknownTracking(true).build())
            .build();

    private static int compared;
    private static int known;
    private static int unknownToBoth;
    private static int knownToUsOnly;

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        SmallScope.CHOICES
                .keySet()
                .forEach(name -> builder.addVar(name, SimpleType.INT).addVar(name + "_code", SimpleType.STRING));
        SmallScope.QUANTITIES.forEach(name -> builder.addVar(name, SimpleType.INT));
        SmallScope.BOXES.forEach(name -> builder.addVar(name.replace('.', '_'), SimpleType.BOOL));
        return builder.build();
    }

    private static SketchMaker maker(long seed) {
        return new SketchMaker(
                new SplittableRandom(seed), SmallScope.CHOICES, SmallScope.QUANTITIES, SmallScope.BOXES, Map.of());
    }

    @Property(
            tries = 1_250,
            seed = "20261122",
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("conditions: 1,250 random expressions with 5 random sets of answers each")
    void conditions(@ForAll long seed) throws Exception {
        Sketch.Truth sketch = maker(seed).truth(3);
        TruthExpression ours = Expression.parse(sketch.text()).truth(SCOPE);
        CelRuntime.Program cel = program(CelText.truth(sketch, SmallScope::ends));
        List<Map<String, Long>> answers = answers(seed);
        byte[] values = ours.evaluate(SmallScope.columns(answers));
        for (int i = 0; i < values.length; i++) {
            Optional<Object> expected = evaluate(cel, answers.get(i));
            boolean weKnow = values[i] != Columns.UNKNOWN;
            count(expected.isPresent(), weKnow);
            String shown = sketch.text() + " with " + answers.get(i);
            if (expected.isPresent()) {
                assertThat(weKnow).as(shown).isTrue();
            }
            if (weKnow) {
                for (Object value : everyValue(cel, answers.get(i), expected)) {
                    assertThat(value).as(shown).isEqualTo(values[i] == Columns.TRUE);
                }
            }
        }
    }

    @Property(
            tries = 1_250,
            seed = "20261123",
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("numbers: 1,250 random expressions with 5 random sets of answers each")
    void numbers(@ForAll long seed) throws Exception {
        Sketch.Numeric sketch = maker(seed).number(3);
        NumberExpression ours = Expression.parse(sketch.text()).number(SCOPE);
        CelText.Whole whole = CelText.number(sketch, SmallScope::ends);
        CelRuntime.Program cel = program(whole.text());
        List<Map<String, Long>> answers = answers(seed);
        NumberVector values = ours.evaluate(SmallScope.columns(answers));
        for (int i = 0; i < answers.size(); i++) {
            Optional<Object> expected = evaluate(cel, answers.get(i));
            count(expected.isPresent(), values.known(i));
            String shown = sketch.text() + " with " + answers.get(i);
            if (expected.isPresent()) {
                assertThat(values.known(i)).as(shown).isTrue();
            }
            Ratio low = Ratio.of(values.low()[i], ours.denominator());
            Ratio high = Ratio.of(values.high()[i], ours.denominator());
            assertThat(low).as(shown).isGreaterThanOrEqualTo(ours.lowest());
            assertThat(high).as(shown).isLessThanOrEqualTo(ours.highest());
            for (Object value : everyValue(cel, answers.get(i), expected)) {
                Ratio exact = Ratio.of((Long) value, whole.denominator());
                assertThat(exact).as(shown).isBetween(low, high);
            }
        }
    }

    @AfterContainer
    static void enoughWasCompared() {
        assertThat(compared).isEqualTo(2 * 1_250 * ANSWERS_EACH);
        assertThat(known).as("known to both").isGreaterThan(6_000);
        assertThat(unknownToBoth).as("unknown to both").isGreaterThan(1_000);
        assertThat(knownToUsOnly).as("every completion agrees").isGreaterThan(100);
    }

    private static void count(boolean toCel, boolean toUs) {
        compared++;
        known += toCel ? 1 : 0;
        unknownToBoth += toCel || toUs ? 0 : 1;
        knownToUsOnly += !toCel && toUs ? 1 : 0;
    }

    private static List<Map<String, Long>> answers(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<Map<String, Long>> all = new ArrayList<>();
        for (int i = 0; i < ANSWERS_EACH; i++) {
            all.add(SmallScope.someAnswers(random));
        }
        return all;
    }

    private static CelRuntime.Program program(String text) throws CelValidationException, CelEvaluationException {
        return RUNTIME.createProgram(COMPILER.compile(text).getAst());
    }

    /** The value in CEL, or empty where it is unknown. */
    private static Optional<Object> evaluate(CelRuntime.Program cel, Map<String, Long> answers)
            throws CelEvaluationException {
        Map<String, Object> variables = SmallScope.inCel(answers);
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (String name : SmallScope.VALUES.keySet()) {
            if (!answers.containsKey(name)) {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(name.replace('.', '_')));
                if (SmallScope.CHOICES.containsKey(name)) {
                    unknown.add(CelAttributePattern.fromQualifiedIdentifier(name + "_code"));
                }
            }
        }
        Object value = cel.advanceEvaluation(UnknownContext.create(
                name -> {
                    Object known = variables.get(name);
                    return known == null ? Optional.empty() : Optional.of(known);
                },
                unknown));
        return value instanceof CelUnknownSet ? Optional.empty() : Optional.of(value);
    }

    private static List<Object> everyValue(CelRuntime.Program cel, Map<String, Long> answers, Optional<Object> expected)
            throws CelEvaluationException {
        if (expected.isPresent()) {
            return List.of(expected.get());
        }
        List<Object> values = new ArrayList<>();
        for (Map<String, Long> complete : SmallScope.completions(answers)) {
            values.add(evaluate(cel, complete).orElseThrow());
        }
        return values;
    }
}
