package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.expr.NearNames;
import lv.screening.model.AnswerSet;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.BlockScores;
import lv.screening.score.ScaleScores;

/**
 * Compares the first rows of a file with the questionnaire's key, before anything is scored. It finds what single rows can not
 * show: numbers that are shifted, recoded or in another order, answers in other words, a column with the same answer throughout, an
 * item or a scale that goes against the others, a column that is named nearly as an item without one.
 */
public final class DataAudit {
    /** The fewest answers from which a coding is inferred. */
    static final int ANSWERS = 10;

    /** The fewest answers of an item that can be wrong throughout. */
    static final int THROUGHOUT = 5;

    private final RecordBlock records;
    private final List<String> header;
    private final Binding binding;
    private final AnswerForm form;
    private final ItemPlaces places;
    private final List<Finding> findings = new ArrayList<>();

    private DataAudit(RecordBlock records, List<String> header, Binding binding, AnswerForm form) {
        this.records = records;
        this.header = header;
        this.binding = binding;
        this.form = form;
        this.places = new ItemPlaces(form.questionnaire());
    }

    /**
     * What is doubtful.
     *
     * @param records the first rows
     * @param header the names of the columns; rows with another number of cells are passed over
     * @param scores the scores of those of the rows that have this many cells
     */
    public static List<Finding> findings(
            RecordBlock records, List<String> header, Binding binding, AnswerForm form, BlockScores scores) {
        DataAudit audit = new DataAudit(records, header, binding, form);
        audit.rowWidths();
        audit.nearNames();
        audit.answers();
        for (ScaleScores scale : scores.scales()) {
            List<Finding> against = ItemRest.of(scale, scores.size());
            audit.findings.addAll(against);
            if (against.isEmpty()) {
                audit.findings.addAll(AnswerOrder.of(scale, scores.size(), audit.places));
            }
        }
        audit.findings.addAll(ScalePairs.of(scores.scales(), scores.size()));
        return List.copyOf(audit.findings);
    }

    /** Rows that all have the same other number of cells than the header: the header is at fault, or every row. */
    private void rowWidths() {
        Map<Integer, Integer> others = new LinkedHashMap<>();
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) != header.size()) {
                others.merge(records.cells(row), 1, Integer::sum);
            }
        }
        others.forEach((cells, rows) -> {
            if (rows * 2 > records.rows()) {
                findings.add(new Finding(
                        Finding.ROW_WIDTH,
                        rows + " of " + records.rows() + " rows have " + cells + " cells and the header has "
                                + header.size() + ", so they are rejected; "
                                + (cells == header.size() + 1
                                        ? "if each of them ends with a delimiter, put one at the end of the header too"
                                        : "look whether the header lacks a name, or the rows another delimiter")));
            }
        });
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
        List<ItemSample> samples = samples(probe);
        List<Integer> bound =
                binding.columns().stream().map(BoundColumn::column).toList();
        Map<String, List<ItemSample>> bySet = new LinkedHashMap<>();
        Map<String, List<ItemSample>> byFlags = new LinkedHashMap<>();
        for (ItemSample sample : samples) {
            Item item = sample.reader().item();
            AnswerSet answers = places.answers(item.id());
            if (answers != null) {
                bySet.computeIfAbsent(answers.id(), key -> new ArrayList<>()).add(sample);
                if (sample.isWhole()) {
                    findings.addAll(LabelColumns.of(sample, places.slot(item.id()), records, header, bound, probe));
                }
            } else if (item.type() instanceof ItemType.Flags) {
                byFlags.computeIfAbsent(item.id(), key -> new ArrayList<>()).add(sample);
            } else {
                NumberCoding.of(sample).ifPresent(findings::add);
            }
            constant(sample);
        }
        for (List<ItemSample> same : bySet.values()) {
            AnswerSet answers = places.answers(same.get(0).reader().item().id());
            findings.addAll(ChoiceCoding.of(Objects.requireNonNull(answers), same));
        }
        byFlags.values().forEach(same -> findings.addAll(BoxCoding.of(same)));
    }

    private List<ItemSample> samples(AnswerBlock probe) {
        List<ItemSample> samples = new ArrayList<>();
        for (BoundColumn column : binding.columns()) {
            var reader = form.reader(column.name()).orElseThrow();
            String item = reader.item().id();
            AnswerSet answers = places.answers(item);
            if (!(reader.item().type() instanceof ItemType.FreeText)) {
                LabelNumbers numbers =
                        answers == null ? null : new LabelNumbers(reader, probe, places.slot(item), answers);
                samples.add(new ItemSample(column, reader, probe, numbers));
            }
        }
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) == header.size()) {
                for (ItemSample sample : samples) {
                    sample.add(records, row);
                }
            }
        }
        return samples;
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

    /** A column by place and name. */
    static String column(ItemSample sample) {
        return "column " + (sample.column().column() + 1) + " '"
                + Binding.shown(sample.column().header()) + "'";
    }

    /** How many of the answers of some items were refused. */
    static String refused(List<ItemSample> samples) {
        return samples.stream().mapToInt(ItemSample::refused).sum() + " of "
                + samples.stream().mapToInt(ItemSample::given).sum() + " answers";
    }

    /** Names of items. */
    static String items(List<ItemSample> samples) {
        List<String> names = samples.stream().map(each -> each.column().name()).toList();
        String shown = names.size() > 8
                ? String.join(", ", names.subList(0, 8)) + " and " + (names.size() - 8) + " more"
                : String.join(", ", names);
        return (names.size() == 1 ? "item " : "items ") + shown;
    }
}
