package lv.screening.cli.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.output.OutputFiles;
import lv.screening.cli.output.WholeFile;
import org.jspecify.annotations.Nullable;

/** Where the rows of results go: one file, standard output, or a file for each value of a column. */
final class ResultFiles {
    private static final int MOST_FILES = 1000;

    private final OutputFiles files;
    private final byte[] header;
    private final @Nullable Path base;
    private final @Nullable WholeFile single;
    private final Map<String, WholeFile> byValue = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private ResultFiles(OutputFiles files, byte[] header, @Nullable Path base, @Nullable WholeFile single) {
        this.files = files;
        this.header = header;
        this.base = base;
        this.single = single;
    }

    static ResultFiles single(OutputFiles files, byte[] header, @Nullable Path output, PrintStream standardOutput)
            throws IOException {
        WholeFile file = output == null || output.toString().equals("-")
                ? files.begin(standardOutput)
                : files.beginLarge(output);
        file.write(header);
        return new ResultFiles(files, header, null, file);
    }

    static ResultFiles split(OutputFiles files, byte[] header, Path base) {
        return new ResultFiles(files, header, base, null);
    }

    /** Writes all rows of a block. */
    void write(BlockResult result) throws IOException {
        byte[] bytes = result.text().bytes();
        if (single != null) {
            single.write(bytes, 0, result.text().length());
            return;
        }
        int from = 0;
        for (int i = 0; i < result.count(); i++) {
            int end = result.end(i);
            file(result.splitValue(i)).write(bytes, from, end - from);
            from = end;
        }
    }

    private WholeFile file(String value) throws IOException {
        WholeFile file = byValue.get(value);
        if (file == null && base != null) {
            if (byValue.size() == MOST_FILES) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        "--split-by: the column has more than " + MOST_FILES
                                + " values, so it does not name groups; nothing was written");
            }
            file = files.begin(base.resolveSibling(name(base, value)));
            file.write(header);
            byValue.put(value, file);
        }
        if (file == null) {
            throw new IllegalStateException("no file to split");
        }
        return file;
    }

    /** {@code result.csv.gz} and {@code Rīga 1} give {@code result-Rīga_1.csv.gz}; a name that is taken gets a number. */
    private String name(Path path, String value) {
        String whole = String.valueOf(path.getFileName());
        int dot = whole.indexOf('.', 1);
        String stem = dot < 0 ? whole : whole.substring(0, dot);
        String ending = dot < 0 ? "" : whole.substring(dot);
        String plain = value.isBlank() ? "none" : value.strip().replaceAll("[^\\p{L}\\p{M}\\p{Nd}_-]+", "_");
        String cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        String name = stem + "-" + cut + ending;
        for (int number = 2; !names.add(name.toLowerCase(java.util.Locale.ROOT)); number++) {
            name = stem + "-" + cut + "-" + number + ending;
        }
        return name;
    }
}
