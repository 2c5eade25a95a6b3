package lv.screening.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.screening.model.AnswerOption;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Made-up survey rows, the same for the same seed: an id, the questionnaire's items in its order, and a remark that is
 * sometimes a quoted text with commas. Answers of a row go together; between 1 and 6 % of an item's are missing, and 3 % of
 * the rows break off. A few items have labels in some cells where the others have the number.
 */
public final class SurveyData {
    private static final int LABELLED = 8;
    private static final int BUFFER = 1 << 20;

    private final List<Column> columns = new ArrayList<>();
    private long state;

    private record Column(String name, byte[][] spellings, byte @Nullable [][] labels, int missingPerMille) {}

    private SurveyData(Questionnaire questionnaire, long seed) {
        this.state = seed;
        List<String> labelled = labelled(questionnaire);
        int number = 0;
        for (ItemLayout item : questionnaire.layout().items()) {
            String name = item.item().id();
            int missing = 10 + number++ * 37 % 51;
            if (item.answers() == null) {
                ItemType.Quantity range = (ItemType.Quantity) item.item().type();
                List<String> numbers = new ArrayList<>();
                for (int i = range.min().intValueExact(); i <= range.max().intValueExact(); i++) {
                    numbers.add(Integer.toString(i));
                }
                columns.add(new Column(name, bytes(numbers), null, missing));
            } else {
                List<AnswerOption> options = item.answers().options();
                byte @Nullable [][] labels = labelled.contains(name)
                        ? bytes(options.stream().map(each -> each.shown("en")).toList())
                        : null;
                columns.add(new Column(
                        name,
                        bytes(options.stream()
                                .map(each -> each.also().isEmpty()
                                        ? each.code()
                                        : each.also().get(0))
                                .toList()),
                        labels,
                        missing));
            }
        }
    }

    /** The items whose cells are labels now and then: the first {@value #LABELLED} with labels. */
    static List<String> labelled(Questionnaire questionnaire) {
        return questionnaire.layout().items().stream()
                .filter(item -> item.answers() != null
                        && !item.answers().options().get(0).label().isEmpty())
                .map(item -> item.item().id())
                .limit(LABELLED)
                .toList();
    }

    private static byte[][] bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    /** Writes a file of rows. */
    public static void write(Questionnaire questionnaire, long rows, long seed, Path file) throws IOException {
        SurveyData data = new SurveyData(questionnaire, seed);
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            int length = data.header(buffer);
            for (long row = 1; row <= rows; row++) {
                length = data.row(row, buffer, length);
                if (length > BUFFER - (1 << 12)) {
                    out.write(buffer, 0, length);
                    length = 0;
                }
            }
            out.write(buffer, 0, length);
        }
    }

    private int header(byte[] buffer) {
        List<String> names = new ArrayList<>(List.of("id"));
        columns.forEach(column -> names.add(column.name));
        names.add("remark\n");
        return add(buffer, 0, String.join(",", names).getBytes(StandardCharsets.UTF_8));
    }

    private int row(long row, byte[] buffer, int from) {
        int at = add(buffer, from, Long.toString(1_000_000 + row).getBytes(StandardCharsets.UTF_8));
        double burden = (uniform() + uniform() + uniform()) / 3;
        int end = uniform() < 0.03 ? 3 + (int) (uniform() * (columns.size() - 3)) : columns.size();
        for (int c = 0; c < columns.size(); c++) {
            buffer[at++] = ',';
            Column column = columns.get(c);
            if (c >= end || uniform() * 1000 < column.missingPerMille) {
                at = uniform() < 0.1 ? add(buffer, at, new byte[] {'-', '9', '9'}) : at;
            } else {
                int count = column.spellings.length;
                int answer =
                        column.name.equals("age") ? age() : (int) (count * (0.6 * burden + 0.4 * uniform()) * 0.999);
                byte @Nullable [][] labels = column.labels;
                at = add(buffer, at, (labels != null && uniform() < 0.05 ? labels : column.spellings)[answer]);
            }
        }
        buffer[at++] = ',';
        double kind = uniform();
        if (kind < 0.02) {
            String remark = kind < 0.002 ? "\"said \"\"later\"\", then came\"" : "\"came late, but finished\"";
            at = add(buffer, at, remark.getBytes(StandardCharsets.UTF_8));
        }
        buffer[at++] = '\n';
        return at;
    }

    /** Mostly 10 to 17, the ages of the population; one in a hundred is younger or older. Index from 5. */
    private int age() {
        double kind = uniform();
        return kind < 0.005 ? 4 : kind < 0.01 ? 13 : 5 + (int) (uniform() * 8);
    }

    private static int add(byte[] buffer, int at, byte[] text) {
        System.arraycopy(text, 0, buffer, at, text.length);
        return at + text.length;
    }

    /** SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every version of Java. */
    private double uniform() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
