package lv.screening.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Two weightings on the same people: the cross table of bands, who changes band and through which terms, and with outcomes how the
 * changes agree with them. People without a band or probability in either weighting are left out and counted.
 *
 * @param first name of the first weighting
 * @param second name of the second weighting
 * @param compared people in the comparison
 * @param leftOut people without a band or probability in either
 * @param table people by band of the first (rows) and of the second (columns)
 * @param changes everybody whose band changes, by row
 * @param agreement how changes agree with outcomes; empty when no outcomes were given
 */
public record WeightComparison(
        String first,
        String second,
        int compared,
        int leftOut,
        List<List<Integer>> table,
        List<Change> changes,
        Optional<Agreement> agreement) {
    /** Copies the lists. */
    public WeightComparison {
        table = table.stream().map(List::copyOf).toList();
        changes = List.copyOf(changes);
    }

    /**
     * A person whose band changes.
     *
     * @param row number of the row, from 0
     * @param from band by the first weighting
     * @param to band by the second weighting
     * @param because the terms whose contribution changes, largest change first
     */
    public record Change(int row, int from, int to, List<TermChange> because) {
        /** Copies the list. */
        public Change {
            because = List.copyOf(because);
        }
    }

    /**
     * How much the contribution of a term changes for one person.
     *
     * @param term its name
     * @param difference contribution by the second weighting minus by the first
     */
    public record TermChange(String term, double difference) {}

    /**
     * How changes agree with outcomes.
     *
     * @param caseTable the cross table of people with the outcome
     * @param controlTable the cross table of people without the outcome
     * @param byBand net reclassification over bands
     * @param byProbability net reclassification over any change of the probability; empty without probabilities
     * @param integrated integrated discrimination improvement; empty without probabilities
     */
    public record Agreement(
            List<List<Integer>> caseTable,
            List<List<Integer>> controlTable,
            NetReclassification byBand,
            Optional<NetReclassification> byProbability,
            Optional<IntegratedImprovement> integrated) {
        /** Copies the lists. */
        public Agreement {
            caseTable = caseTable.stream().map(List::copyOf).toList();
            controlTable = controlTable.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Compares without outcomes.
     *
     * @param first one weighting
     * @param second another, of the same people in the same order
     * @return the comparison
     * @throws IllegalArgumentException if the numbers of people differ
     */
    public static WeightComparison of(Weighting first, Weighting second) {
        return compare(first, second, new double[0]);
    }

    /**
     * Compares with outcomes.
     *
     * @param first one weighting, the old one
     * @param second another, of the same people in the same order, the new one
     * @param outcome 0 or 1 for each person
     * @return the comparison
     * @throws IllegalArgumentException if lengths differ, an outcome is not 0 or 1, or not both are among the people compared
     */
    public static WeightComparison of(Weighting first, Weighting second, double[] outcome) {
        if (outcome.length != first.size()) {
            throw new IllegalArgumentException(outcome.length + " outcomes, but " + first.size() + " people");
        }
        for (int i = 0; i < outcome.length; i++) {
            if (outcome[i] != 0 && outcome[i] != 1) {
                throw new IllegalArgumentException("the outcome in row " + (i + 1) + " is neither 0 nor 1");
            }
        }
        return compare(first, second, outcome);
    }

    /**
     * The same without the figures that need probabilities: for scores of which there are none, because one separates the
     * outcomes.
     *
     * @return bands, changes, and reclassification by band
     */
    public WeightComparison withoutProbabilities() {
        return new WeightComparison(
                first,
                second,
                compared,
                leftOut,
                table,
                changes,
                agreement.map(each -> new Agreement(
                        each.caseTable(), each.controlTable(), each.byBand(), Optional.empty(), Optional.empty())));
    }

    private static WeightComparison compare(Weighting first, Weighting second, double[] outcome) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("'" + first.name() + "' has " + first.size() + " people, but '"
                    + second.name() + "' has " + second.size());
        }
        List<Integer> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        int bands = 1;
        for (int i = 0; i < first.size(); i++) {
            boolean both = first.band(i) >= 0 && second.band(i) >= 0;
            boolean risks = !Double.isNaN(first.risk(i)) && !Double.isNaN(second.risk(i));
            if (!both || (outcome.length > 0 && !risks)) {
                continue;
            }
            rows.add(i);
            bands = Math.max(bands, 1 + Math.max(first.band(i), second.band(i)));
            if (first.band(i) != second.band(i)) {
                changes.add(new Change(i, first.band(i), second.band(i), because(first, second, i)));
            }
        }
        Optional<Agreement> agreement =
                outcome.length == 0 ? Optional.empty() : Optional.of(agreement(first, second, outcome, rows, bands));
        return new WeightComparison(
                first.name(),
                second.name(),
                rows.size(),
                first.size() - rows.size(),
                table(first, second, rows, bands),
                changes,
                agreement);
    }

    private static List<TermChange> because(Weighting first, Weighting second, int row) {
        TreeSet<String> names = new TreeSet<>(first.terms());
        names.addAll(second.terms());
        List<TermChange> terms = new ArrayList<>();
        for (String name : names) {
            double difference = contribution(second, row, name) - contribution(first, row, name);
            if (difference != 0) {
                terms.add(new TermChange(name, difference));
            }
        }
        terms.sort(Comparator.comparingDouble((TermChange t) -> -Math.abs(t.difference()))
                .thenComparing(TermChange::term));
        return terms;
    }

    private static double contribution(Weighting weighting, int row, String term) {
        int at = weighting.terms().indexOf(term);
        return at < 0 ? 0 : weighting.contribution(row, at);
    }

    private static List<List<Integer>> table(Weighting first, Weighting second, List<Integer> rows, int bands) {
        int[][] counts = new int[bands][bands];
        rows.forEach(i -> counts[first.band(i)][second.band(i)]++);
        List<List<Integer>> table = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> cells = new ArrayList<>();
            for (int cell : row) {
                cells.add(cell);
            }
            table.add(cells);
        }
        return table;
    }

    private static Agreement agreement(
            Weighting first, Weighting second, double[] outcome, List<Integer> rows, int bands) {
        List<Integer> cases = rows.stream().filter(i -> outcome[i] == 1).toList();
        List<Integer> others = rows.stream().filter(i -> outcome[i] == 0).toList();
        if (cases.isEmpty() || others.isEmpty()) {
            throw new IllegalArgumentException(
                    "all people compared have the same outcome; leave the outcome out or compare other people");
        }
        return new Agreement(
                table(first, second, cases, bands),
                table(first, second, others, bands),
                net(cases, others, i -> Integer.compare(second.band(i), first.band(i))),
                Optional.of(net(cases, others, i -> Double.compare(second.risk(i), first.risk(i)))),
                Optional.of(integrated(first, second, cases, others)));
    }

    private static NetReclassification net(List<Integer> cases, List<Integer> others, IntUnaryOperator direction) {
        return new NetReclassification(
                moves(cases, direction, 1),
                moves(cases, direction, -1),
                cases.size(),
                moves(others, direction, 1),
                moves(others, direction, -1),
                others.size());
    }

    private static int moves(List<Integer> rows, IntUnaryOperator direction, int sign) {
        return (int) rows.stream()
                .filter(i -> Integer.signum(direction.applyAsInt(i)) == sign)
                .count();
    }

    private static IntegratedImprovement integrated(
            Weighting first, Weighting second, List<Integer> cases, List<Integer> others) {
        double[] up =
                cases.stream().mapToDouble(i -> second.risk(i) - first.risk(i)).toArray();
        double[] down =
                others.stream().mapToDouble(i -> second.risk(i) - first.risk(i)).toArray();
        return new IntegratedImprovement(mean(up), mean(down), Math.sqrt(squaredError(up) + squaredError(down)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double squaredError(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return values.length < 2 ? 0 : squares / (values.length - 1) / values.length;
    }
}
