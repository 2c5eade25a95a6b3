package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The language as a table, {@code expressions.yaml}, and as a page, {@code docs/expressions.md}: both hold. */
class ExpressionTableTest {
    private static final Scope SCOPE = new TableScope();

    /** One line of the table: its text, the answers, and the value, or the error with its place. */
    record Case(String text, Map<String, String> answers, String value, String print, String error, String message) {
        @Override
        public String toString() {
            return text + " " + answers + " is " + (error.isEmpty() ? value : error);
        }
    }

    static List<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        try (InputStream table =
                Objects.requireNonNull(ExpressionTableTest.class.getResourceAsStream("expressions.yaml"))) {
            List<?> lines = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(table);
            for (Object line : lines) {
                Map<?, ?> fields = (Map<?, ?>) line;
                assertThat(List.of("text", "with", "is", "print", "error", "message"))
                        .containsAll(
                                fields.keySet().stream().map(String::valueOf).toList());
                cases.add(new Case(
                        field(fields, "text"),
                        answers(field(fields, "with")),
                        field(fields, "is"),
                        field(fields, "print"),
                        field(fields, "error"),
                        field(fields, "message")));
            }
        }
        return cases;
    }

    private static String field(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    /** Answers written {@code gaming: weekly, hours: 3}. */
    private static Map<String, String> answers(String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] parts = pair.split(":", 2);
            answers.put(parts[0].strip(), parts[1].strip());
        }
        return answers;
    }

    static Stream<Case> values() throws Exception {
        return cases().stream().filter(each -> each.error().isEmpty());
    }

    static Stream<Case> errors() throws Exception {
        return cases().stream().filter(each -> !each.error().isEmpty());
    }

    private static String evaluate(String text, Map<String, String> answers) throws ExpressionException {
        Expression expression = Expression.parse(text);
        Columns columns = TableScope.columns(answers);
        if (expression.isCondition(SCOPE)) {
            return List.of("false", "true", "unknown")
                    .get(expression.truth(SCOPE).evaluate(columns)[0]);
        }
        NumberExpression number = expression.number(SCOPE);
        NumberVector value = number.evaluate(columns);
        Ratio low = Ratio.of(value.low()[0], number.denominator());
        Ratio high = Ratio.of(value.high()[0], number.denominator());
        assertThat(low).isGreaterThanOrEqualTo(number.lowest());
        assertThat(high).isLessThanOrEqualTo(number.highest());
        return value.known(0) ? low.toString() : "unknown, " + low + ".." + high;
    }

    @ParameterizedTest
    @MethodSource
    void values(Case line) throws Exception {
        assertThat(evaluate(line.text(), line.answers())).isEqualTo(line.value());
        Expression expression = Expression.parse(line.text());
        if (!line.print().isEmpty()) {
            assertThat(expression.print()).isEqualTo(line.print());
        }
        Expression again = Expression.parse(expression.print());
        assertThat(again).isEqualTo(expression).hasSameHashCodeAs(expression);
        assertThat(again.print()).isEqualTo(expression.print());
        assertThat(evaluate(again.text(), line.answers())).isEqualTo(line.value());
    }

    @ParameterizedTest
    @MethodSource
    void errors(Case line) {
        assertThatThrownBy(() -> evaluate(line.text(), line.answers()))
                .isInstanceOfSatisfying(ExpressionException.class, wrong -> {
                    assertThat(wrong).hasMessage(line.message());
                    assertThat(wrong.code() + " at " + wrong.offset()).isEqualTo(line.error());
                    assertThat(wrong.length()).isPositive();
                });
    }

    @Test
    @DisplayName("every code of an expression's mistake is in the table")
    void codes() throws Exception {
        assertThat(errors().map(each -> each.error().replaceAll(" at .*", "")).distinct())
                .contains(
                        "expr_empty",
                        "expr_syntax",
                        "expr_number",
                        "expr_character",
                        "expr_range",
                        "expr_kind",
                        "expr_unknown_name",
                        "expr_unknown_code",
                        "expr_unknown_function",
                        "expr_arguments",
                        "expr_reversed",
                        "expr_member",
                        "expr_code_order",
                        "expr_cycle",
                        "expr_too_large");
        assertThat(cases()).hasSizeGreaterThan(120);
    }

    @Test
    @DisplayName("every example on the page gives what the page says")
    void page() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "expressions.md"));
        Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\| ([^|]+) \\|$")
                .matcher(page.replace("\\|", "¦"));
        int examples = 0;
        while (row.find()) {
            String text = row.group(1).replace('¦', '|');
            assertThat(evaluate(text, answers(row.group(2).replace("`", "").strip())))
                    .as(text)
                    .isEqualTo(row.group(3).strip());
            examples++;
        }
        assertThat(examples).isGreaterThan(30);
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "age" + ")".repeat(depth);
    }

    @Test
    @DisplayName("64 levels of parentheses, signs or 'not' are read; the 65th is refused where it begins")
    void depth() throws Exception {
        assertThat(evaluate(nested(63), Map.of("age", "12"))).isEqualTo("12");
        assertThat(evaluate(nested(64), Map.of("age", "12"))).isEqualTo("12");
        refused(nested(65), "expr_too_deep", 64);
        assertThat(evaluate("-".repeat(64) + "age", Map.of("age", "12"))).isEqualTo("12");
        refused("-".repeat(65) + "age", "expr_too_deep", 64);
        assertThat(evaluate("not ".repeat(64) + "heavy", Map.of("hours", "12"))).isEqualTo("true");
        refused("not ".repeat(65) + "heavy", "expr_too_deep", 256);
        assertThat(evaluate("(age) + (" + nested(62) + ")", Map.of("age", "12")))
                .isEqualTo("24");
    }

    @Test
    @DisplayName("2,000 words and signs are read, and no more")
    void tokens() throws Exception {
        assertThat(evaluate("-1" + " + 1".repeat(999), Map.of())).isEqualTo("998");
        refused("1" + " + 1".repeat(1_000), "expr_too_long", 0);
        assertThat(evaluate("not heavy" + " or heavy".repeat(999), Map.of("hours", "3")))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "not ", "1+", "min(", "a.", "1 in 1 | ", "\u0000"})
    @DisplayName("a hundred thousand of anything is refused at once, without a stack overflow")
    void hostile(String part) throws Exception {
        String text = part.repeat(100_000) + "1";
        Throwable[] seen = new Throwable[1];
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        Expression.parse(text);
                    } catch (ExpressionException | StackOverflowError e) {
                        seen[0] = e;
                    }
                },
                "small stack",
                256 * 1024);
        small.start();
        small.join();
        assertThat(seen[0]).isInstanceOf(ExpressionException.class);
        assertThat(String.valueOf(seen[0].getMessage())).hasSizeLessThan(200);
    }

    private static void refused(String text, String code, int offset) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOfSatisfying(ExpressionException.class, wrong -> {
            assertThat(wrong.code()).isEqualTo(code);
            assertThat(wrong.offset()).isEqualTo(offset);
        });
    }
}
