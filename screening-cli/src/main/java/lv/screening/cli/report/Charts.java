package lv.screening.cli.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.page.Html;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws charts as SVG inside a page. Colours are those of the page, so that they follow its light and dark. To be used by one
 * thread.
 */
final class Charts {
    private static final int WIDTH = 720;
    private static final Color INK = new Color(1, 2, 3);
    private static final Color LINE = new Color(2, 3, 4);
    private static final Color ACCENT = new Color(3, 4, 5);
    private static final Color URGENT = new Color(4, 5, 6);
    private static final List<Color> STEPS =
            List.of(new Color(11, 1, 1), new Color(12, 1, 1), new Color(13, 1, 1), new Color(14, 1, 1));
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final Map<Color, String> PAGE = Map.of(
            INK,
            "currentColor",
            LINE,
            "var(--line)",
            ACCENT,
            "var(--accent)",
            URGENT,
            "var(--urgent)",
            STEPS.get(0),
            "var(--step0)",
            STEPS.get(1),
            "var(--step1)",
            STEPS.get(2),
            "var(--step2)",
            STEPS.get(3),
            "var(--step3)");

    private int drawn;

    /** A cut on an axis. */
    record Cut(double at, String label) {}

    /** A line with its name. */
    record Line(String name, List<double[]> points) {}

    /** Without a screen; must be called before anything is drawn. */
    Charts() {
        System.setProperty("java.awt.headless", "true");
    }

    /** Bars over a score, with cuts as lines. */
    Html histogram(
            String words, double first, double width, List<Long> heights, List<Cut> cuts, String across, String up) {
        XYSeries series = new XYSeries("");
        for (int i = 0; i < heights.size(); i++) {
            series.add(first + i * width, heights.get(i));
        }
        JFreeChart chart = ChartFactory.createXYBarChart(
                null,
                across,
                false,
                up,
                new XYBarDataset(new XYSeriesCollection(series), width),
                PlotOrientation.VERTICAL,
                false,
                false,
                false);
        XYPlot plot = chart.getXYPlot();
        XYBarRenderer renderer = (XYBarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMargin(0.08);
        renderer.setSeriesPaint(0, ACCENT);
        for (Cut cut : cuts) {
            ValueMarker marker = new ValueMarker(cut.at(), URGENT, new BasicStroke(1.5f));
            marker.setLabel(cut.label());
            marker.setLabelFont(font(12));
            marker.setLabelPaint(INK);
            marker.setLabelAnchor(org.jfree.chart.ui.RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(org.jfree.chart.ui.TextAnchor.TOP_LEFT);
            marker.setLabelBackgroundColor(CLEAR);
            plot.addDomainMarker(marker);
        }
        plain(plot);
        plot.getRangeAxis().setUpperMargin(0.2);
        return svg(chart, 260, words);
    }

    /** One bar for each group, made of shares that add up to 100. */
    Html shares(String words, List<String> groups, List<List<Double>> shares, List<Integer> severities) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int g = 0; g < groups.size(); g++) {
            for (int b = 0; b < severities.size(); b++) {
                data.addValue(shares.get(g).get(b), Integer.valueOf(b), groups.get(g));
            }
        }
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, "%", data, PlotOrientation.HORIZONTAL, false, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        for (int b = 0; b < severities.size(); b++) {
            plot.getRenderer().setSeriesPaint(b, STEPS.get(severities.get(b)));
        }
        plot.getRangeAxis().setRange(0, 100);
        plain(plot);
        return svg(chart, 70 + 26 * groups.size(), words);
    }

    /** One bar for each name. */
    Html bars(String words, List<String> names, List<Long> values) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < names.size(); i++) {
            data.addValue(values.get(i), "", (i + 1) + ". " + names.get(i));
        }
        JFreeChart chart =
                ChartFactory.createBarChart(null, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        chart.getCategoryPlot().getRenderer().setSeriesPaint(0, ACCENT);
        plain(chart.getCategoryPlot());
        return svg(chart, 60 + 26 * names.size(), words);
    }

    /** Lines; the first is drawn strongest. */
    Html lines(String words, List<Line> lines, String across, String up, boolean points) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (Line line : lines) {
            XYSeries series = new XYSeries(line.name(), false, true);
            line.points().forEach(each -> series.add(each[0], each[1]));
            data.addSeries(series);
        }
        JFreeChart chart =
                ChartFactory.createXYLineChart(null, across, up, data, PlotOrientation.VERTICAL, false, false, false);
        XYPlot plot = chart.getXYPlot();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, points);
        for (int i = 0; i < lines.size(); i++) {
            renderer.setSeriesPaint(i, i == 0 ? ACCENT : INK);
            renderer.setSeriesStroke(
                    i,
                    i == 0
                            ? new BasicStroke(2.5f)
                            : new BasicStroke(
                                    1.2f,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_MITER,
                                    10,
                                    i == 1 ? new float[] {6, 4} : new float[] {2, 3},
                                    0));
            renderer.setSeriesShape(i, new java.awt.geom.Ellipse2D.Double(-3, -3, 6, 6));
            renderer.setSeriesShapesVisible(i, points && i == 0);
        }
        plot.setRenderer(renderer);
        plain(plot);
        if (up.equals("%")) {
            plot.getRangeAxis().setRange(0, 100);
            plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        return svg(chart, 320, words);
    }

    private static void plain(XYPlot plot) {
        plot.setBackgroundPaint(CLEAR);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plain(plot.getDomainAxis());
        plain(plot.getRangeAxis());
    }

    private static void plain(CategoryPlot plot) {
        plot.setBackgroundPaint(CLEAR);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        BarRenderer renderer = (BarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        CategoryAxis names = plot.getDomainAxis();
        names.setTickLabelFont(font(12));
        names.setTickLabelPaint(INK);
        names.setAxisLinePaint(LINE);
        names.setTickMarksVisible(false);
        names.setMaximumCategoryLabelWidthRatio(0.42f);
        names.setMaximumCategoryLabelLines(1);
        plain(plot.getRangeAxis());
    }

    private static void plain(ValueAxis axis) {
        axis.setTickLabelFont(font(12));
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(font(12));
        axis.setLabelPaint(INK);
        axis.setAxisLinePaint(LINE);
        axis.setTickMarkPaint(LINE);
        if (axis instanceof NumberAxis numbers) {
            if (numbers.getRange().getLength() > 5) {
                numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            }
            numbers.setNumberFormatOverride(new java.text.DecimalFormat(
                    "0.##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT)));
        }
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    private Html svg(JFreeChart chart, int height, String words) {
        chart.setBackgroundPaint(CLEAR);
        chart.setPadding(new org.jfree.chart.ui.RectangleInsets(2, 2, 2, 14));
        chart.setBorderVisible(false);
        drawn++;
        String markup;
        try {
            SVGGraphics2D graphics = new SVGGraphics2D(context(), false);
            graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, height));
            chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
            StringWriter out = new StringWriter();
            graphics.stream(graphics.getRoot(), out, false, false);
            markup = out.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (ParserConfigurationException | NoClassDefFoundError | UnsatisfiedLinkError | InternalError noFonts) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    "charts can not be drawn here: Java finds no fonts; install fontconfig and one font, such as"
                            + " fonts-dejavu-core",
                    noFonts);
        }
        String body = group(markup);
        for (Map.Entry<Color, String> each : PAGE.entrySet()) {
            Color paint = each.getKey();
            body = body.replace(
                    "\"rgb(" + paint.getRed() + "," + paint.getGreen() + "," + paint.getBlue() + ")\"",
                    "\"" + each.getValue() + "\"");
        }
        return new Html()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + height,
                        "width",
                        "100%",
                        "role",
                        "img",
                        "aria-label",
                        words)
                .element("title", words)
                .markup(body.strip())
                .end("svg");
    }

    /** What was drawn as a group, with the defaults that it was drawn under and the fonts of the page. */
    private static String group(String markup) {
        int open = markup.indexOf("<svg") + "<svg".length();
        int end = markup.indexOf('>', open);
        String defaults = markup.substring(open, end)
                .replaceAll("\\s(width|height|xmlns(:\\w+)?)=\"[^\"]*\"", "")
                .replaceAll("\\s+", " ");
        return ("<g" + defaults + ">" + markup.substring(end + 1, markup.lastIndexOf("</svg")) + "</g>")
                .replaceAll("\\sfont-family=\"[^\"]*\"", "")
                .replaceAll("\\sxml:space=\"[^\"]*\"", "");
    }

    private SVGGeneratorContext context() throws ParserConfigurationException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        context.setComment("");
        context.setPrecision(2);
        int chart = drawn;
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return "chart" + chart + "-" + super.generateID(prefix);
            }
        });
        return context;
    }
}
