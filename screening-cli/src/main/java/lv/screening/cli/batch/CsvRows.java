package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;
import org.jspecify.annotations.Nullable;

/** Results as rows of a CSV file. */
final class CsvRows implements RowWriter {
    private final Screener screener;
    private final KeptCells kept;
    private final List<String> keptNames;
    private final boolean neutral;
    private final boolean full;
    private final int[] order;
    private final ScaleCells[] scales;
    private final TextTable[] texts;

    /** By scale and row of the block at hand, the number of the text. */
    private final int[][] numbers;

    private final byte[] reference;

    CsvRows(Screener screener, KeptCells kept, List<String> keptNames, boolean neutral, boolean full) {
        this.screener = screener;
        this.kept = kept;
        this.keptNames = keptNames;
        this.neutral = neutral;
        this.full = full;
        Questionnaire questionnaire = screener.questionnaire();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<ScaleLayout> layouts = questionnaire.layout().scales();
        for (int i = 0; i < layouts.size(); i++) {
            places.put(layouts.get(i).scale().id(), i);
        }
        List<Scale> inOrder = questionnaire.definition().scales();
        this.order = inOrder.stream().mapToInt(scale -> places.get(scale.id())).toArray();
        this.scales = new ScaleCells[order.length];
        for (int i = 0; i < order.length; i++) {
            scales[i] = new ScaleCells(layouts.get(order[i]));
        }
        this.texts = Arrays.stream(scales).map(ScaleCells::texts).toArray(TextTable[]::new);
        this.numbers = new int[order.length][];
        this.reference = ByteText.padded(("," + reference(questionnaire) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** How rows name the questionnaire; weights laid over it follow. */
    static String reference(Questionnaire questionnaire) {
        return questionnaire.reference()
                + questionnaire
                        .weights()
                        .map(weights -> (weights.research() ? "+research#" : "+weights#")
                                + weights.sha256()
                                        .substring(
                                                0, Math.min(8, weights.sha256().length())))
                        .orElse("");
    }

    /** The names of the columns that results add to the kept ones. */
    static List<String> columns(Questionnaire questionnaire, boolean full) {
        List<String> names = new ArrayList<>();
        questionnaire.definition().scales().forEach(scale -> ScaleCells.header(scale, full, names));
        names.addAll(List.of("urgency", "referrals", "undetermined", "services", "problems", "questionnaire"));
        return names;
    }

    @Override
    public byte[] header() {
        ByteText out = new ByteText();
        keptNames.forEach(name -> {
            CsvCells.write(out, name, neutral);
            out.add((byte) ',');
        });
        out.add(String.join(",", columns(screener.questionnaire(), full)));
        out.add((byte) '\n');
        return Arrays.copyOf(out.bytes(), out.length());
    }

    @Override
    public void begin(ScoredBlock block) {
        for (int i = 0; i < scales.length; i++) {
            numbers[i] = scales[i].begin(block.scores().scales().get(order[i]));
        }
    }

    @Override
    public void write(ByteText out, ScoredBlock block, int row, RowReferrals found) {
        kept.write(out, block, row);
        if (full) {
            Assessment whole = screener.assess(block.answers(), row);
            for (int i = 0; i < scales.length; i++) {
                scales[i].write(out, row);
                ScaleCells.writeFull(out, whole.scales().get(i));
            }
        } else {
            int scale = TextTable.addAll(texts, 0, numbers, row, out);
            while (scale < scales.length) {
                scales[scale].write(out, row);
                scale = TextTable.addAll(texts, scale + 1, numbers, row, out);
            }
        }
        found.write(out);
        byte age = block.scores().ageFits(row);
        if (age != Columns.TRUE || block.anyProblem()) {
            problems(out, block.problems(row), age);
        }
        out.addPadded(reference);
    }

    private static void problems(ByteText out, List<RowProblem> problems, byte age) {
        boolean any = false;
        for (RowProblem problem : problems) {
            if (any) {
                out.add((byte) ';');
            }
            out.add(problem.shown());
            any = true;
        }
        @Nullable
        String ageProblem = age == Columns.FALSE
                ? AnswerProblem.AGE_OUTSIDE
                : age == Columns.UNKNOWN ? AnswerProblem.AGE_MISSING : null;
        if (ageProblem != null) {
            if (any) {
                out.add((byte) ';');
            }
            out.add(ageProblem + ":age");
        }
    }
}
