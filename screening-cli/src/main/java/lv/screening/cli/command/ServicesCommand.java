package lv.screening.cli.command;

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
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.text.ServiceText;
import lv.screening.expr.NearNames;
import lv.screening.model.Target;
import lv.screening.model.Text;
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

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day on which services must be up to date, such as 2026-11-22 (default: today).")
    private @Nullable LocalDate date;

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
        find(catalogue, language);
        return ExitCode.DONE;
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
        ServiceQuery query = new ServiceQuery(
                wanted,
                targets(),
                area == null ? null : area.id(),
                age,
                date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date);
        for (NeedMatch match : ServiceSearch.in(catalogue).find(query).needs()) {
            Text name = catalogue.needs().getOrDefault(match.need(), Text.NONE);
            ServiceText.lines(match, name.in(language), language).forEach(console::print);
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
