package lv.screening.cli.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.screening.expr.Clause;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.model.AnswerOption;
import lv.screening.model.Derived;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Text;

/**
 * Conditions in words, in English or Latvian: questions, answers, scales and bands by their labels. What has no words, such as
 * sums of several answers, stays in the language of expressions. Immutable and thread-safe.
 */
public final class ConditionText {
    private static final int MOST_NAMED = 2;
    private static final int DEEPEST = 3;

    private final Questionnaire questionnaire;
    private final String language;
    private final boolean latvian;
    private final Function<Item, String> questions;

    private ConditionText(Questionnaire questionnaire, String language, Function<Item, String> questions) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.latvian = "lv".equals(language);
        this.questions = questions;
    }

    /** With questions by their text. */
    public static ConditionText of(Questionnaire questionnaire, String language) {
        return new ConditionText(
                questionnaire, language, item -> quoted(item.text().in(language).strip(), "lv".equals(language)));
    }

    /**
     * With questions otherwise, such as by their numbers.
     *
     * @param questions how an item is named
     */
    public static ConditionText naming(Questionnaire questionnaire, String language, Function<Item, String> questions) {
        return new ConditionText(questionnaire, language, questions);
    }

    /** A condition in words. */
    public String of(Expression condition) {
        return words(condition.clause(), 0);
    }

    /** Reasons as a result holds them, each in words, joined. */
    public String of(List<String> because) {
        return because.stream().map(this::parsed).collect(Collectors.joining("; "));
    }

    private String parsed(String condition) {
        try {
            return of(Expression.parse(condition));
        } catch (ExpressionException notParsed) {
            return condition;
        }
    }

    private String word(String english, String latvianText) {
        return latvian ? latvianText : english;
    }

    private static String quoted(String text, boolean latvian) {
        return (latvian ? "„" : "“") + text + "”";
    }

    private String quoted(String text) {
        return quoted(text, latvian);
    }

    private String words(Clause clause, int depth) {
        if (clause instanceof Clause.All all) {
            return joined(all.parts(), word(" and ", " un "), depth);
        }
        if (clause instanceof Clause.Any any) {
            return joined(any.parts(), word(" or ", " vai "), depth);
        }
        if (clause instanceof Clause.Not not) {
            return not(not.part(), depth);
        }
        if (clause instanceof Clause.OfNumber each) {
            return number(each, depth);
        }
        if (clause instanceof Clause.OfCode each) {
            return code(each);
        }
        if (clause instanceof Clause.OneOf each) {
            return named(each.name(), each.band())
                    .map(name -> name + ": " + listed(each.name(), each.band(), each.codes()))
                    .orElseGet(() -> each.name() + " in " + String.join(" | ", each.codes()));
        }
        if (clause instanceof Clause.Between each) {
            return subject(each.name(), depth) + ": " + each.low().toPlainString() + "–"
                    + each.high().toPlainString();
        }
        if (clause instanceof Clause.Truth each) {
            return truth(each, depth);
        }
        if (clause instanceof Clause.Answered each) {
            return subject(each.name(), depth) + ": " + word("answered", "ir atbilde");
        }
        if (clause instanceof Clause.Scored each) {
            return subject(each.name(), depth) + ": " + word("scored", "rezultāts ir aprēķināts");
        }
        return ((Clause.Other) clause).expression();
    }

    private String joined(List<Clause> parts, String word, int depth) {
        return parts.stream()
                .map(part -> part instanceof Clause.All || part instanceof Clause.Any
                        ? "(" + words(part, depth) + ")"
                        : words(part, depth))
                .collect(Collectors.joining(word));
    }

    private String not(Clause part, int depth) {
        if (part instanceof Clause.Answered each) {
            return subject(each.name(), depth) + ": " + word("no answer", "nav atbildes");
        }
        if (part instanceof Clause.Scored each) {
            return subject(each.name(), depth) + ": " + word("not scored", "rezultāts nav aprēķināts");
        }
        return word("not: (", "nav tā: (") + words(part, depth) + ")";
    }

    private String number(Clause.OfNumber each, int depth) {
        Optional<List<AnswerOption>> options = options(each.name());
        if (options.isPresent()) {
            List<String> codes = options.get().stream()
                    .filter(option -> each.meets(option.points()))
                    .map(AnswerOption::code)
                    .toList();
            return subject(each.name(), depth) + ": " + listed(each.name(), false, codes);
        }
        return subject(each.name(), depth) + ": " + compared(each.sign(), each.number());
    }

    private String compared(String sign, BigDecimal number) {
        String shown = number.toPlainString();
        return switch (sign) {
            case "<" -> word("less than ", "mazāk nekā ") + shown;
            case "<=" -> word("at most ", "ne vairāk kā ") + shown;
            case ">" -> word("more than ", "vairāk nekā ") + shown;
            case ">=" -> shown + word(" or more", " vai vairāk");
            case "==" -> shown;
            default -> word("other than ", "nav ") + shown;
        };
    }

    private String code(Clause.OfCode each) {
        List<String> all = codes(each.name(), each.band());
        int own = all.indexOf(each.code());
        Optional<String> name = named(each.name(), each.band());
        if (own < 0 || name.isEmpty()) {
            return each.name() + (each.band() ? ".band " : " ") + each.sign() + " " + each.code();
        }
        if (each.sign().equals("!=")) {
            return name.get() + ": " + word("other than ", "nav ")
                    + shown(each.name(), each.band(), List.of(each.code())).get(0);
        }
        List<String> met = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (each.meets(i - own)) {
                met.add(all.get(i));
            }
        }
        return name.get() + ": " + listed(each.name(), each.band(), met);
    }

    private String listed(String name, boolean band, List<String> codes) {
        List<String> shown = shown(name, band, codes);
        if (shown.isEmpty()) {
            return "–";
        }
        int first = codes(name, band).indexOf(codes.get(0));
        boolean inARow = first >= 0
                && first + codes.size() <= codes(name, band).size()
                && codes(name, band).subList(first, first + codes.size()).equals(codes);
        return shown.size() <= MOST_NAMED || !inARow
                ? String.join(word(" or ", " vai "), shown)
                : word("from ", "no ") + shown.get(0) + word(" to ", " līdz ") + shown.get(shown.size() - 1);
    }

    private String truth(Clause.Truth each, int depth) {
        Optional<Item> item = questionnaire.item(each.name());
        if (item.isPresent() && item.get().type() instanceof ItemType.Flags flags) {
            String label = flags.flags().stream()
                    .filter(flag -> flag.code().equals(each.member()))
                    .findFirst()
                    .map(flag ->
                            flag.label().isEmpty() ? flag.code() : flag.label().in(language))
                    .orElse(each.member());
            return questions.apply(item.get()) + ": " + quoted(label);
        }
        return subject(each.name() + (each.member().isEmpty() ? "" : "." + each.member()), depth);
    }

    /** What a name stands for: a question, a scale, or a derived value, which without a label is what it is made of. */
    private String subject(String name, int depth) {
        Optional<String> named = named(name, true).or(() -> named(name, false));
        if (named.isPresent()) {
            return named.get();
        }
        Optional<Derived> derived = questionnaire.definition().derived().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (derived.isEmpty()) {
            return name;
        }
        Text label = derived.get().label();
        if (!label.isEmpty()) {
            return label.in(language);
        }
        List<Expression> entries = derived.get().entries();
        boolean taken = derived.get().list() || depth >= DEEPEST;
        Clause inner = taken ? new Clause.Other(name) : entries.get(0).clause();
        return inner instanceof Clause.Other || inner instanceof Clause.Truth
                ? name
                : "(" + words(inner, depth + 1) + ")";
    }

    private Optional<String> named(String name, boolean scale) {
        return scale
                ? questionnaire
                        .scale(name)
                        .map(each -> each.label().isEmpty()
                                ? each.id()
                                : each.label().in(language))
                : questionnaire.item(name).map(questions);
    }

    private Optional<List<AnswerOption>> options(String name) {
        return questionnaire
                .item(name)
                .filter(item -> item.type() instanceof ItemType.Choice)
                .flatMap(questionnaire::answers)
                .map(set -> set.options());
    }

    private List<String> codes(String name, boolean band) {
        if (band) {
            return questionnaire.scale(name).map(Scale::bandNames).orElse(List.of());
        }
        return options(name).orElse(List.of()).stream().map(AnswerOption::code).toList();
    }

    private List<String> shown(String name, boolean band, List<String> codes) {
        if (band) {
            return codes.stream()
                    .map(code -> questionnaire
                            .scale(name)
                            .map(scale -> scale.bandShown(code, language))
                            .orElse(code))
                    .map(this::quoted)
                    .toList();
        }
        List<AnswerOption> options = options(name).orElse(List.of());
        return codes.stream()
                .map(code -> options.stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst()
                        .map(option -> option.shown(language))
                        .orElse(code))
                .map(this::quoted)
                .toList();
    }
}
