package lv.screening.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.expr.Identifier;
import lv.screening.expr.NearNames;
import org.jspecify.annotations.Nullable;

/** Checks what needs no expression: ids, references between the parts, answer spellings, rules that contradict themselves. */
final class Structure {
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in");
    private static final int MAX_CODES = 100;

    private final Definition definition;
    private final List<Problem> problems;
    private final Map<String, Set<String>> spellings = new HashMap<>();

    private Structure(Definition definition, List<Problem> problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(Definition definition, List<Problem> problems) {
        Structure structure = new Structure(definition, problems);
        structure.head();
        structure.names();
        // loops here, and no lambdas: each of these would have to be linked at every start of a short command
        for (AnswerSet set : definition.answerSets()) {
            structure.answerSet(set);
        }
        for (Item item : definition.items()) {
            structure.item(item);
        }
        for (Scale scale : definition.scales()) {
            ScaleChecks.check(definition, scale, problems);
        }
        for (ResponseCheck check : definition.responseChecks()) {
            structure.id(check.id(), "/response_checks/" + check.id() + "/id");
        }
        Set<String> referrals = new HashSet<>();
        for (Referral referral : definition.referrals()) {
            structure.id(referral.id(), "/referrals/" + referral.id() + "/id");
            if (!referrals.add(referral.id())) {
                structure.error(
                        "id_twice",
                        "/referrals/" + referral.id() + "/id",
                        "the referral id '" + referral.id() + "' is used twice");
            }
        }
    }

    private void head() {
        id(definition.id(), "/id");
        if (!isVersion(definition.version())) {
            error(
                    "version",
                    "/version",
                    "'" + definition.version()
                            + "' is no version; expected three numbers such as 1.2.0 (quote it if it has"
                            + " only two)");
        }
        if (definition.languages().isEmpty()) {
            error("languages", "/languages", "name at least one language, such as [en, lv]");
        }
        if (definition.items().isEmpty()) {
            error("no_items", "/items", "a questionnaire needs at least one item");
        }
        if (definition.population().minAge().compareTo(definition.population().maxAge()) > 0) {
            error("range", "/population/ages", "the range of ages is empty; write the smaller age first");
        }
    }

    private static boolean isVersion(String text) {
        int numbers = 1;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean next = c == '.' && digits > 0;
            boolean leadingZero = digits == 1 && text.charAt(i - 1) == '0';
            if (!next && (c < '0' || c > '9' || leadingZero)) {
                return false;
            }
            numbers += next ? 1 : 0;
            digits = next ? 0 : digits + 1;
        }
        return numbers == 3 && digits > 0;
    }

    private void names() {
        Map<String, String> seen = new HashMap<>();
        for (Item item : definition.items()) {
            name(item.id(), "/items/" + item.id(), "item", seen);
        }
        for (Derived derived : definition.derived()) {
            name(derived.name(), "/derived/" + derived.name(), "derived value", seen);
        }
        for (Scale scale : definition.scales()) {
            name(scale.id(), "/scales/" + scale.id(), "scale", seen);
        }
    }

    private void name(String name, String path, String what, Map<String, String> seen) {
        id(name, path);
        String other = seen.putIfAbsent(name, what);
        if (other != null) {
            error("id_twice", path, "'" + name + "' is already the name of another " + other + "; names must differ");
        }
    }

    private void id(String id, String path) {
        id(id, path, problems);
    }

    /** Checks that a word can be an id. */
    static void id(String id, String path, List<Problem> problems) {
        if (!Identifier.is(id)) {
            problems.add(Problem.error(
                    "id",
                    path,
                    "'" + id
                            + "' can not be an id; expected small letters a-z, digits and _, beginning with a letter"));
        } else if (WORDS.contains(id)) {
            problems.add(Problem.error(
                    "id", path, "'" + id + "' is a word of the expression language and can not be an id"));
        }
    }

    private void answerSet(AnswerSet set) {
        String path = "/answers/" + set.id();
        id(set.id(), path);
        if (set.options().isEmpty() || set.options().size() > MAX_CODES) {
            error(
                    "answer_set_size",
                    path,
                    "an answer set has 1 to " + MAX_CODES + " answers, found "
                            + set.options().size());
        }
        Map<String, String> spellings = new HashMap<>();
        for (AnswerOption option : set.options()) {
            id(option.code(), path + "/" + option.code());
            spelling(option.code(), option.code(), path, spellings);
        }
        for (AnswerOption option : set.options()) {
            for (String also : option.also()) {
                spelling(also, option.code(), path, spellings);
            }
            for (String label : option.label().byLanguage().values()) {
                spelling(label, option.code(), path, spellings);
            }
        }
    }

    private void spelling(String text, String code, String path, Map<String, String> spellings) {
        String other = spellings.putIfAbsent(Spelling.of(text), code);
        if (other != null && !other.equals(code)) {
            error(
                    "answer_ambiguous",
                    path + "/" + code,
                    "'" + text + "' would stand for both '" + other + "' and '" + code
                            + "'; codes, labels and other spellings of one answer set must differ");
        }
    }

    private void item(Item item) {
        String path = "/items/" + item.id();
        sources(item.source(), path + "/source", definition, problems);
        if (item.type() instanceof ItemType.Choice choice) {
            choice(item, choice, path);
        } else if (item.type() instanceof ItemType.Quantity quantity) {
            quantity(item, quantity, path);
        } else if (item.type() instanceof ItemType.Flags flags) {
            flags(flags, path);
        } else if (item.type() instanceof ItemType.FreeText && item.scored()) {
            error(
                    "item_type",
                    path,
                    "expected one of answers, number, flags or date; a free text needs 'scored: false'");
        }
        if (item.when() == null && item.otherwise() != null) {
            error(
                    "else_without_when",
                    path + "/else",
                    "'else' says what counts when the item is not asked; it needs 'when'");
        }
        boolean takesElse = item.type() instanceof ItemType.Choice || item.type() instanceof ItemType.Quantity;
        if (item.when() != null && item.otherwise() == null && item.scored() && takesElse) {
            error("else_missing", path, "say with 'else' what counts when the item is not asked");
        }
        if (item.when() != null && item.otherwise() != null && !takesElse) {
            error("else_unused", path + "/else", "'else' has no effect here; remove it: " + notAsked(item.type()));
        }
    }

    private static String notAsked(ItemType type) {
        if (type instanceof ItemType.Flags) {
            return "of several choices that are not asked, none counts as ticked";
        }
        return type instanceof ItemType.Day ? "a date that is not asked is missing" : "a free text never counts";
    }

    private void choice(Item item, ItemType.Choice choice, String path) {
        AnswerSet set = answerSet(choice.answerSet());
        if (set == null) {
            List<String> sets =
                    definition.answerSets().stream().map(AnswerSet::id).toList();
            error(
                    "unknown_answer_set",
                    path + "/answers",
                    "unknown answer set '" + choice.answerSet() + "'"
                            + NearNames.advice(choice.answerSet(), offered(sets, problems)));
            return;
        }
        if (item.otherwise() != null && !set.codes().contains(item.otherwise())) {
            error(
                    "else_value",
                    path + "/else",
                    "'" + item.otherwise() + "' is no code of " + set.id()
                            + NearNames.advice(item.otherwise(), set.codes()) + "; known are "
                            + String.join(", ", set.codes()));
        }
        Set<String> answers = spellings.get(set.id());
        if (answers == null) {
            answers = spellings(set);
            spellings.put(set.id(), answers);
        }
        missing(definition.missingCodes().values(), answers, "/missing_codes", item.id());
        missing(item.missingCodes().values(), answers, path + "/missing_codes", item.id());
    }

    private @Nullable AnswerSet answerSet(String id) {
        for (AnswerSet each : definition.answerSets()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    private static Set<String> spellings(AnswerSet set) {
        Set<String> answers = new HashSet<>();
        for (AnswerOption option : set.options()) {
            answers.add(Spelling.of(option.code()));
            for (String also : option.also()) {
                answers.add(Spelling.of(also));
            }
        }
        return answers;
    }

    private void missing(Collection<List<String>> kinds, Set<String> answers, String path, String item) {
        for (List<String> kind : kinds) {
            for (String code : kind) {
                if (answers.contains(Spelling.of(code))) {
                    error(
                            "missing_code_is_answer",
                            path,
                            "'" + code + "' is declared as a missing answer but is also an answer of item '" + item
                                    + "'; remove one of them");
                }
            }
        }
    }

    private void quantity(Item item, ItemType.Quantity quantity, String path) {
        if (quantity.min().compareTo(quantity.max()) > 0) {
            error("range", path + "/number", "the range is empty; write the smaller bound first");
        }
        String otherwise = item.otherwise();
        if (otherwise != null) {
            boolean number = lv.screening.expr.ExactNumber.isNumber(otherwise);
            BigDecimal value = number ? new BigDecimal(otherwise) : BigDecimal.ZERO;
            if (!number
                    || value.compareTo(quantity.min()) < 0
                    || value.compareTo(quantity.max()) > 0
                    || value.stripTrailingZeros().scale() > quantity.decimals()) {
                error(
                        "else_value",
                        path + "/else",
                        "'" + otherwise + "' is not within " + quantity.min().toPlainString() + ".."
                                + quantity.max().toPlainString());
            }
        }
    }

    private void flags(ItemType.Flags flags, String path) {
        if (flags.flags().isEmpty() || flags.flags().size() > MAX_CODES) {
            error(
                    "answer_set_size",
                    path + "/flags",
                    "an item with several choices has 1 to " + MAX_CODES + " of them");
        }
        Set<String> codes = new HashSet<>();
        for (ItemType.Flag flag : flags.flags()) {
            id(flag.code(), path + "/flags");
            if (!codes.add(flag.code())) {
                error("id_twice", path + "/flags", "the choice '" + flag.code() + "' is listed twice");
            }
        }
    }

    /** The names to offer; none once there are so many problems that nobody will see another one's advice. */
    private static List<String> offered(List<String> names, List<Problem> problems) {
        return problems.size() < Problem.MOST_ADVISED ? names : List.of();
    }

    /** Checks that sources are listed. */
    static void sources(List<String> ids, String path, Definition definition, List<Problem> problems) {
        for (String id : ids) {
            boolean listed = false;
            for (Source source : definition.sources()) {
                listed |= source.id().equals(id);
            }
            if (!listed) {
                List<String> known =
                        definition.sources().stream().map(Source::id).toList();
                problems.add(Problem.error(
                        "unknown_source",
                        path,
                        "unknown source '" + id + "'" + NearNames.advice(id, offered(known, problems))
                                + "; list it under 'sources'"));
            }
        }
    }

    private void error(String code, String path, String message) {
        problems.add(Problem.error(code, path, message));
    }
}
