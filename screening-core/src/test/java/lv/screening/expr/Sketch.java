package lv.screening.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression drawn up by a test: it can be written in the questionnaire's language, and be evaluated by a second
 * implementation that knows nothing of the first.
 */
public sealed interface Sketch {
    /** The expression in the questionnaire's language. */
    String text();

    /** A number. */
    sealed interface Numeric extends Sketch {}

    /** A condition. */
    sealed interface Truth extends Sketch {}

    record Constant(BigDecimal value) implements Numeric {
        @Override
        public String text() {
            return value.signum() < 0 ? "(" + value.toPlainString() + ")" : value.toPlainString();
        }
    }

    record Item(String name, boolean reversed) implements Numeric {
        @Override
        public String text() {
            return reversed ? "reversed(" + name + ")" : name;
        }
    }

    record Score(String scale) implements Numeric {
        @Override
        public String text() {
            return scale;
        }
    }

    record Minus(Numeric operand) implements Numeric {
        @Override
        public String text() {
            return "(-" + operand.text() + ")";
        }
    }

    record Arithmetic(char operator, Numeric left, Numeric right) implements Numeric {
        @Override
        public String text() {
            return "(" + left.text() + " " + operator + " " + right.text() + ")";
        }
    }

    /** sum, mean, min or max. */
    record Listed(String function, List<Numeric> entries) implements Numeric {
        @Override
        public String text() {
            return function + entries.stream().map(Sketch::text).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    record Count(List<Truth> conditions) implements Numeric {
        @Override
        public String text() {
            return conditions.stream().map(Sketch::text).collect(Collectors.joining(", ", "count(", ")"));
        }
    }

    record Compare(String operator, Numeric left, Numeric right) implements Truth {
        @Override
        public String text() {
            return "(" + left.text() + " " + operator + " " + right.text() + ")";
        }
    }

    record Within(Numeric operand, BigDecimal low, BigDecimal high) implements Truth {
        @Override
        public String text() {
            return "(" + operand.text() + " in " + low.toPlainString() + ".." + high.toPlainString() + ")";
        }
    }

    /** One code with {@code ==} or {@code !=}, or several with {@code in}. */
    record Codes(String item, String operator, List<String> codes) implements Truth {
        @Override
        public String text() {
            return "(" + item + " " + operator + " " + String.join(" | ", codes) + ")";
        }
    }

    /** A box of an item with several choices, as {@code item.code}. */
    record Box(String name) implements Truth {
        @Override
        public String text() {
            return name;
        }
    }

    record Band(String scale, String operator, String band) implements Truth {
        @Override
        public String text() {
            return "(" + scale + ".band " + operator + " " + band + ")";
        }
    }

    record Not(Truth operand) implements Truth {
        @Override
        public String text() {
            return "(not " + operand.text() + ")";
        }
    }

    /** {@code and}, {@code or}; or {@code all}, {@code any} over the same parts. */
    record Logic(String word, List<Truth> parts) implements Truth {
        public boolean conjunction() {
            return word.equals("and") || word.equals("all");
        }

        @Override
        public String text() {
            boolean function = word.equals("all") || word.equals("any");
            return parts.stream()
                    .map(Sketch::text)
                    .collect(Collectors.joining(function ? ", " : " " + word + " ", function ? word + "(" : "(", ")"));
        }
    }
}
