package lv.screening.cli.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.batch.BatchOptions;
import lv.screening.cli.batch.DataSecret;
import lv.screening.cli.batch.ReadingOptions;
import lv.screening.cli.batch.RowCounts;
import lv.screening.cli.batch.RowPass;
import lv.screening.cli.batch.ScoredRow;
import lv.screening.cli.batch.ScoredRows;
import lv.screening.cli.change.WaveTables;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.output.OutputFiles;
import lv.screening.cli.page.Html;
import lv.screening.model.Questionnaire;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import org.jspecify.annotations.Nullable;

/** Everything of the command {@code report} but its command line. To be used once. */
public final class ReportRun {
    /** The name of the grouping by area; groupings by columns begin with {@code by/}. */
    static final String AREA = "area";

    private final Console console;
    private final SharedOptions shared;
    private final ReadingOptions reading;
    private final ReportOptions options;
    private final FileAccess files;
    private final Questionnaire questionnaire;
    private final Catalogue catalogue;
    private final List<Counting> counting = new ArrayList<>();
    private final Set<String> noOutcome = new TreeSet<>(Set.of("", "NA"));
    private final WaveTables waves;
    private Set<String> seen = new TreeSet<>();

    /** A report on a console. */
    public ReportRun(
            Console console,
            SharedOptions shared,
            ReadingOptions reading,
            ReportOptions options,
            FileAccess files,
            Questionnaire questionnaire,
            Catalogue catalogue) {
        this.console = console;
        this.shared = shared;
        this.reading = reading;
        this.options = options;
        this.files = files;
        this.questionnaire = questionnaire;
        this.catalogue = catalogue;
        this.waves = new WaveTables(questionnaire);
        questionnaire.definition().missingCodes().values().forEach(noOutcome::addAll);
        if (options.positive != null) {
            noOutcome.remove(options.positive);
        }
    }

    /**
     * Reads, counts and writes the page.
     *
     * @return the exit code
     * @throws CommandFailure if there is nothing to show; then nothing was written
     */
    public int run() throws IOException {
        checkOptions();
        FirstCharts first = FirstCharts.begin();
        Area named = Catalogues.area(shared, catalogue.areas());
        LocalDate date = options.date == null ? LocalDate.now(ZoneOffset.UTC) : options.date;
        Population population = new Population(questionnaire, groupings());
        RowCounts counts;
        byte[] secret;
        BatchOptions batch = reading.of(options.inputs, kept());
        batch.areaColumn = options.areaColumn;
        batch.date = date;
        try (RowPass pass = new RowPass(batch, console.in(), files, questionnaire, catalogue, this::tell)) {
            pass.refuse(options.output);
            DataSecret beside = options.minCell > 1 ? pass.secret(options.keyFile) : null;
            counts = pass.run(named == null ? null : named.id(), this::counting, this::forget);
            secret = beside == null ? new byte[0] : beside.bytes();
        }
        counting.forEach(each -> {
            population.add(each.population);
            seen.addAll(each.seen);
        });
        checkOutcome(population);
        first.await();
        String language =
                shared.language == null ? questionnaire.definition().languages().get(0) : shared.language;
        Sheet sheet = new Sheet(
                new Html(),
                questionnaire,
                language,
                Protection.of(options.minCell, secret),
                new Charts(),
                catalogue.areas());
        Html change = new Html();
        if (options.wave != null) {
            List<String> order = waves.inOrder(options.order, options.wave);
            Sheet own =
                    new Sheet(change, questionnaire, language, sheet.protection(), sheet.charts(), catalogue.areas());
            new WaveSection(own, population, order, "by/" + options.wave).add(waves.steps(order));
        }
        byte[] page = new ReportPage(sheet, population, counts, catalogue)
                .bytes(date, names(language), options.outcome != null, change);
        try (OutputFiles outputs = new OutputFiles(files, options.force)) {
            (options.output.toString().equals("-") ? outputs.begin(console.out()) : outputs.begin(options.output))
                    .write(page);
            outputs.publish();
        }
        return counts.clean() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void tell(String line) {
        if (!shared.quiet) {
            console.message(line);
        }
    }

    private void checkOptions() {
        if (options.minCell < 1) {
            throw usage("--min-cell: expected 1 or more");
        }
        if (options.minCell > 1 && options.minCell < Protection.BASE) {
            throw usage("--min-cell: expected " + Protection.BASE + " or more, or 1 for exact counts");
        }
        if (options.positive != null && options.outcome == null) {
            throw usage("--positive needs --outcome COLUMN");
        }
        if ((options.wave == null) != (options.id == null)) {
            throw usage("--wave COLUMN and --id COLUMN belong together: they show change over time");
        }
        if (options.wave == null && !options.order.isEmpty()) {
            throw usage("--order belongs to --wave");
        }
        if (options.keyFile != null && options.minCell == 1) {
            throw usage("--key-file is for blurred counts; with --min-cell 1 they are exact");
        }
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        options.by.forEach(each -> kept.putIfAbsent(each, "--by"));
        if (options.outcome != null) {
            kept.putIfAbsent(options.outcome, "--outcome");
        }
        if (options.wave != null && options.id != null) {
            kept.putIfAbsent(options.wave, "--wave");
            kept.putIfAbsent(options.id, "--id");
        }
        return kept;
    }

    /** The columns of groups, the waves last. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(options.by.stream().distinct().toList());
        if (options.wave != null && !columns.contains(options.wave)) {
            columns.add(options.wave);
        }
        return columns;
    }

    /** What people are grouped by; names that no column can have tell the area apart. */
    private List<String> groupings() {
        List<String> groupings = new ArrayList<>();
        columns().forEach(each -> groupings.add("by/" + each));
        if (options.areaColumn != null) {
            groupings.add(AREA);
        }
        return groupings;
    }

    private List<String> names(String language) {
        List<String> names = new ArrayList<>(columns());
        if (options.areaColumn != null) {
            names.add(ReportWords.AREA.in(language));
        }
        return names;
    }

    private RowPass.Gatherer counting() {
        Counting one = new Counting();
        counting.add(one);
        return one;
    }

    private void forget() {
        counting.clear();
        waves.clear();
        seen = new TreeSet<>();
    }

    private void checkOutcome(Population population) {
        if (options.outcome == null) {
            return;
        }
        String where = "outcome '" + options.outcome + "': ";
        if (!seen.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.DATA, where + "values other than 0 and 1; name the one that counts with --positive VALUE");
        }
        if (population.outcomes[0] == 0 || population.outcomes[1] == 0) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    where + "all rows that have one have the same, or none has one; nothing can be said about it");
        }
    }

    /** Counts the rows of one block after another. */
    private final class Counting implements RowPass.Gatherer {
        private final Population population = new Population(questionnaire, groupings());
        private final List<String> kept = List.copyOf(kept().keySet());
        private final List<String> columns = columns();
        private final WaveTables.Taker taker = waves.taker();
        private final Set<String> seen = new TreeSet<>();
        private final int[] places = columns.stream().mapToInt(kept::indexOf).toArray();
        private final byte[] outcomes = new byte[RecordBlock.ROWS];
        private final Population.@Nullable Group[][] groups =
                new Population.@Nullable Group[groupings().size()][RecordBlock.ROWS];
        private int taken;

        Counting() {
            Arrays.fill(outcomes, (byte) -1);
        }

        @Override
        public boolean takesRows() {
            return options.outcome != null || groups.length > 0;
        }

        @Override
        public void take(ScoredRow row) {
            if (options.outcome != null) {
                outcomes[taken] = (byte) outcome(row);
            }
            for (int g = 0; g < columns.size(); g++) {
                group(g, row.kept(places[g]));
            }
            if (options.areaColumn != null) {
                String area = row.area();
                group(columns.size(), area == null ? "" : area);
            }
            if (options.wave != null && options.id != null) {
                taker.take(row, row.kept(kept.indexOf(options.id)), row.kept(kept.indexOf(options.wave)));
            }
            taken++;
        }

        private void group(int grouping, String value) {
            groups[grouping][taken] = value.isEmpty() ? null : population.group(grouping, value);
        }

        @Override
        public void takeAll(ScoredRows rows) {
            population.add(rows, outcomes, groups);
            taken = 0;
        }

        private int outcome(ScoredRow row) {
            if (options.outcome == null) {
                return -1;
            }
            String text = row.kept(kept.indexOf(options.outcome));
            if (noOutcome.contains(text)) {
                return -1;
            }
            if (options.positive != null) {
                return text.equals(options.positive) ? 1 : 0;
            }
            if (text.matches("[01](\\.0+)?")) {
                return new BigDecimal(text).signum();
            }
            seen.add("other");
            return -1;
        }

        @Override
        public void drain() {
            taker.drain(); // counts are added up at the end: their order does not matter
        }
    }
}
