package lv.screening.cli.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.cli.json.ResultJson;
import lv.screening.cli.text.AudienceWords;
import lv.screening.cli.text.Lines;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Target;
import lv.screening.model.Text;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.Coverage;
import lv.screening.service.SmallCells;
import org.jspecify.annotations.Nullable;

/** What scored children need by area, beside what is offered there; small counts are hidden. Immutable. */
public final class CoverageTable {
    private final Catalogue catalogue;
    private final LocalDate date;
    private final int least;
    private final List<CoverageCell> cells;
    private final List<String> notes;

    private CoverageTable(
            Catalogue catalogue, LocalDate date, int least, List<CoverageCell> cells, List<String> notes) {
        this.catalogue = catalogue;
        this.date = date;
        this.least = least;
        this.cells = List.copyOf(cells);
        this.notes = List.copyOf(notes);
    }

    /**
     * Puts needs and services together.
     *
     * @param file the result file of a batch, or {@code -}
     * @param standardInput read if the file is {@code -}
     * @param areaColumn the column of areas
     * @param questionnaire what the file was scored with, or null: the bundled one that it names
     * @param catalogue who offers what
     * @param date the day
     * @param least the smallest count of children that is shown
     */
    public static CoverageTable of(
            String file,
            InputStream standardInput,
            String areaColumn,
            @Nullable Questionnaire questionnaire,
            Catalogue catalogue,
            LocalDate date,
            int least)
            throws IOException, InvalidDefinitionException {
        Demand demand = new Demand(catalogue, questionnaire);
        demand.read(file, standardInput, areaColumn);
        Coverage coverage = Coverage.of(catalogue, date);
        Map<String, SmallCells> byNeed = new LinkedHashMap<>();
        demand.people().forEach((need, people) -> byNeed.put(need, SmallCells.of(catalogue.areas(), people, least)));
        List<CoverageCell> cells = new ArrayList<>();
        for (Area area : catalogue.areas().all()) {
            for (String need : catalogue.needs().keySet()) {
                SmallCells counts = byNeed.get(need);
                if (counts != null && counts.areas().contains(area.id())) {
                    Coverage.Cell supply = coverage.cell(area.id(), need);
                    List<Target> missing = demand.target(need).stream()
                            .filter(each -> !supply.target().contains(each))
                            .toList();
                    cells.add(new CoverageCell(
                            area, need, counts.isHidden(area.id()) ? null : counts.count(area.id()), supply, missing));
                }
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add("rows read: " + demand.rows() + "; without a known area: " + demand.withoutArea()
                + "; without referral: " + demand.withoutReferral() + "; with a wrong number of cells: "
                + demand.unusable());
        demand.people().keySet().stream()
                .filter(need -> !catalogue.needs().containsKey(need))
                .forEach(need ->
                        notes.add("the catalogue does not know the need '" + need + "'; nothing is said of it"));
        return new CoverageTable(catalogue, date, least, cells, notes);
    }

    /** What could not be counted, for messages. */
    public List<String> notes() {
        return notes;
    }

    /** The table for people, in at most 80 columns. */
    public List<String> text(String language) {
        boolean latvian = "lv".equals(language);
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.wrap(
                "",
                0,
                latvian
                        ? "Vajadzības un pakalpojumi uz " + date + ". Skaits, kas mazāks par " + least
                                + ", un tas, pēc kā to varētu aprēķināt, ir paslēpts (*)."
                        : "Needs and services on " + date + ". Counts under " + least
                                + ", and what would give them away, are hidden (*)."));
        String before = "";
        for (CoverageCell cell : cells) {
            if (!cell.area().id().equals(before)) {
                lines.add("");
                lines.add(cell.area().name().in(language));
                before = cell.area().id();
            }
            Integer children = cell.children();
            String name = catalogue.needs().getOrDefault(cell.need(), Text.NONE).in(language);
            lines.addAll(Lines.wrap(
                    "  ",
                    6,
                    name + " [" + cell.need() + "]: " + (latvian ? "bērni " : "children ")
                            + (children == null ? "*" : children) + "; " + supply(cell, latvian)));
            if (!cell.missingFor().isEmpty()) {
                lines.addAll(Lines.wrap(
                        "      ! ",
                        8,
                        (latvian ? "nav pakalpojuma: " : "no service for: ")
                                + AudienceWords.of(cell.missingFor(), latvian ? "lv" : "en")));
            }
        }
        return lines;
    }

    private static String supply(CoverageCell cell, boolean latvian) {
        String language = latvian ? "lv" : "en";
        Coverage.Cell supply = cell.supply();
        List<String> parts = new ArrayList<>();
        int offered = supply.offered().size();
        parts.add((latvian ? "pakalpojumi " : "services ") + offered);
        if (offered > 0) {
            parts.add((latvian ? "tuvākais: " : "nearest: ")
                    + supply.nearest()
                            .map(kind -> AudienceWords.of(kind, language))
                            .orElse(""));
            if (cell.levelTwo() > 0) {
                parts.add((latvian ? "2. līmenis: " : "level 2: ") + cell.levelTwo());
            }
            parts.add((latvian ? "kam: " : "for: ") + AudienceWords.of(supply.target(), language));
        }
        if (!supply.planned().isEmpty()) {
            parts.add((latvian ? "plānoti " : "planned ") + supply.planned().size());
        }
        if (supply.outdated() > 0) {
            parts.add((latvian ? "novecojuši ieraksti " : "outdated entries ") + supply.outdated());
        }
        if (!supply.ended().isEmpty()) {
            parts.add((latvian ? "beigušies " : "ended ") + supply.ended().size());
        }
        if (offered == 0) {
            boolean planned = !supply.planned().isEmpty();
            parts.add(planned ? (latvian ? "TIKAI PLĀNOTI" : "PLANNED ONLY") : (latvian ? "TRŪKST" : "MISSING"));
        }
        return String.join("; ", parts);
    }

    /** The table as JSON; a hidden count is null, with {@code hidden} true. */
    public byte[] json(String language) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (CoverageCell cell : cells) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("area", cell.area().id());
            json.put("area_name", cell.area().name().in(language));
            json.put("kind", cell.area().kind().id());
            json.put("need", cell.need());
            json.put(
                    "need_name",
                    catalogue.needs().getOrDefault(cell.need(), Text.NONE).in(language));
            json.put("children", cell.children());
            json.put("hidden", cell.children() == null);
            json.put("state", cell.supply().state().id());
            json.put("offered", cell.ids(cell.supply().offered()));
            json.put("level_1", cell.levelOne());
            json.put("level_2", cell.levelTwo());
            json.put("nearest", cell.supply().nearest().map(Area.Kind::id).orElse(null));
            json.put("for", cell.supply().target().stream().map(Target::id).toList());
            json.put("missing_for", cell.missingFor().stream().map(Target::id).toList());
            json.put("planned", cell.ids(cell.supply().planned()));
            json.put("ended", cell.ids(cell.supply().ended()));
            json.put("outdated", cell.supply().outdated());
            all.add(json);
        }
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("date", date.toString());
        table.put("catalogue", catalogue.reference());
        table.put("smallest_count_shown", least);
        table.put("cells", all);
        return ResultJson.bytes(table);
    }

    /** The table as CSV; a hidden count is an empty cell. */
    public byte[] csv(String language) {
        StringBuilder csv =
                new StringBuilder("area,area_name,kind,need,need_name,children,hidden,state,offered,level_1,"
                        + "level_2,nearest,for,missing_for,planned,ended,outdated,services\n");
        for (CoverageCell cell : cells) {
            Integer children = cell.children();
            List<String> row = List.of(
                    cell.area().id(),
                    cell.area().name().in(language),
                    cell.area().kind().id(),
                    cell.need(),
                    catalogue.needs().getOrDefault(cell.need(), Text.NONE).in(language),
                    children == null ? "" : Integer.toString(children),
                    children == null ? "yes" : "no",
                    cell.supply().state().id(),
                    Integer.toString(cell.supply().offered().size()),
                    Integer.toString(cell.levelOne()),
                    Integer.toString(cell.levelTwo()),
                    cell.nearest(),
                    cell.supply().target().stream().map(Target::id).collect(Collectors.joining(";")),
                    cell.missingFor().stream().map(Target::id).collect(Collectors.joining(";")),
                    Integer.toString(cell.supply().planned().size()),
                    Integer.toString(cell.supply().ended().size()),
                    Integer.toString(cell.supply().outdated()),
                    String.join(";", cell.ids(cell.supply().offered())));
            csv.append(row.stream().map(CoverageTable::quoted).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
