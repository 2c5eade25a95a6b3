package lv.screening.questionnaires;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores one respondent from the tree of a questionnaire file, as docs/format.md says it; shares no code with the engine.
 * Only what the bundled questionnaires use is known here.
 */
final class SecondCalculation {
    /** How other scales are read: as they were scored, as what they may still become, or with nothing answered. */
    private enum View {
        SCORED,
        POSSIBLE,
        UNANSWERED
    }

    /** The result of a scale. */
    record Outcome(
            Optional<Q> score,
            Words.Range interval,
            Words.Range attainable,
            Set<Integer> effective,
            Set<Integer> possible) {}

    private record Range3(Words.Range scored, Words.Range possible, Words.Range any) {}

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?");

    private final KeyTree key;
    private final Map<String, Map<String, Object>> items;
    private final Map<String, Map<String, Object>> scales;
    private final Map<String, String> given;
    private final Map<String, String> counted = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final boolean eligible;

    SecondCalculation(KeyTree key, Map<String, String> given) {
        this.key = key;
        items = key.items;
        scales = key.scales;
        this.given = given;
        for (String item : items.keySet()) {
            Object when = of(item).get("when");
            Optional<Boolean> asked =
                    when == null ? Optional.of(true) : Words.truth(when.toString(), new Reading(View.SCORED));
            if (asked.isPresent() && !asked.get()) {
                counted.put(item, Objects.toString(of(item).get("else"), ""));
            } else if (asked.isPresent() && given.containsKey(item)) {
                counted.put(item, Objects.requireNonNull(given.get(item)));
            }
        }
        eligible = eligible(key.questionnaire);
        scales.forEach((id, scale) -> outcomes.put(id, outcome(scale)));
    }

    private Map<String, Object> of(String item) {
        return Objects.requireNonNull(items.get(item), item);
    }

    private boolean eligible(Map<String, Object> questionnaire) {
        if (!items.containsKey("age")) {
            return true;
        }
        String age = counted.get("age");
        Map<?, ?> population = (Map<?, ?>) Objects.requireNonNull(questionnaire.get("population"));
        String[] ages = Objects.toString(population.get("ages")).split("\\.\\.", -1);
        return age != null
                && Q.of(age).compareTo(Q.of(ages[0])) >= 0
                && Q.of(age).compareTo(Q.of(ages[1])) <= 0;
    }

    Outcome outcome(String scale) {
        return Objects.requireNonNull(outcomes.get(scale));
    }

    Optional<Boolean> truth(String condition) {
        return Words.truth(condition, new Reading(View.SCORED));
    }

    private Words.Range weighed(KeyTree.Term term, View view) {
        Words.Range value = Words.number(term.text(), new Reading(view));
        Q a = value.low().times(term.weight());
        Q b = value.high().times(term.weight());
        return a.compareTo(b) <= 0 ? new Words.Range(a, b) : new Words.Range(b, a);
    }

    /** Another scale alone is seen in two ways: as it was scored, and as what it may still become. */
    private Range3 seen(KeyTree.Term term, Words.Range any) {
        Words.Range scored = weighed(term, View.SCORED);
        Boolean reads = key.readsScales.get(term);
        if (reads == null) {
            reads = WORD.matcher(term.text())
                    .results()
                    .anyMatch(word -> scales.containsKey(word.group().split("\\.", -1)[0]));
            key.readsScales.put(term, reads);
        }
        return new Range3(scored, reads ? weighed(term, View.POSSIBLE) : scored, any);
    }

    private static Words.Range combined(List<Words.Range> all, boolean largest) {
        Words.Range sum = all.get(0);
        for (Words.Range each : all.subList(1, all.size())) {
            sum = largest
                    ? new Words.Range(max(sum.low(), each.low()), max(sum.high(), each.high()))
                    : new Words.Range(sum.low().plus(each.low()), sum.high().plus(each.high()));
        }
        return sum;
    }

    private static Q max(Q a, Q b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Outcome outcome(Map<String, Object> scale) {
        boolean largest = "max".equals(scale.get("combine"));
        List<Range3> terms = new ArrayList<>();
        List<KeyTree.Term> written = key.terms(scale);
        for (KeyTree.Term term : written) {
            Words.Range known = key.unanswered.get(term);
            Words.Range any = known == null ? weighed(term, View.UNANSWERED) : known;
            key.unanswered.putIfAbsent(term, any);
            terms.add(eligible ? seen(term, any) : new Range3(any, any, any));
        }
        Words.Range value = combined(terms.stream().map(Range3::scored).toList(), largest);
        Words.Range possible = combined(terms.stream().map(Range3::possible).toList(), largest);
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < written.size(); i++) {
            boolean matters = !largest || terms.get(i).scored().high().compareTo(value.low()) > 0;
            if (!terms.get(i).scored().known() && matters) {
                missing.addAll(missing(written.get(i).text()));
            }
        }
        Map<?, ?> rule = scale.get("missing") instanceof Map<?, ?> map ? map : Map.of();
        int allow = rule.get("allow") == null
                ? 0
                : Integer.parseInt(rule.get("allow").toString());
        Optional<Q> score = Optional.empty();
        if (value.known()) {
            score = Optional.of(value.low());
        } else if (missing.size() <= allow && "zero".equals(rule.get("then"))) {
            Q sum = Q.ZERO;
            for (Range3 term : terms) {
                sum = term.scored().known() ? sum.plus(term.scored().low()) : sum;
            }
            score = Optional.of(sum);
        } else if (missing.size() <= allow && "prorate".equals(rule.get("then"))) {
            score = prorated(terms);
        }
        if (!eligible) {
            score = Optional.empty();
        }
        Set<Integer> may = bands(scale, possible, View.POSSIBLE);
        Set<Integer> effective = score.isPresent()
                ? bands(scale, Words.Range.of(score.get()), View.SCORED)
                : bands(scale, possible, View.SCORED);
        Words.Range attainable = combined(terms.stream().map(Range3::any).toList(), largest);
        return new Outcome(score, possible, attainable, effective, may);
    }

    /** The share that the known terms reached of their own range, on the whole range; none if they have no range. */
    private static Optional<Q> prorated(List<Range3> terms) {
        Words.Range whole = combined(terms.stream().map(Range3::any).toList(), false);
        Q reached = Q.ZERO;
        Q low = Q.ZERO;
        Q high = Q.ZERO;
        for (Range3 term : terms) {
            if (term.scored().known()) {
                reached = reached.plus(term.scored().low());
                low = low.plus(term.any().low());
                high = high.plus(term.any().high());
            }
        }
        if (high.same(low)) {
            return Optional.empty();
        }
        Q share = reached.minus(low).over(high.minus(low));
        return Optional.of(whole.low().plus(share.times(whole.high().minus(whole.low()))));
    }

    /** The unanswered items that an expression names, directly or through a scale. */
    private Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String name = word.group().contains(".")
                    ? word.group().substring(0, word.group().indexOf('.'))
                    : word.group();
            if (items.containsKey(name) && !counted.containsKey(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private Set<Integer> bands(Map<String, Object> scale, Words.Range range, View view) {
        return Cuts.bands(scale.get("bands"), range, condition -> Words.truth(condition, new Reading(view)));
    }

    /** What names mean, seen in one way. */
    private final class Reading implements Words.Names {
        private final View view;

        Reading(View view) {
            this.view = view;
        }

        private Optional<String> answer(String item) {
            return view == View.UNANSWERED ? Optional.empty() : Optional.ofNullable(counted.get(item));
        }

        @Override
        public Words.Range value(String name) {
            int dot = name.indexOf('.');
            if (dot > 0) {
                return answer(name.substring(0, dot))
                        .map(all -> Words.Range.of(
                                Q.of(List.of(all.split(";", -1)).contains(name.substring(dot + 1)) ? 1 : 0)))
                        .orElse(new Words.Range(Q.ZERO, Q.of(1)));
            }
            if (scales.containsKey(name)) {
                Outcome outcome = outcome(name);
                Words.Range interval = view == View.UNANSWERED ? outcome.attainable() : outcome.interval();
                return view == View.SCORED
                        ? outcome.score().map(Words.Range::of).orElse(interval)
                        : interval;
            }
            Map<String, Object> item = of(name);
            if (item.containsKey("number")) {
                String[] ends = Objects.toString(item.get("number")).split("\\.\\.", -1);
                return answer(name)
                        .map(text -> Words.Range.of(Q.of(text)))
                        .orElse(new Words.Range(Q.of(ends[0]), Q.of(ends[1])));
            }
            Map<String, Q> points = points(name);
            return answer(name)
                    .map(code -> Words.Range.of(Objects.requireNonNull(points.get(code))))
                    .orElseGet(() -> new Words.Range(
                            points.values().stream().min(Q::compareTo).orElseThrow(),
                            points.values().stream().max(Q::compareTo).orElseThrow()));
        }

        private Map<String, Q> points(String item) {
            return key.points.computeIfAbsent(item, this::read);
        }

        private Map<String, Q> read(String item) {
            Map<String, Q> points = new LinkedHashMap<>();
            Map<String, Object> set =
                    Objects.requireNonNull(key.sets.get(Objects.toString(of(item).get("answers"))), item);
            set.forEach((code, value) -> points.put(
                    code,
                    Q.of(value instanceof Map<?, ?> long_ ? Objects.requireNonNull(long_.get("points")) : value)));
            return points;
        }

        @Override
        public Q ends(String name) {
            List<Q> points = points(name).values().stream().sorted().toList();
            return points.get(0).plus(points.get(points.size() - 1));
        }

        @Override
        public Optional<String> code(String name) {
            return answer(name);
        }

        @Override
        public List<String> codes(String name) {
            return List.copyOf(points(name).keySet());
        }

        @Override
        public boolean isCode(String item, String word) {
            return items.containsKey(item)
                    && of(item).containsKey("answers")
                    && points(item).containsKey(word);
        }

        @Override
        public List<Integer> bands(String scale) {
            if (view == View.UNANSWERED) {
                return java.util.stream.IntStream.range(0, names(scale).size())
                        .boxed()
                        .toList();
            }
            Outcome outcome = outcome(scale);
            return List.copyOf(view == View.SCORED ? outcome.effective() : outcome.possible());
        }

        private List<String> names(String scale) {
            Object bands = Objects.requireNonNull(scales.get(scale)).get("bands");
            Object cuts = bands instanceof List<?> groups ? ((Map<?, ?>) groups.get(0)).get("cuts") : bands;
            return ((Map<?, ?>) Objects.requireNonNull(cuts))
                    .keySet().stream().map(Object::toString).toList();
        }

        @Override
        public int place(String scale, String band) {
            return names(scale).indexOf(band);
        }

        @Override
        public boolean answered(String item) {
            return given.containsKey(item) && !(counted.containsKey(item) && isNotAsked(item));
        }

        private boolean isNotAsked(String item) {
            Object when = of(item).get("when");
            return when != null && !Words.truth(when.toString(), this).orElse(true);
        }

        @Override
        public boolean scored(String scale) {
            return outcome(scale).score().isPresent();
        }
    }
}
