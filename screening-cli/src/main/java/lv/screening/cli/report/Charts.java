package lv.screening.cli.report;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.page.Html;
import lv.screening.cli.report.Protection.Count;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.XYItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The kinds of charts. A hidden count is drawn as a hatched mark whose size says nothing about it, never as nothing, which
 * would read as nobody. To be used by one thread.
 */
final class Charts {
    /** How high the mark of a hidden count is, as part of the highest bar. */
    private static final double MARK = 0.05;

    /** How wide the mark of a hidden count is in a bar of shares, in percent. */
    private static final double STUB = 3;

    /** More bars than this leave no room for a label on each hidden one. */
    private static final int MOST_LABELLED = 24;

    private final ChartDrawing drawing;

    /** A cut on an axis. */
    record Cut(double at, String label) {}

    /**
     * A line with its name.
     *
     * @param points where it goes; it breaks where a point is no number
     * @param hidden points that stand for hidden counts, each at the least it is known to be under
     */
    record Line(String name, List<double[]> points, List<double[]> hidden) {
        Line(String name, List<double[]> points) {
            this(name, points, List.of());
        }
    }

    /** Without a screen; must be called before anything is drawn. */
    Charts() {
        System.setProperty("java.awt.headless", "true");
        drawing = new ChartDrawing();
    }

    /** A small field that looks like the mark of a hidden count. */
    Html hiddenKey() {
        return drawing.hiddenKey();
    }

    /** Bars over a score, with cuts as lines. */
    Html histogram(
            String words, double first, double width, List<Count> heights, List<Cut> cuts, String across, String up) {
        XYSeries shown = new XYSeries("shown");
        XYSeries hidden = new XYSeries("hidden");
        long highest = heights.stream().mapToLong(Count::value).max().orElse(0);
        for (int i = 0; i < heights.size(); i++) {
            shown.add(first + i * width, (double) heights.get(i).value());
            if (heights.get(i).hidden()) {
                hidden.add(first + i * width, Math.max(1, highest * MARK));
            }
        }
        XYSeriesCollection all = new XYSeriesCollection(shown);
        all.addSeries(hidden);
        JFreeChart chart = ChartFactory.createXYBarChart(
                null, across, false, up, new XYBarDataset(all, width), PlotOrientation.VERTICAL, false, false, false);
        XYPlot plot = chart.getXYPlot();
        XYBarRenderer renderer = (XYBarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMargin(0.08);
        renderer.setSeriesPaint(0, ChartDrawing.ACCENT);
        renderer.setSeriesPaint(1, ChartDrawing.HIDDEN);
        labelHidden(renderer, heights);
        for (Cut cut : cuts) {
            ValueMarker marker = new ValueMarker(cut.at(), ChartDrawing.URGENT, new BasicStroke(1.5f));
            marker.setLabel(cut.label());
            marker.setLabelFont(ChartDrawing.font(12));
            marker.setLabelPaint(ChartDrawing.INK);
            marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
            marker.setLabelBackgroundColor(ChartDrawing.CLEAR);
            plot.addDomainMarker(marker);
        }
        ChartDrawing.plain(plot);
        if (width >= 1) {
            plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        plot.getRangeAxis().setUpperMargin(0.2);
        return drawing.svg(chart, 260, words);
    }

    private static void labelHidden(XYBarRenderer renderer, List<Count> heights) {
        String label = heights.stream()
                .filter(Count::hidden)
                .findFirst()
                .map(Count::shown)
                .orElse("");
        XYItemLabelGenerator labels = (data, series, item) -> label;
        renderer.setSeriesItemLabelGenerator(1, labels);
        renderer.setSeriesItemLabelsVisible(1, heights.size() <= MOST_LABELLED);
        renderer.setSeriesItemLabelFont(1, ChartDrawing.font(11));
        renderer.setSeriesItemLabelPaint(1, ChartDrawing.INK);
        ItemLabelPosition above = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
        renderer.setSeriesPositiveItemLabelPosition(1, above);
        renderer.setPositiveItemLabelPositionFallback(above);
    }

    /** One bar for each group, made of shares that add up to 100, and of a mark for each hidden count. */
    Html shares(String words, List<String> groups, List<List<Count>> counts, List<Integer> severities) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int g = 0; g < groups.size(); g++) {
            double sum = counts.get(g).stream().mapToLong(Count::value).sum();
            double room =
                    100 - STUB * counts.get(g).stream().filter(Count::hidden).count();
            for (int b = 0; b < severities.size(); b++) {
                Count count = counts.get(g).get(b);
                data.addValue(sum == 0 ? 0 : room * count.value() / sum, Integer.valueOf(2 * b), groups.get(g));
                // no value at all, so that nothing is drawn
                data.addValue(count.hidden() ? (Double) STUB : null, Integer.valueOf(2 * b + 1), groups.get(g));
            }
        }
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, "%", data, PlotOrientation.HORIZONTAL, false, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        for (int b = 0; b < severities.size(); b++) {
            plot.getRenderer().setSeriesPaint(2 * b, ChartDrawing.STEPS.get(severities.get(b)));
            plot.getRenderer().setSeriesPaint(2 * b + 1, ChartDrawing.HIDDEN);
        }
        plot.getRangeAxis().setRange(0, 100);
        ChartDrawing.plain(plot);
        return drawing.svg(chart, 70 + 26 * groups.size(), words);
    }

    /** One bar for each name. */
    Html bars(String words, List<String> names, List<Long> values) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < names.size(); i++) {
            data.addValue(values.get(i), "", (i + 1) + ". " + names.get(i));
        }
        JFreeChart chart =
                ChartFactory.createBarChart(null, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        chart.getCategoryPlot().getRenderer().setSeriesPaint(0, ChartDrawing.ACCENT);
        ChartDrawing.plain(chart.getCategoryPlot());
        return drawing.svg(chart, 60 + 26 * names.size(), words);
    }

    /**
     * Lines; the first is drawn strongest.
     *
     * @param steps the names of whole steps across, from 1 on; empty where the axis has numbers
     */
    Html lines(String words, List<Line> lines, String across, String up, boolean points, List<String> steps) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (Line line : lines) {
            XYSeries series = new XYSeries(line.name(), false, true);
            line.points().forEach(each -> series.add(each[0], each[1]));
            data.addSeries(series);
        }
        List<double[]> hidden = new ArrayList<>();
        lines.forEach(line -> hidden.addAll(line.hidden()));
        XYSeries open = new XYSeries("hidden", false, true);
        hidden.forEach(each -> open.add(each[0], each[1]));
        data.addSeries(open);
        JFreeChart chart =
                ChartFactory.createXYLineChart(null, across, up, data, PlotOrientation.VERTICAL, false, false, false);
        XYPlot plot = chart.getXYPlot();
        plot.setRenderer(renderer(lines.size(), points));
        ChartDrawing.plain(plot);
        if (up.equals("%")) {
            plot.getRangeAxis().setRange(0, 100);
        }
        if (!steps.isEmpty()) {
            NumberAxis axis = (NumberAxis) plot.getDomainAxis();
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            axis.setRange(0.7, steps.size() + 0.3);
            axis.setNumberFormatOverride(new StepNames(steps));
        }
        return drawing.svg(chart, 320, words);
    }

    private static XYLineAndShapeRenderer renderer(int lines, boolean points) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, points);
        for (int i = 0; i < lines; i++) {
            renderer.setSeriesPaint(i, i == 0 ? ChartDrawing.ACCENT : ChartDrawing.INK);
            renderer.setSeriesStroke(i, i == 0 ? new BasicStroke(2.5f) : dashed(i));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
            renderer.setSeriesShapesVisible(i, points && i == 0);
        }
        renderer.setSeriesLinesVisible(lines, false);
        renderer.setSeriesShapesVisible(lines, true);
        renderer.setSeriesShapesFilled(lines, true);
        renderer.setSeriesShape(lines, new Ellipse2D.Double(-6, -6, 12, 12));
        renderer.setSeriesPaint(lines, ChartDrawing.HIDDEN);
        return renderer;
    }

    private static BasicStroke dashed(int line) {
        float[] dashes = line == 1 ? new float[] {6, 4} : new float[] {2, 3};
        return new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }

    /** Shows whole numbers from 1 on as names. No DecimalFormat: that one has a short cut past what is overridden here. */
    private static final class StepNames extends NumberFormat {
        private static final long serialVersionUID = 1;

        private final ArrayList<String> names;

        StepNames(List<String> names) {
            this.names = new ArrayList<>(names);
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, java.text.FieldPosition ignored) {
            int at = (int) Math.round(number) - 1;
            return at >= 0 && at < names.size() ? to.append(Html.visible(names.get(at))) : to;
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, java.text.FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String text, java.text.ParsePosition at) {
            throw new UnsupportedOperationException("names of steps are only shown");
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof StepNames that && names.equals(that.names);
        }

        @Override
        public int hashCode() {
            return names.hashCode();
        }
    }
}
