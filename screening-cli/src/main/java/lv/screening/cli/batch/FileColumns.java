package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.dialect.Export;
import lv.screening.expr.NearNames;
import lv.screening.score.AnswerForm;
import org.jspecify.annotations.Nullable;

/**
 * Where in one file everything stands. Places count from 0; -1 is nowhere.
 *
 * @param width how many cells each row has
 * @param answers the columns of answers
 * @param kept the columns taken over
 * @param id the column of ids
 * @param record the columns that together tell one record from another: the id, and event and instance where there are any
 * @param area the column of areas
 * @param split the column by which results are split
 * @param pseudonymised the kept column that is replaced
 */
record FileColumns(
        int width,
        List<ColumnReader> answers,
        List<Integer> kept,
        int id,
        List<Integer> record,
        int area,
        int split,
        int pseudonymised) {
    static FileColumns of(String file, Export export, Binding binding, AnswerForm form, BatchOptions options) {
        List<String> header = export.header();
        List<ColumnReader> readers = new ArrayList<>();
        binding.columns().forEach(column -> readers.add(ColumnReader.of(form, column)));
        List<String> names = keptNames(options);
        List<Integer> kept = names.stream()
                .map(name -> place(file, header, name, options.option(name)))
                .toList();
        int id = place(file, header, options.id, "--id");
        List<Integer> record = new ArrayList<>(List.of(id));
        record.addAll(export.recordColumns());
        return new FileColumns(
                header.size(),
                List.copyOf(readers),
                kept,
                id,
                List.copyOf(record),
                place(file, header, options.areaColumn, "--area-column"),
                place(file, header, options.splitBy, "--split-by"),
                place(file, header, options.pseudonymise, "--pseudonymise"));
    }

    /** The columns taken over, the id first, each once. */
    static List<String> keptNames(BatchOptions options) {
        Set<String> names = new LinkedHashSet<>();
        if (options.id != null) {
            names.add(options.id);
        }
        names.addAll(options.keep);
        return List.copyOf(names);
    }

    private static int place(String file, List<String> header, @Nullable String name, String option) {
        if (name == null) {
            return -1;
        }
        int place = header.indexOf(name);
        if (place < 0) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    file + ": no column '" + name + "' (" + option + ")" + NearNames.advice(name, header));
        }
        if (place != header.lastIndexOf(name)) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    file + ": several columns are named '" + name + "' (" + option + "); give them different names");
        }
        return place;
    }
}
