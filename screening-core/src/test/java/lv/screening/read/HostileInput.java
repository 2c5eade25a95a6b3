package lv.screening.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;

/**
 * Reads files made to hurt, in a JVM of its own with little memory, and prints for each the first problem and the processor
 * time it took: {@code name milliseconds code line:column}.
 */
final class HostileInput {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String HEAD = "format: 1\nid: sample\nversion: 1.0.0\n";

    private HostileInput() {}

    static Map<String, Supplier<String>> inputs() {
        Map<String, Supplier<String>> inputs = new LinkedHashMap<>();
        inputs.put("2_alias_bomb", HostileInput::aliasBomb);
        inputs.put("2_ten_thousand_aliases", () -> HEAD + "a: &a x\nb: [" + "*a, ".repeat(2_000) + "*a]\n");
        inputs.put("2_ten_thousand_alias_lines", () -> HEAD + "b:\n" + "  - *a\n".repeat(10_000));
        inputs.put("11_depth_in_one_line", () -> HEAD + "a: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n");
        inputs.put("11_depth_in_lines", () -> HEAD + "a:\n" + " [\n".repeat(100_000));
        inputs.put("11_depth_of_braces", () -> HEAD + "a:\n" + " {a:\n".repeat(100_000));
        inputs.put("11_depth_of_dashes", () -> HEAD + "a:\n  " + "- ".repeat(4_000) + "x\n");
        inputs.put("11_depth_of_keys", () -> HEAD + "? ".repeat(3_000) + "x\n");
        inputs.put("11_depth_of_blocks", HostileInput::blocks);
        inputs.put("11_huge_scalar", () -> HEAD + "title: " + "x".repeat(3 << 20) + "\n");
        inputs.put("11_long_scalar", () -> HEAD + "title: " + "x".repeat(1_000_000) + "\n");
        inputs.put("11_scalar_of_lines", () -> HEAD + "title: |\n" + "  some words of a text\n".repeat(45_000));
        inputs.put("11_plain_of_lines", () -> HEAD + "title: words\n" + "  some words of a text\n".repeat(45_000));
        inputs.put("11_quoted_of_lines", () -> HEAD + "title: \"\n" + "  some words of a text\n".repeat(45_000));
        inputs.put("11_huge_number", () -> HEAD + "weight: " + "9".repeat(900_000) + "\n");
        inputs.put("11_long_number", () -> HEAD + "format: " + "9".repeat(9_000) + "\n");
        inputs.put("11_huge_exponent", () -> "format: 1e1000000000\n");
        inputs.put("11_huge_key", () -> HEAD + "k".repeat(60_000) + ": 1\n");
        inputs.put("11_long_key", () -> HEAD + "k".repeat(1_000) + ": 1\n");
        inputs.put("11_many_keys", () -> HEAD + keys(60_000));
        inputs.put("11_many_unknown_keys", () -> HEAD + keys(9_000));
        inputs.put("11_duplicate_keys", () -> HEAD + "id: a\n".repeat(100_000));
        inputs.put(
                "11_many_values",
                () -> HEAD + ("[" + "a,".repeat(4_000) + "a],\n").repeat(100).replaceFirst("\\[", "a: [["));
        inputs.put("11_many_items", () -> HEAD + "items:\n" + items(9_000));
        inputs.put("11_comments", () -> HEAD + "# a comment\n".repeat(80_000));
        inputs.put("11_empty_lines", () -> HEAD + "\n".repeat(1_000_000));
        inputs.put("11_spaces", () -> HEAD + (" ".repeat(9_000) + "\n").repeat(100));
        inputs.put("11_tabs", () -> HEAD + ("\t".repeat(9_000) + "\n").repeat(100));
        inputs.put("11_documents", () -> "--- a\n".repeat(100_000));
        inputs.put("11_control_characters", () -> HEAD + "\u0007\n".repeat(300_000));
        inputs.put("16_parentheses", () -> expression("(".repeat(100_000) + "1" + ")".repeat(100_000)));
        inputs.put("16_minus", () -> expression("-".repeat(100_000) + "1"));
        inputs.put("16_plus", () -> expression("1" + "+1".repeat(100_000)));
        inputs.put("16_short_parentheses", () -> expression("(".repeat(4_000) + "1" + ")".repeat(4_000)));
        inputs.put("16_folded_plus", () -> expression("1" + "\n      +1".repeat(5_000)));
        inputs.put("17_many_long_names", HostileInput::longNames);
        inputs.put("17_doubled_values", () -> derived(41, "max(d%1$d, d%1$d)"));
        inputs.put("17_chained_values", () -> derived(4_000, "d%1$d + 0"));
        return inputs;
    }

    private static String derived(int count, String form) {
        StringBuilder derived = new StringBuilder(HEAD)
                .append("title: T\nstatus: draft\npopulation: {ages: 1..9, informant: self}\nlanguages: [en]\n")
                .append("items:\n  a: {text: A, number: 0..9}\nderived:\n  d0: a\n");
        for (int i = 1; i < count; i++) {
            derived.append("  d" + i + ": ").append(form.formatted(i - 1)).append('\n');
        }
        return derived.append("scales:\n  x: {label: X, domain: z, terms: [{id: t, value: d" + (count - 1) + "}]}\n")
                .toString();
    }

    /** Thousands of long names, each misspelt once: comparing each with all would take minutes. */
    private static String longNames() {
        StringBuilder items = new StringBuilder(HEAD)
                .append(
                        "title: T\nstatus: draft\npopulation: {ages: 1..9, informant: self}\nlanguages: [en]\nitems:\n");
        for (int i = 0; i < 4_900; i++) {
            String name = "abcdefghijklmnopqrstuvwxy" + i;
            items.append("  %s: {text: T, number: 0..1, when: z%s > 0, else: 0}\n".formatted(name, name));
        }
        return items.append("scales:\n  x: {label: X, domain: z, terms: [{id: t, value: 1}]}\n")
                .toString();
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder(HEAD).append("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
        }
        return bomb.toString();
    }

    private static String blocks() {
        StringBuilder blocks = new StringBuilder(HEAD);
        for (int i = 0; i < 1_300; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        return blocks.toString();
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("k").append(i).append(": 1\n");
        }
        return keys.toString();
    }

    private static String items(int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append("  i").append(i).append(": {text: T, answers: none}\n");
        }
        return items.toString();
    }

    private static String expression(String text) {
        return HEAD + "items:\n  a:\n    text: A\n    number: 0..1\nderived:\n  long: " + text + "\n";
    }

    /** Reads them all; run in a JVM with little memory. */
    public static void main(String[] arguments) {
        read("warm_up", () -> HEAD + "items: {a: {text: A, number: 0..1, when: a >}}\n");
        inputs().forEach(HostileInput::read);
    }

    private static void read(String name, Supplier<String> input) {
        byte[] bytes = input.get().getBytes(StandardCharsets.UTF_8);
        long start = THREADS.getCurrentThreadCpuTime();
        String outcome;
        try {
            QuestionnaireReader.read("hostile.yaml", bytes, file -> null);
            outcome = "accepted 0:0";
        } catch (InvalidDefinitionException refused) {
            Problem first = refused.problems().get(0);
            Problem.Location place = first.location();
            outcome = first.code() + " " + (place == null ? "0:0" : place.line() + ":" + place.column());
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException fault) {
            outcome = fault.getClass().getSimpleName() + " 0:0";
        }
        long milliseconds = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.println(name + " " + milliseconds + " " + outcome);
    }
}
