package lv.screening.cli.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.bind.BoundColumn.Match;
import lv.screening.expr.NearNames;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Spelling;

/**
 * Finds the column of each item: what {@code --map} says, else the header that is the item's name, else the one that is its
 * name but for case, space and punctuation, else the one that is its text in any language, else the one with a row of that
 * name or text. Boxes of an item with several
 * choices are columns {@code item___code}, {@code item.code} or {@code item/code}. Nothing is guessed: two candidates for one
 * item, or two items for one column, are an error.
 */
public final class Binder {
    private final String file;
    private final List<Heading> headings;
    private final List<String> header;
    private final Questionnaire questionnaire;
    private final Map<String, BoundColumn> bound = new LinkedHashMap<>();
    private final Set<Integer> taken = new LinkedHashSet<>();
    private final Set<String> disputed = new LinkedHashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    private Binder(String file, List<Heading> headings, Questionnaire questionnaire) {
        this.file = file;
        this.headings = headings;
        this.header = headings.stream().map(Heading::header).toList();
        this.questionnaire = questionnaire;
    }

    /**
     * Binds the columns of a file.
     *
     * @param file what messages call the file
     * @param headings its columns
     * @param map columns by item or box, an empty one for an item that has none
     * @param allowUnbound whether items may lack a column
     * @throws CommandFailure if a column is ambiguous or missing, with all that is wrong
     */
    public static Binding bind(
            String file,
            List<Heading> headings,
            Questionnaire questionnaire,
            Map<String, String> map,
            boolean allowUnbound) {
        return new Binder(file, headings, questionnaire).bind(map, allowUnbound);
    }

    private Binding bind(Map<String, String> map, boolean allowUnbound) {
        Map<String, Set<String>> byName = new LinkedHashMap<>();
        Map<String, Set<String>> bySimilarName = new LinkedHashMap<>();
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        Map<String, Set<String>> byRow = new LinkedHashMap<>();
        for (Item item : questionnaire.definition().items()) {
            byName.put(item.id(), Set.of(item.id()));
            bySimilarName.put(item.id(), Set.of(plain(item.id())));
            byText.put(item.id(), texts(item));
            Set<String> rows = new LinkedHashSet<>(texts(item));
            rows.add(text(item.id()));
            byRow.put(item.id(), rows);
            if (item.type() instanceof ItemType.Flags flags) {
                for (ItemType.Flag flag : flags.flags()) {
                    String box = item.id() + "." + flag.code();
                    byName.put(box, Set.of(box, item.id() + "___" + flag.code(), item.id() + "/" + flag.code()));
                    bySimilarName.put(box, Set.of(plain(box)));
                    byText.put(box, texts(item, flag));
                }
            }
        }
        mapped(map, byName.keySet());
        match(byName, Match.NAME, map.keySet());
        match(bySimilarName, Match.SIMILAR_NAME, map.keySet());
        match(byText, Match.TEXT, map.keySet());
        match(byRow, Match.ROW, map.keySet());
        boxesOrList();
        List<String> without = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (Item item : questionnaire.definition().items()) {
            without(item, without, item.scored() && !map.containsKey(item.id()) ? needed : new ArrayList<>());
        }
        if (!allowUnbound && !needed.isEmpty()) {
            mistakes.add("no column for " + String.join(", ", needed) + near(needed)
                    + "; name the columns with --map FILE, or allow their lack with --allow-unbound");
        }
        if (!mistakes.isEmpty()) {
            throw new CommandFailure(ExitCode.DATA, file + ": " + String.join("\n  ", mistakes));
        }
        return new Binding(inOrder(byName.keySet()), unbound(), without);
    }

    private void mapped(Map<String, String> map, Set<String> names) {
        map.forEach((name, column) -> {
            if (!names.contains(name)) {
                mistakes.add("--map names '" + name + "', which is no item" + NearNames.advice(name, names));
            } else if (!column.isEmpty()) {
                List<Integer> places = places(column);
                if (places.size() == 1) {
                    take(name, places.get(0), Match.MAPPED);
                } else {
                    mistakes.add("--map names the column '" + Binding.shown(column) + "' for " + name
                            + ", and the file has "
                            + (places.isEmpty()
                                    ? "none of that name" + NearNames.advice(column, header)
                                    : "several; name it by its place, such as #" + (places.get(1) + 1)));
                }
            }
        });
    }

    /** The columns of a name; where none has it, {@code #3} is the third. */
    private List<Integer> places(String column) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(column) || (column.equals("#" + (i + 1)) && !header.contains(column))) {
                places.add(i);
            }
        }
        return places;
    }

    private void match(Map<String, Set<String>> spellings, Match match, Set<String> mapped) {
        Map<String, List<Integer>> candidates = new LinkedHashMap<>();
        Map<Integer, Set<String>> claims = new LinkedHashMap<>();
        spellings.forEach((name, spelt) -> {
            if (bound.containsKey(name) || mapped.contains(name) || disputed.contains(name)) {
                return;
            }
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                if (!taken.contains(i) && isSpelt(headings.get(i), spelt, match)) {
                    places.add(i);
                    claims.computeIfAbsent(i, key -> new TreeSet<>()).add(name);
                }
            }
            if (!places.isEmpty()) {
                candidates.put(name, places);
            }
        });
        candidates.forEach((name, places) -> {
            if (places.size() > 1) {
                disputed.add(name);
                mistakes.add("item '" + name + "' could be answered by "
                        + String.join(", ", places.stream().map(this::shown).toList())
                        + "; say which with --map FILE" + byPlace(places));
            } else if (claimed(claims, places.get(0)).size() > 1) {
                disputed.addAll(claimed(claims, places.get(0)));
                mistakes.add(shown(places.get(0)) + " could answer " + String.join(", ", claimed(claims, places.get(0)))
                        + "; say which with --map FILE");
                claims.put(places.get(0), Set.of());
            } else if (claimed(claims, places.get(0)).size() == 1) {
                take(name, places.get(0), match);
            }
        });
    }

    /** Columns of one name can be told by their places only. */
    private String byPlace(List<Integer> places) {
        boolean sameName = places.stream().map(header::get).distinct().count() < places.size();
        return sameName ? ", by its place: #" + (places.get(0) + 1) + ", for example" : "";
    }

    private static Set<String> claimed(Map<Integer, Set<String>> claims, int column) {
        return claims.getOrDefault(column, Set.of());
    }

    private static boolean isSpelt(Heading heading, Set<String> spelt, Match match) {
        return switch (match) {
            case NAME -> heading.names().stream().anyMatch(spelt::contains);
            case SIMILAR_NAME -> heading.names().stream().anyMatch(name -> spelt.contains(plain(name)));
            case TEXT -> heading.texts().stream().anyMatch(words -> spelt.contains(text(words)));
            case ROW -> heading.rows().stream().anyMatch(row -> spelt.contains(text(row)));
            case MAPPED -> false;
        };
    }

    private void take(String name, int column, Match match) {
        if (taken.add(column)) {
            bound.put(name, new BoundColumn(column, header.get(column), name, match, false));
        } else {
            mistakes.add(shown(column) + " is named for two items; a column answers one");
        }
    }

    /**
     * An export may have both the list of ticked choices and a column for each: the boxes are taken if all are there, and
     * else the list.
     */
    private void boxesOrList() {
        for (Item item : questionnaire.definition().items()) {
            if (item.type() instanceof ItemType.Flags flags && bound.containsKey(item.id())) {
                List<String> boxes = flags.flags().stream()
                        .map(flag -> item.id() + "." + flag.code())
                        .toList();
                List<String> spare = bound.keySet().containsAll(boxes) ? List.of(item.id()) : boxes;
                spare.stream().map(bound::remove).filter(Objects::nonNull).forEach(each -> taken.remove(each.column()));
            }
        }
    }

    private void without(Item item, List<String> without, List<String> needed) {
        if (item.type() instanceof ItemType.FreeText || bound.containsKey(item.id())) {
            return;
        }
        List<String> lacking = List.of(item.id());
        if (item.type() instanceof ItemType.Flags flags) {
            List<String> boxes = flags.flags().stream()
                    .map(flag -> item.id() + "." + flag.code())
                    .filter(box -> !bound.containsKey(box))
                    .toList();
            lacking = boxes.size() == flags.flags().size() ? lacking : boxes;
        }
        without.addAll(lacking);
        lacking.stream().filter(name -> !disputed.contains(name)).forEach(needed::add);
    }

    private String near(List<String> needed) {
        List<String> free = unbound();
        return needed.stream()
                .map(name -> NearNames.nearest(name, free))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .map(column -> " (a column is named '" + Binding.shown(column) + "')")
                .orElse("");
    }

    private List<BoundColumn> inOrder(Set<String> names) {
        return names.stream().filter(bound::containsKey).map(bound::get).toList();
    }

    private List<String> unbound() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!taken.contains(i) && !headings.get(i).key()) {
                names.add(header.get(i));
            }
        }
        return names;
    }

    private String shown(int column) {
        return "column " + (column + 1) + " '" + Binding.shown(header.get(column)) + "'";
    }

    private static Set<String> texts(Item item) {
        Set<String> texts = new LinkedHashSet<>();
        item.text().byLanguage().values().forEach(text -> texts.add(text(text)));
        return texts;
    }

    /** How survey tools put the question and a choice into one header. */
    private static Set<String> texts(Item item, ItemType.Flag flag) {
        Set<String> texts = new LinkedHashSet<>();
        item.text().byLanguage().forEach((language, text) -> {
            String choice = flag.label().in(language);
            texts.add(text(text + " [" + choice + "]"));
            texts.add(text(text + " (choice=" + choice + ")"));
            texts.add(text(text + " [" + flag.code() + "]"));
            texts.add(text(item.id() + " [" + choice + "]"));
        });
        return texts;
    }

    private static String text(String text) {
        return Spelling.of(text);
    }

    /** A name without case, space and punctuation. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
