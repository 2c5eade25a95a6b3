package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.expr.NearNames;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.BlockScores;
import lv.screening.score.ScaleScores;

/**
 * Compares the first rows of a file with the questionnaire's key, before anything is scored. It finds what single rows can not
 * show: numbers that are shifted or recoded, answers in other words, a column with the same answer throughout, an item that
 * goes against its scale, a column that is named nearly as an item without one.
 */
public final class DataAudit {
    /** The fewest answers from which a coding is inferred. */
    private static final int ANSWERS = 10;

    /** The fewest answers of an item that can be wrong throughout. */
    private static final int THROUGHOUT = 5;

    private final RecordBlock records;
    private final int width;
    private final Binding binding;
    private final AnswerForm form;
    private final Map<String, ItemLayout> places = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private DataAudit(RecordBlock records, int width, Binding binding, AnswerForm form) {
        this.records = records;
        this.width = width;
        this.binding = binding;
        this.form = form;
        form.questionnaire()
                .layout()
                .items()
                .forEach(place -> places.put(place.item().id(), place));
    }

    /**
     * What is doubtful.
     *
     * @param records the first rows
     * @param width how many cells a row has; others are passed over
     * @param scores the scores of those of the rows that have this many cells
     */
    public static List<Finding> findings(
            RecordBlock records, int width, Binding binding, AnswerForm form, BlockScores scores) {
        DataAudit audit = new DataAudit(records, width, binding, form);
        audit.nearNames();
        audit.answers();
        for (ScaleScores scale : scores.scales()) {
            audit.findings.addAll(ItemRest.of(scale, scores.size()));
        }
        return List.copyOf(audit.findings);
    }

    private void nearNames() {
        for (String item : binding.withoutColumn()) {
            NearNames.nearest(item, binding.unbound())
                    .ifPresent(column -> findings.add(new Finding(
                            Finding.NEAR_NAME,
                            "no column answers '" + item + "', and a column that answers nothing is named nearly so: '"
                                    + Binding.shown(column) + "'; bind it with --map if it is meant")));
        }
    }

    private void answers() {
        AnswerBlock probe = new AnswerBlock(form.questionnaire(), 1);
        probe.setSize(1);
        List<ItemSample> samples = new ArrayList<>();
        for (BoundColumn column : binding.columns()) {
            var reader = form.reader(column.name()).orElseThrow();
            if (!(reader.item().type() instanceof ItemType.FreeText)) {
                samples.add(new ItemSample(column, reader, probe));
            }
        }
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) == width) {
                for (ItemSample sample : samples) {
                    sample.add(records, row);
                }
            }
        }
        Map<AnswerSet, List<ItemSample>> bySet = new LinkedHashMap<>();
        for (ItemSample sample : samples) {
            ItemLayout place = places.get(sample.reader().item().id());
            AnswerSet answers = place == null ? null : place.answers();
            if (answers != null) {
                bySet.computeIfAbsent(answers, key -> new ArrayList<>()).add(sample);
            } else {
                number(sample);
            }
            constant(sample);
        }
        bySet.forEach(this::choices);
    }

    private void constant(ItemSample sample) {
        var item = sample.reader().item();
        if (sample.isConstant()
                && sample.given() >= ItemRest.ROWS
                && sample.refused() == 0
                && item.scored()
                && item.when() == null
                && !(item.type() instanceof ItemType.Flags)) {
            findings.add(new Finding(
                    Finding.CONSTANT,
                    "item '" + item.id() + "' has the same answer in all " + sample.given() + " rows that answer it;"
                            + " it may be filled in by default or bound to the wrong column: look at "
                            + column(sample)));
        }
    }

    private void number(ItemSample sample) {
        if (sample.given() >= THROUGHOUT && sample.refused() == sample.given()) {
            boolean commas = sample.hasCommas();
            findings.add(new Finding(
                    Finding.NUMBERS,
                    "item '" + sample.column().name() + "': none of the " + sample.given() + " answers in "
                            + column(sample) + " can be read; "
                            + (commas
                                    ? "they have a decimal comma: add --decimal-comma"
                                    : "it may be bound to the wrong column, or written in another form")));
        }
    }

    /** Items with the same answers are usually coded in the same way, so they are judged together. */
    private void choices(AnswerSet answers, List<ItemSample> samples) {
        List<ItemSample> numeric = samples.stream().filter(ItemSample::isWhole).toList();
        int[] range = range(answers);
        if (range.length == 2 && shifted(answers, numeric, range)) {
            return;
        }
        List<ItemSample> recoded = numeric.stream()
                .filter(each -> (each.given() >= THROUGHOUT && each.refused() == each.given())
                        || (each.given() >= ANSWERS && each.refused() * 20L >= each.given()))
                .toList();
        if (!recoded.isEmpty()) {
            findings.add(new Finding(
                    Finding.RECODED,
                    items(recoded) + ": numbers that are not in the key (" + answers.id() + ") for "
                            + refused(recoded) + "; the survey tool may have recoded the choices, and then the other"
                            + " numbers mean something else too: export the choices as text, or declare the tool's"
                            + " numbers under also: in the questionnaire"));
        }
        List<ItemSample> words = samples.stream()
                .filter(each -> !each.isWhole() && each.given() >= THROUGHOUT && each.refused() * 2L > each.given())
                .toList();
        if (!words.isEmpty()) {
            findings.add(new Finding(
                    Finding.WORDS,
                    items(words) + ": words that are none of the answers (" + String.join(", ", answers.codes())
                            + ") for " + refused(words) + "; they may be codes of the survey tool or another"
                            + " translation: export codes, or declare the words under also: in the questionnaire"));
        }
    }

    private boolean shifted(AnswerSet answers, List<ItemSample> samples, int[] range) {
        int given = samples.stream().mapToInt(ItemSample::given).sum();
        int min = samples.stream().mapToInt(ItemSample::min).min().orElse(0);
        int max = samples.stream().mapToInt(ItemSample::max).max().orElse(0);
        boolean up = min > range[0] && max == range[1] + 1;
        boolean down = min == range[0] - 1 && max < range[1];
        if (given < ANSWERS || !(up || down)) {
            return false;
        }
        findings.add(new Finding(
                Finding.SHIFTED,
                items(samples) + ": the key (" + answers.id() + ") runs from " + range[0] + " to " + range[1]
                        + ", and the data seem to run from " + (up ? range[0] + 1 : range[0] - 1) + " to "
                        + (up ? range[1] + 1 : range[1] - 1) + " (" + given + " answers, never the key's "
                        + (up ? "lowest" : "highest") + "), so every answer would count one step too "
                        + (up ? "high" : "low") + "; " + (up ? "take 1 from" : "add 1 to")
                        + " these columns, or declare the data's numbers under also: in the questionnaire"));
        return true;
    }

    /** The numbers by which the data name the answers, if all have one and they follow each other; else nothing. */
    private static int[] range(AnswerSet answers) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (AnswerOption option : answers.options()) {
            List<Integer> numbers = option.also().stream()
                    .filter(also -> also.matches("-?[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .toList();
            if (numbers.size() != 1) {
                return new int[0];
            }
            min = Math.min(min, numbers.get(0));
            max = Math.max(max, numbers.get(0));
        }
        return max - min == answers.options().size() - 1 ? new int[] {min, max} : new int[0];
    }

    private static String refused(List<ItemSample> samples) {
        return samples.stream().mapToInt(ItemSample::refused).sum() + " of "
                + samples.stream().mapToInt(ItemSample::given).sum() + " answers";
    }

    private static String items(List<ItemSample> samples) {
        List<String> names = samples.stream().map(each -> each.column().name()).toList();
        String shown = names.size() > 8
                ? String.join(", ", names.subList(0, 8)) + " and " + (names.size() - 8) + " more"
                : String.join(", ", names);
        return (names.size() == 1 ? "item " : "items ") + shown;
    }

    private static String column(ItemSample sample) {
        return "column " + (sample.column().column() + 1) + " '"
                + Binding.shown(sample.column().header()) + "'";
    }
}
