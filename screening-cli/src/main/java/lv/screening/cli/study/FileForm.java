package lv.screening.cli.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.batch.DecimalCommas;
import lv.screening.cli.bind.Binder;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.bind.MapFile;
import lv.screening.cli.csv.Dialect;
import lv.screening.cli.csv.FullReader;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.dialect.Export;
import lv.screening.cli.dialect.Opening;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;

/**
 * How a file of answers is read: which export of a survey tool it is, and which column answers what.
 *
 * @param name what messages call the file
 * @param bytes its bytes, unpacked
 * @param dialect how its cells are separated
 * @param export which export it is
 * @param binding which column answers what
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never seen outside
record FileForm(String name, byte[] bytes, Dialect dialect, Export export, Binding binding) {

    static FileForm of(String name, byte[] bytes, Dialect dialect, Questionnaire questionnaire, StudyOptions options)
            throws IOException {
        Export export;
        try (RecordSource source = open(name, bytes, dialect)) {
            export = Export.of(name, Opening.of(source), questionnaire, options.dialect);
        }
        Binding bound = Binder.bind(
                name,
                export.headings(),
                questionnaire,
                options.map == null ? Map.of() : MapFile.read(options.map),
                options.allowUnbound);
        List<BoundColumn> candidates = DecimalCommas.candidates(bound, questionnaire);
        if (options.decimalComma) {
            bound = DecimalCommas.declared(bound, Set.copyOf(candidates));
        } else if (!candidates.isEmpty() && !(dialect.delimiter() == ',' && export.isPlain())) {
            try (RecordSource source = open(name, bytes, dialect)) {
                bound = DecimalCommas.declared(bound, DecimalCommas.found(source, candidates));
            }
        }
        return new FileForm(name, bytes, dialect, export.bound(bound, AnswerForm.of(questionnaire)), bound);
    }

    private static RecordSource open(String name, byte[] bytes, Dialect dialect) throws IOException {
        return FullReader.open(name, new ByteArrayInputStream(bytes), dialect);
    }

    /** The respondents. */
    RecordSource records() throws IOException {
        return export.records(open(name, bytes, dialect));
    }

    /** The names of all columns. */
    List<String> header() {
        return export.header();
    }

    /** What a reader of the result has to know; nothing where every item has the column of exactly its name. */
    List<String> lines() {
        boolean plain = export.isPlain()
                && binding.withoutColumn().isEmpty()
                && binding.columns().stream()
                        .allMatch(each -> each.match() == BoundColumn.Match.NAME && !each.decimalComma());
        List<String> lines = new ArrayList<>();
        if (!plain) {
            lines.add(name + ": " + dialect.shown() + "; " + header().size() + " columns, of which "
                    + binding.columns().size() + " answer items");
            if (!export.isPlain()) {
                lines.addAll(export.lines());
            }
            lines.addAll(binding.lines(false));
        }
        return lines;
    }
}
