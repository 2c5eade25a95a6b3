package lv.screening.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.screening.expr.NearNames;
import lv.screening.model.Spelling;

/** The areas of a catalogue: which lies in which, and which is meant by a spelling. Immutable and thread-safe. */
public final class AreaTree {
    private final Map<String, Area> byId = new LinkedHashMap<>();
    private final Map<String, Area> bySpelling = new LinkedHashMap<>();
    private final Map<String, List<Area>> outwards = new HashMap<>();

    /** A tree of areas that are known to have different ids and spellings and no cycle. */
    AreaTree(List<Area> areas) {
        for (Area area : areas) {
            byId.put(area.id(), area);
        }
        for (Area area : areas) {
            for (String spelling : spellings(area)) {
                bySpelling.put(spelling, area);
            }
            List<Area> chain = new ArrayList<>();
            for (Area next = area; next != null; next = next.in() == null ? null : byId.get(next.in())) {
                chain.add(next);
            }
            outwards.put(area.id(), List.copyOf(chain));
        }
    }

    /** All areas in the order of the files. */
    public List<Area> all() {
        return List.copyOf(byId.values());
    }

    /** The area of that id. */
    public Optional<Area> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The area that a spelling in data stands for: its id, its name in any language, or one of its other spellings, compared
     * as {@link Spelling} compares answers, so letters without their diacritics stand for an area only where it says so.
     */
    public Optional<Area> named(String spelling) {
        return Optional.ofNullable(bySpelling.get(Spelling.of(spelling)));
    }

    /**
     * The area that was probably meant by a spelling that stands for none: first the one spelt alike but for diacritics,
     * else the one with the nearest name. A hint for messages, never to be taken as the area itself.
     */
    public Optional<Area> near(String spelling) {
        Map<String, Area> byPlainSpelling = new LinkedHashMap<>();
        bySpelling.forEach((known, area) -> byPlainSpelling.putIfAbsent(plain(known), area));
        String plain = plain(Spelling.of(spelling));
        Area alike = byPlainSpelling.get(plain);
        return alike != null
                ? Optional.of(alike)
                : NearNames.nearest(plain, byPlainSpelling.keySet()).map(byPlainSpelling::get);
    }

    /**
     * The area itself, then the one it lies in, and so on to the widest.
     *
     * @throws IllegalArgumentException if there is no area of that id
     */
    public List<Area> outwards(String id) {
        List<Area> chain = outwards.get(id);
        if (chain == null) {
            throw new IllegalArgumentException("no area of the catalogue has the id given");
        }
        return chain;
    }

    /** The areas that lie directly in one, in the order of the files. */
    public List<Area> directlyIn(String id) {
        return byId.values().stream().filter(area -> id.equals(area.in())).toList();
    }

    /** The spellings of an area, in the form in which they are compared. */
    static Set<String> spellings(Area area) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(Spelling.of(area.id()));
        for (String name : area.name().byLanguage().values()) {
            spellings.add(Spelling.of(name));
        }
        for (String also : area.also()) {
            spellings.add(Spelling.of(also));
        }
        return Collections.unmodifiableSet(spellings);
    }

    private static String plain(String spelling) {
        return Normalizer.normalize(spelling, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
