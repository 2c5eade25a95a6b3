package lv.screening.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.audit.DataAudit;
import lv.screening.cli.audit.Finding;
import lv.screening.cli.bind.Binder;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.IrregularText;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.dialect.Export;
import lv.screening.cli.dialect.Opening;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Screener;

/**
 * Finds out how each file is read, and says so: which export it is, which column answers what, and what is doubtful about its
 * data. Not thread-safe.
 */
final class Intake {
    private final BatchOptions options;
    private final Screener screener;
    private final Questionnaire questionnaire;
    private final AnswerForm form;
    private final Consumer<String> tell;
    private final List<Finding> findings = new ArrayList<>();

    Intake(BatchOptions options, Screener screener, AnswerForm form, Consumer<String> tell) {
        this.options = options;
        this.screener = screener;
        this.questionnaire = screener.questionnaire();
        this.form = form;
        this.tell = tell;
    }

    /** @param map columns by item, from {@code --map} */
    FileColumns columns(DataFile input, Map<String, String> map) throws IOException {
        Export export = Export.of(input.name(), opening(input), questionnaire, options.dialect);
        input.setExport(export);
        Binding binding = Binder.bind(input.name(), export.headings(), questionnaire, map, options.allowUnbound);
        binding = decimalCommas(input, export, binding);
        export = export.bound(binding, form);
        input.setExport(export);
        tell.accept(input.name() + ": " + input.dialect().shown() + "; "
                + export.headings().size() + " columns, of which "
                + binding.columns().size() + " answer " + questionnaire.id());
        if (options.dryRun || options.dialect != null || !export.isPlain()) {
            export.lines().forEach(tell);
        }
        binding.lines(options.dryRun).forEach(tell);
        FileColumns columns = FileColumns.of(input.name(), export, binding, form, options);
        if (options.audit != BatchOptions.Audit.OFF) {
            audit(input, export.header(), binding, columns);
        }
        return columns;
    }

    /** The beginning of a file, by which its export is recognised. */
    static Opening opening(DataFile input) throws IOException {
        try (RecordSource source = input.records(true)) {
            return Opening.of(source);
        } catch (IrregularText notPlain) {
            try (RecordSource source = input.records(false)) {
                return Opening.of(source);
            }
        }
    }

    private Binding decimalCommas(DataFile input, Export export, Binding binding) throws IOException {
        List<BoundColumn> candidates = DecimalCommas.candidates(binding, questionnaire);
        if (candidates.isEmpty()) {
            return binding;
        }
        if (options.decimalComma) {
            return DecimalCommas.declared(binding, Set.copyOf(candidates));
        }
        if (input.dialect().delimiter() == ',' && export.isPlain()) {
            return binding;
        }
        try (RecordSource source = input.records(false)) {
            return DecimalCommas.declared(binding, DecimalCommas.found(source, candidates));
        }
    }

    private void audit(DataFile input, List<String> header, Binding binding, FileColumns columns) throws IOException {
        ScoredBlock block;
        try {
            block = sample(input, columns, true);
        } catch (IrregularText notPlain) {
            block = sample(input, columns, false);
        }
        List<Finding> found = DataAudit.findings(block.records(), header, binding, form, block.scores());
        if (!found.isEmpty()) {
            tell.accept("  data audit of the first " + block.records().rows() + " rows:");
        }
        found.forEach(each -> tell.accept("  ! " + each.message() + " [" + each.code() + "]"));
        findings.addAll(found);
    }

    private ScoredBlock sample(DataFile input, FileColumns columns, boolean plain) throws IOException {
        ScoredBlock block = ScoredBlock.opening();
        block.setFile(columns, 0);
        try (RecordSource source = input.records(plain)) {
            source.fill(block.records());
        }
        block.score(new Scoring(screener));
        return block;
    }

    /** What was doubtful so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** With {@code --audit strict}, doubtful data are not scored. */
    void judge() {
        if (options.audit == BatchOptions.Audit.STRICT && !findings.isEmpty()) {
            List<String> codes = findings.stream().map(Finding::code).distinct().toList();
            throw new CommandFailure(
                    ExitCode.DATA,
                    "the data audit found what is doubtful (" + String.join(", ", codes)
                            + "); nothing was written; look into it, or score nevertheless with --audit warn");
        }
    }

    /**
     * Ids are known only when the whole file was read for them.
     *
     * @param repeated how many ids occur in more than one row
     */
    void judgeIds(int repeated) {
        if (repeated == 0 || options.audit == BatchOptions.Audit.OFF) {
            return;
        }
        Finding found = new Finding(
                Finding.IDS,
                repeated
                        + (repeated == 1 ? " id occurs" : " ids occur")
                        + " in more than one row: somebody may have answered twice, a file may be named twice, or several"
                        + " occasions stand in one file; each row is scored and flagged, so take out those that do not"
                        + " count, or keep the occasion beside the id with --keep");
        tell.accept("  ! " + found.message() + " [" + found.code() + "]");
        findings.add(found);
        judge();
    }
}
