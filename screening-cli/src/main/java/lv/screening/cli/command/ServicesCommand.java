package lv.screening.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.coverage.CoverageTable;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.text.ServiceText;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Target;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.NeedMatch;
import lv.screening.service.ServiceQuery;
import lv.screening.service.ServiceSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks services up. */
@Command(
        name = "services",
        mixinStandardHelpOptions = true,
        description = {
            "Looks up who offers what: by need, area, age, and for whom.",
            "The nearest area that offers a need is taken; planned and outdated entries are marked, and needs that nobody"
                    + " meets are named."
        },
        footer = {
            "",
            "Examples:",
            "  screening services --need crisis_support",
            "  screening services --area Liepāja --age 14 --for child --lang lv",
            "  screening services --red-flags --lang lv",
            "  screening services --coverage scores.csv --area-column town --format csv",
            "  screening services --areas"
        })
public final class ServicesCommand implements Callable<Integer> {
    private final Console console;

    private final SharedOptions shared;

    @Option(names = "--need", paramLabel = "NEED", split = ",", description = "Needs to look for (default: all).")
    private List<String> needs = new ArrayList<>();

    @Option(names = "--age", paramLabel = "AGE", description = "Age of the child in whole years.")
    private @Nullable Integer age;

    @Option(
            names = "--for",
            paramLabel = "WHOM",
            split = ",",
            description = "child, sibling, parent, foster_parent, guardian, professional (default: anybody).")
    private List<String> target = new ArrayList<>();

    @Option(names = "--areas", description = "List the areas instead.")
    private boolean areas;

    @Option(names = "--needs", description = "List the needs instead.")
    private boolean listNeeds;

    @Option(names = "--red-flags", description = "List the signs that ask for a step before any score is read.")
    private boolean redFlags;

    @Option(
            names = "--coverage",
            paramLabel = "SCORED.csv",
            description =
                    "Result file of 'batch' with a column of areas: what these children need in each area, beside what"
                            + " is offered there.")
    private @Nullable String coverage;

    @Option(
            names = "--area-column",
            paramLabel = "COLUMN",
            description = "With --coverage: the column of areas (default: area).")
    private String areaColumn = "area";

    @Option(
            names = {"-q", "--questionnaire"},
            paramLabel = "Q",
            description = "With --coverage: what the file was scored with, if it is not a bundled questionnaire.")
    private @Nullable String questionnaire;

    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description = "With --coverage: counts under N, and what would give them away, are hidden (default: 10).")
    private int least = 10;

    @Option(names = "--format", paramLabel = "FORMAT", description = "With --coverage: text, json or csv.")
    private Format format = Format.text;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day on which services must be up to date, such as 2026-11-22 (default: today).")
    private @Nullable LocalDate date;

    /** How a coverage table is written. */
    enum Format {
        /** For people. */
        text,
        /** For programs. */
        json,
        /** For spreadsheets. */
        csv
    }

    /** The command on a console, with the options that it shares. */
    ServicesCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogues.read(shared).catalogue();
        String language =
                shared.language == null ? catalogue.definition().languages().get(0) : shared.language;
        if (areas) {
            for (Area area : catalogue.areas().all()) {
                console.print(area.id() + "  " + area.name().in(language)
                        + (area.in() == null ? "" : "  (" + area.in() + ")"));
            }
            return ExitCode.DONE;
        }
        if (listNeeds) {
            catalogue.needs().forEach((id, text) -> console.print(id + "  " + text.in(language)));
            return ExitCode.DONE;
        }
        if (redFlags) {
            catalogue
                    .redFlags()
                    .forEach(
                            flag -> ServiceText.lines(flag, catalogue, language).forEach(console::print));
            return ExitCode.DONE;
        }
        if (coverage != null) {
            coverage(coverage, catalogue, language);
            return ExitCode.DONE;
        }
        find(catalogue, language);
        return ExitCode.DONE;
    }

    private LocalDate day() {
        return date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
    }

    private void coverage(String file, Catalogue catalogue, String language)
            throws IOException, InvalidDefinitionException {
        if (least < 2) {
            throw new CommandFailure(ExitCode.USAGE, "--min-cell hides small counts; expected 2 or more");
        }
        Questionnaire given = questionnaire == null
                ? null
                : WeightsFiles.apply(
                        shared,
                        new BundledLibrary().questionnaire(questionnaire).questionnaire());
        CoverageTable table = CoverageTable.of(file, console.in(), areaColumn, given, catalogue, day(), least);
        switch (format) {
            case text -> table.text(language).forEach(console::print);
            case json -> console.out().writeBytes(table.json(language));
            case csv -> console.out().writeBytes(table.csv(language));
        }
        if (!shared.quiet) {
            table.notes().forEach(console::message);
        }
    }

    private void find(Catalogue catalogue, String language) {
        for (String need : needs) {
            if (!catalogue.needs().containsKey(need)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "unknown need '" + need + "'"
                                + NearNames.advice(need, catalogue.needs().keySet())
                                + "; 'screening services --needs' lists them");
            }
        }
        List<String> wanted = needs.isEmpty() ? List.copyOf(catalogue.needs().keySet()) : needs;
        Area area = Catalogues.area(shared, catalogue.areas());
        ServiceQuery query = new ServiceQuery(wanted, targets(), area == null ? null : area.id(), age, day());
        for (NeedMatch match : ServiceSearch.in(catalogue).find(query).needs()) {
            ServiceText.lines(match, language).forEach(console::print);
        }
    }

    private Set<Target> targets() {
        Set<Target> result = new LinkedHashSet<>();
        List<String> known =
                java.util.Arrays.stream(Target.values()).map(Target::id).toList();
        for (String each : target) {
            result.add(java.util.Arrays.stream(Target.values())
                    .filter(whom -> whom.id().equals(each))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.USAGE,
                            "unknown '" + each + "' for --for" + NearNames.advice(each, known) + "; known are "
                                    + String.join(", ", known))));
        }
        return result;
    }
}
