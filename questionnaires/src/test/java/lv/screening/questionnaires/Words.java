package lv.screening.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of the expression language that the bundled questionnaires use, directly as values on a respondent. */
final class Words {
    /** The lowest and highest value that something may have. */
    record Range(Q low, Q high) {
        static Range of(Q value) {
            return new Range(value, value);
        }

        boolean known() {
            return low.same(high);
        }
    }

    /** What a name means for a respondent. */
    interface Names {
        /** The number of an item or scale, or of a condition that is a name: 1 or 0. */
        Range value(String name);

        /** The lowest plus the highest value of an item. */
        Q ends(String name);

        /** The code that an item has; empty if it is not known. */
        Optional<String> code(String name);

        /** The codes that it may have. */
        List<String> codes(String name);

        /** Whether a word is a code of an item. */
        boolean isCode(String item, String word);

        /** The bands that a scale may have, as places. */
        List<Integer> bands(String scale);

        /** The place of a band. */
        int place(String scale, String band);

        /** Whether an item was answered. */
        boolean answered(String item);

        /** Whether a scale has a score. */
        boolean scored(String scale);
    }

    private static final Set<String> SIGNS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> CONDITION =
            Set.of("<", "<=", ">", ">=", "==", "!=", "and", "or", "not", "answered", "scored", "any");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?|[0-9]+(?:\\.[0-9]+)?|>=|<=|==|!=|[<>(),])");

    private static final Map<String, Read> READ = new ConcurrentHashMap<>();

    private record Read(List<String> tokens, boolean condition) {}

    private final Read read;
    private final List<String> tokens;
    private final Names names;
    private int at;

    private Words(String text, Names names) {
        this.names = names;
        Read known = READ.get(text);
        this.read = known == null ? READ.computeIfAbsent(text, Words::read) : known;
        this.tokens = read.tokens();
    }

    private static Read read(String text) {
        List<String> tokens = new ArrayList<>();
        String rest = text.strip();
        Matcher token = TOKEN.matcher(rest);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (end != rest.length()) {
            throw new IllegalArgumentException("can not read: " + rest.substring(end));
        }
        return new Read(List.copyOf(tokens), tokens.stream().anyMatch(CONDITION::contains));
    }

    /** A condition: TRUE, FALSE, or empty where the missing answers leave it open. */
    static Optional<Boolean> truth(String text, Names names) {
        Words words = new Words(text, names);
        Optional<Boolean> result = words.or();
        words.end();
        return result;
    }

    /** A number or a condition as 1 or 0. */
    static Range number(String text, Names names) {
        Words words = new Words(text, names);
        Range result = words.read.condition() ? range(words.or()) : words.term();
        words.end();
        return result;
    }

    private static Range range(Optional<Boolean> truth) {
        Q one = Q.of(1);
        return truth.map(is -> Range.of(is ? one : Q.ZERO)).orElse(new Range(Q.ZERO, one));
    }

    private void end() {
        if (at != tokens.size()) {
            throw new IllegalArgumentException("left over: " + tokens.subList(at, tokens.size()));
        }
    }

    private boolean next(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private Optional<Boolean> or() {
        Optional<Boolean> left = and();
        while (next("or")) {
            Optional<Boolean> right = and();
            left = decided(left, right, true);
        }
        return left;
    }

    private Optional<Boolean> and() {
        Optional<Boolean> left = not();
        while (next("and")) {
            Optional<Boolean> right = not();
            left = decided(left, right, false);
        }
        return left;
    }

    /** One side decides if it is that; otherwise both must be known. */
    private static Optional<Boolean> decided(Optional<Boolean> left, Optional<Boolean> right, boolean that) {
        if (left.filter(is -> is == that).isPresent()
                || right.filter(is -> is == that).isPresent()) {
            return Optional.of(that);
        }
        return left.isPresent() && right.isPresent() ? Optional.of(!that) : Optional.empty();
    }

    private Optional<Boolean> not() {
        if (next("not")) {
            return not().map(is -> !is);
        }
        int before = at;
        if (next("(")) {
            Optional<Boolean> inside = or();
            if (next(")") && !isComparison()) {
                return inside;
            }
            at = before;
        }
        return comparison();
    }

    private boolean isComparison() {
        return at < tokens.size() && SIGNS.contains(tokens.get(at));
    }

    private Optional<Boolean> comparison() {
        String name = tokens.get(at);
        if (next("any")) {
            return each().stream().reduce(Optional.of(false), (one, other) -> decided(one, other, true));
        }
        if (name.equals("answered") || name.equals("scored")) {
            String of = tokens.get(at + 2);
            at += 4;
            return Optional.of(name.equals("answered") ? names.answered(of) : names.scored(of));
        }
        if (name.endsWith(".band")) {
            at += 3;
            String scale = name.substring(0, name.length() - 5);
            int place = names.place(scale, tokens.get(at - 1));
            String sign = tokens.get(at - 2);
            return same(names.bands(scale).stream()
                    .map(band -> holds(sign, Integer.compare(band, place)))
                    .toList());
        }
        boolean isCode = at + 2 < tokens.size() && isSign(at + 1) && names.isCode(name, tokens.get(at + 2));
        if (isCode) {
            at += 3;
            return code(name, tokens.get(at - 2), tokens.get(at - 1));
        }
        Range left = term();
        if (!isComparison()) {
            return left.known() ? Optional.of(!left.low().same(Q.ZERO)) : Optional.empty();
        }
        String sign = tokens.get(at++);
        return compared(left, sign, term());
    }

    private boolean isSign(int place) {
        return SIGNS.contains(tokens.get(place));
    }

    private Optional<Boolean> code(String item, String sign, String code) {
        Predicate<String> holds = each -> each.equals(code) == sign.equals("==");
        return names.code(item)
                .map(own -> Optional.of(holds.test(own)))
                .orElseGet(
                        () -> same(names.codes(item).stream().map(holds::test).toList()));
    }

    private static Optional<Boolean> same(List<Boolean> all) {
        return all.stream().distinct().count() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    private static Optional<Boolean> compared(Range a, String sign, Range b) {
        boolean low = holds(sign, a.low().compareTo(b.high()));
        boolean high = holds(sign, a.high().compareTo(b.low()));
        boolean between = (a.known() && b.known()) || (!sign.equals("==") && !sign.equals("!="));
        if (between) {
            return low == high ? Optional.of(low) : Optional.empty();
        }
        boolean apart = a.high().compareTo(b.low()) < 0 || b.high().compareTo(a.low()) < 0;
        return apart ? Optional.of(sign.equals("!=")) : Optional.empty();
    }

    /** The conditions of any(...) and count(...): a list of names compared with one value, or conditions with commas. */
    private List<Optional<Boolean>> each() {
        next("(");
        List<Optional<Boolean>> all = new ArrayList<>();
        if (next("(")) {
            List<String> listed = new ArrayList<>();
            while (!next(")")) {
                listed.add(tokens.get(at++));
                next(",");
            }
            String rest = tokens.get(at) + " " + tokens.get(at + 1);
            at += 2;
            listed.forEach(name -> all.add(truth(name + " " + rest, names)));
            next(")");
            return all;
        }
        while (!next(")")) {
            all.add(or());
            next(",");
        }
        return all;
    }

    private Range term() {
        String token = tokens.get(at++);
        if (Character.isDigit(token.charAt(0))) {
            return Range.of(Q.of(token));
        }
        if (token.equals("reversed")) {
            String item = tokens.get(at + 1);
            at += 3;
            Range value = names.value(item);
            return new Range(
                    names.ends(item).minus(value.high()), names.ends(item).minus(value.low()));
        }
        if (token.equals("count")) {
            Q low = Q.ZERO;
            Q high = Q.ZERO;
            for (Optional<Boolean> each : each()) {
                low = low.plus(range(each).low());
                high = high.plus(range(each).high());
            }
            return new Range(low, high);
        }
        return names.value(token);
    }
}
