package lv.screening.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;

/**
 * Decides which columns have numbers with a decimal comma: all where it was declared; else, in a file whose cells are not
 * separated by commas, each column in which some number has a comma and none has a point.
 */
public final class DecimalCommas {
    private static final Pattern COMMA = Pattern.compile("\\s*-?[0-9]+,[0-9]+\\s*");
    private static final Pattern POINT = Pattern.compile("\\s*-?[0-9]+\\.[0-9]+\\s*");

    private DecimalCommas() {}

    /** The text with a point where it is a number with a comma. */
    public static String withPoint(String text) {
        return COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    }

    /** The columns of numbers that may have decimals. */
    public static List<BoundColumn> candidates(Binding binding, Questionnaire questionnaire) {
        return binding.columns().stream()
                .filter(each -> questionnaire.item(each.name()).map(Item::type).orElse(new ItemType.FreeText())
                                instanceof ItemType.Quantity quantity
                        && quantity.decimals() > 0)
                .toList();
    }

    /** The binding with a decimal comma in those of the candidates that were declared or found to have it. */
    public static Binding declared(Binding binding, Set<BoundColumn> commas) {
        return new Binding(
                binding.columns().stream()
                        .map(each -> commas.contains(each) ? each.withDecimalComma() : each)
                        .toList(),
                binding.unbound(),
                binding.withoutColumn());
    }

    /** Reads a file to its end to see which of the candidates have commas and no points. */
    public static Set<BoundColumn> found(RecordSource source, List<BoundColumn> candidates) throws IOException {
        boolean[] comma = new boolean[candidates.size()];
        boolean[] point = new boolean[candidates.size()];
        RecordBlock block = new RecordBlock();
        while (source.fill(block)) {
            for (int row = 0; row < block.rows(); row++) {
                for (int i = 0; i < comma.length; i++) {
                    if (candidates.get(i).column() < block.cells(row)) {
                        String text = block.text(row, candidates.get(i).column());
                        comma[i] |= COMMA.matcher(text).matches();
                        point[i] |= POINT.matcher(text).matches();
                    }
                }
            }
        }
        List<BoundColumn> found = new ArrayList<>();
        for (int i = 0; i < comma.length; i++) {
            if (comma[i] && !point[i]) {
                found.add(candidates.get(i));
            }
        }
        return new HashSet<>(found);
    }
}
