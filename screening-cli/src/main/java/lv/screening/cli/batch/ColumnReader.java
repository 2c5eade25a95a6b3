package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.AnswerProblem;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;

/**
 * Reads the cells of one column into a block. The spellings an item knows are found by their bytes, without making a text of
 * them; every other cell goes to the item's own reader, which also filled the table. Immutable and thread-safe.
 */
final class ColumnReader {
    private static final byte UNKNOWN = -1;

    private final BoundColumn column;
    private final ItemReader reader;
    private final int slot;
    private final boolean oneCode;
    private byte[][] spellings = new byte[0][];
    private byte[] codes = new byte[0];

    private ColumnReader(BoundColumn column, ItemReader reader, int slot, boolean oneCode) {
        this.column = column;
        this.reader = reader;
        this.slot = slot;
        this.oneCode = oneCode;
    }

    static ColumnReader of(AnswerForm form, BoundColumn column) {
        Questionnaire questionnaire = form.questionnaire();
        ItemReader reader = form.reader(column.name()).orElseThrow();
        ItemLayout place = questionnaire.layout().items().stream()
                .filter(each -> each.item().id().equals(reader.item().id()))
                .findFirst()
                .orElseThrow();
        AnswerSet answers = place.answers();
        Set<String> known = new LinkedHashSet<>(List.of(""));
        Set<String> spelt = new LinkedHashSet<>();
        int slot = place.slot();
        boolean oneCode = answers != null;
        if (answers != null) {
            for (AnswerOption option : answers.options()) {
                spelt.add(option.code());
                spelt.addAll(option.label().byLanguage().values());
                spelt.addAll(option.also());
            }
        } else if (place.item().type() instanceof ItemType.Flags flags
                && column.name().contains(".")) {
            List<String> boxes = flags.flags().stream().map(ItemType.Flag::code).toList();
            slot += boxes.indexOf(column.name().substring(column.name().indexOf('.') + 1));
            oneCode = true;
            spelt.addAll(
                    List.of("0", "1", "yes", "no", "Yes", "No", "TRUE", "FALSE", "Checked", "Unchecked", "Y", "N"));
        }
        for (Map<String, List<String>> codes :
                List.of(questionnaire.definition().missingCodes(), place.item().missingCodes())) {
            codes.values().forEach(known::addAll);
        }
        known.addAll(spelt);
        ColumnReader result = new ColumnReader(column, reader, slot, oneCode);
        if (oneCode) {
            result.fillTable(known, new AnswerBlock(questionnaire, 1));
        }
        return result;
    }

    /** Open addressing, a quarter full at most. */
    private void fillTable(Set<String> known, AnswerBlock probe) {
        probe.setSize(1);
        List<byte[]> texts = new ArrayList<>();
        known.forEach(text -> texts.add(text.getBytes(StandardCharsets.UTF_8)));
        int size = Integer.highestOneBit(texts.size() * 4) * 2;
        spellings = new byte[size][];
        codes = new byte[size];
        Arrays.fill(codes, UNKNOWN);
        for (byte[] text : texts) {
            CellOutcome outcome = reader.read(new String(text, StandardCharsets.UTF_8), probe, 0);
            if (outcome == CellOutcome.REFUSED) {
                continue;
            }
            int at = hash(text, 0, text.length) & (size - 1);
            while (codes[at] != UNKNOWN) {
                at = (at + 1) & (size - 1);
            }
            spellings[at] = text;
            codes[at] = probe.codes(slot)[0];
        }
    }

    /** The place in the file, from 0. */
    int index() {
        return column.column();
    }

    /** The item, or box. */
    String name() {
        return column.name();
    }

    String header() {
        return column.header();
    }

    /** Reads a cell; false if it is no answer, which is then missing. */
    boolean read(byte[] bytes, int start, int end, AnswerBlock block, int row) {
        if (oneCode) {
            int at = hash(bytes, start, end) & (codes.length - 1);
            while (codes[at] != UNKNOWN) {
                byte[] spelling = spellings[at];
                if (Arrays.equals(spelling, 0, spelling.length, bytes, start, end)) {
                    block.codes(slot)[row] = codes[at];
                    return true;
                }
                at = (at + 1) & (codes.length - 1);
            }
        }
        return reader.read(text(bytes, start, end), block, row) != CellOutcome.REFUSED;
    }

    /** Why a cell was refused. */
    AnswerProblem problem(byte[] bytes, int start, int end) {
        return reader.problem(text(bytes, start, end));
    }

    private String text(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return column.decimalComma() ? DecimalCommas.withPoint(text) : text;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
