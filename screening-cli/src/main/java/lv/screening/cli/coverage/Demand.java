package lv.screening.cli.coverage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.csv.Dialect;
import lv.screening.cli.csv.FullReader;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Target;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import org.jspecify.annotations.Nullable;

/** What the children of a scored file need: the referrals of each row, read as needs of the catalogue, by area. */
final class Demand {
    private final Catalogue catalogue;
    private final @Nullable Questionnaire given;
    private final Map<String, Map<String, Referral>> referrals = new HashMap<>();
    private final Map<String, Map<String, Integer>> people = new LinkedHashMap<>();
    private final Map<String, Set<Target>> target = new HashMap<>();
    private long rows;
    private long withoutArea;
    private long withoutReferral;
    private long unusable;

    Demand(Catalogue catalogue, @Nullable Questionnaire given) {
        this.catalogue = catalogue;
        this.given = given;
    }

    /** For each need, how many children of each area need it. */
    Map<String, Map<String, Integer>> people() {
        return people;
    }

    /** For whom the referrals ask for a need. */
    Set<Target> target(String need) {
        return target.getOrDefault(need, Set.of());
    }

    long rows() {
        return rows;
    }

    /** Rows whose area is empty or not in the catalogue: they are counted nowhere. */
    long withoutArea() {
        return withoutArea;
    }

    /** Rows without any referral. */
    long withoutReferral() {
        return withoutReferral;
    }

    /** Rows with a wrong number of cells. */
    long unusable() {
        return unusable;
    }

    void read(String name, InputStream standardInput, String areaColumn)
            throws IOException, InvalidDefinitionException {
        byte[] bytes = name.equals("-") ? standardInput.readAllBytes() : bytes(name);
        Dialect dialect =
                Dialect.of(Arrays.copyOf(bytes, Math.min(bytes.length, Dialect.HEAD)), StandardCharsets.UTF_8);
        try (RecordSource records = FullReader.open(name, new ByteArrayInputStream(bytes), dialect)) {
            List<String> header = records.header();
            int area = column(name, header, areaColumn, "--area-column; keep it in the batch with --keep");
            int suggested = column(name, header, "referrals", "name the result file of 'screening batch'");
            int reference = column(name, header, "questionnaire", "name the result file of 'screening batch'");
            RecordBlock block = new RecordBlock();
            while (records.fill(block)) {
                block.split();
                for (int row = 0; row < block.rows(); row++) {
                    rows++;
                    if (block.cells(row) == header.size()) {
                        add(
                                block.text(row, area).strip(),
                                block.text(row, suggested).strip(),
                                block.text(row, reference).strip());
                    } else {
                        unusable++;
                    }
                }
                block.clear();
            }
        }
    }

    private static byte[] bytes(String name) throws IOException {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw new CommandFailure(ExitCode.DATA, name + " does not exist or is no file; name a scored file");
        }
        return Files.readAllBytes(path);
    }

    private static int column(String file, List<String> header, String column, String advice) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    file + ": no column '" + column + "'" + NearNames.advice(column, header) + " (" + advice + ")");
        }
        return place;
    }

    private void add(String areaName, String suggested, String reference)
            throws IOException, InvalidDefinitionException {
        Optional<Area> area = catalogue.areas().named(areaName);
        if (area.isEmpty()) {
            withoutArea++;
            return;
        }
        if (suggested.isEmpty()) {
            withoutReferral++;
            return;
        }
        Map<String, Referral> known = referrals(reference);
        Set<String> needs = new LinkedHashSet<>();
        for (String id : suggested.split(";", -1)) {
            Referral referral = known.get(id);
            if (referral == null) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        "the questionnaire " + reference + " has no referral '" + id
                                + "'; score the file again with this version");
            }
            needs.addAll(referral.needs());
            for (String need : referral.needs()) {
                target.computeIfAbsent(need, key -> EnumSet.noneOf(Target.class))
                        .addAll(referral.target());
            }
        }
        for (String need : needs) {
            people.computeIfAbsent(need, key -> new LinkedHashMap<>())
                    .merge(area.get().id(), 1, Integer::sum);
        }
    }

    /** The referrals of the questionnaire that a row was scored with. */
    private Map<String, Referral> referrals(String reference) throws IOException, InvalidDefinitionException {
        Map<String, Referral> known = referrals.get(reference);
        if (known != null) {
            return known;
        }
        String id = reference.contains("@") ? reference.substring(0, reference.indexOf('@')) : reference;
        Questionnaire questionnaire =
                given != null ? given : new BundledLibrary().questionnaire(id).questionnaire();
        if (!questionnaire.reference().equals(reference)) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    "the file was scored with " + reference + ", found " + questionnaire.reference()
                            + "; score it again, or name the questionnaire with -q");
        }
        Map<String, Referral> byId = new HashMap<>();
        questionnaire.definition().referrals().forEach(each -> byId.put(each.id(), each));
        referrals.put(reference, byId);
        return byId;
    }
}
