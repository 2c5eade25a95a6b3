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
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMImplementation;

/**
 * Writes charts as SVG of a page. Charts are drawn in colours that stand for the page's own, so that they follow its light and
 * dark. To be used by one thread.
 */
final class ChartDrawing {
    private static final int WIDTH = 720;
    static final Color INK = new Color(1, 2, 3);
    static final Color LINE = new Color(2, 3, 4);
    static final Color ACCENT = new Color(3, 4, 5);
    static final Color URGENT = new Color(4, 5, 6);
    static final List<Color> STEPS =
            List.of(new Color(11, 1, 1), new Color(12, 1, 1), new Color(13, 1, 1), new Color(14, 1, 1));
    static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final String RGB = "\"rgb(";

    /** The page's colours by what stands for them in a drawing. */
    private static final Map<String, String> PAGE = Map.of(
            rgb(INK),
            "currentColor",
            rgb(LINE),
            "var(--line)",
            rgb(ACCENT),
            "var(--accent)",
            rgb(URGENT),
            "var(--urgent)",
            rgb(STEPS.get(0)),
            "var(--step0)",
            rgb(STEPS.get(1)),
            "var(--step1)",
            rgb(STEPS.get(2)),
            "var(--step2)",
            rgb(STEPS.get(3)),
            "var(--step3)");

    /** What is hidden: hatched. A pattern, which is named by the chart, stands in its place. */
    static final Color HIDDEN = new Color(5, 6, 7);

    private static final String HATCH = "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"currentColor\" fill=\"none\"/>";

    private @Nullable DOMImplementation documents;
    private int drawn;

    static void plain(XYPlot plot) {
        plot.setBackgroundPaint(CLEAR);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plain(plot.getDomainAxis());
        plain(plot.getRangeAxis());
    }

    static void plain(CategoryPlot plot) {
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

    static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    Html svg(JFreeChart chart, int height, String words) {
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
        String drawing = group(markup);
        boolean hides = drawing.contains(rgb(HIDDEN));
        String body = coloured(drawing);
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
                .markup(hides ? pattern() : "")
                .markup(body.strip())
                .end("svg");
    }

    /** Puts the page's own colours in the place of those that stand for them. */
    private String coloured(String drawing) {
        StringBuilder coloured = new StringBuilder(drawing.length());
        int done = 0;
        for (int at = drawing.indexOf(RGB); at >= 0; at = drawing.indexOf(RGB, done)) {
            int end = drawing.indexOf('"', at + 1) + 1;
            String colour = drawing.substring(at, end);
            String own = colour.equals(rgb(HIDDEN)) ? "url(#" + hatch() + ")" : PAGE.get(colour);
            coloured.append(drawing, done, at).append(own == null ? colour : "\"" + own + "\"");
            done = end;
        }
        return coloured.append(drawing, done, drawing.length()).toString();
    }

    private static String rgb(Color paint) {
        return "\"rgb(" + paint.getRed() + "," + paint.getGreen() + "," + paint.getBlue() + ")\"";
    }

    private String hatch() {
        return "chart" + drawn + "-hidden";
    }

    private String pattern() {
        return "<pattern id=\"" + hatch() + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">" + HATCH
                + "</pattern>";
    }

    /** A small hatched field, to explain what it stands for. */
    Html hiddenKey() {
        drawn++;
        return new Html()
                .open("svg", "width", "14", "height", "14", "aria-hidden", "true")
                .markup(pattern())
                .empty("rect", "width", "14", "height", "14", "fill", "url(#" + hatch() + ")", "stroke", "currentColor")
                .close("svg");
    }

    /** What was drawn as a group, with the defaults that it was drawn under and the fonts of the page. */
    private static String group(String markup) {
        int open = markup.indexOf("<svg") + "<svg".length();
        int end = markup.indexOf('>', open);
        String defaults = markup.substring(open, end)
                .replaceAll("\\s(width|height|xmlns(:\\w+)?)=\"[^\"]*\"", "")
                .replaceAll("\\s+", " ");
        String body = "<g" + defaults + ">" + markup.substring(end + 1, markup.lastIndexOf("</svg")) + "</g>";
        return without(without(body, "font-family=\""), "xml:space=\"");
    }

    /** Leaves an attribute out, with the space before it. */
    private static String without(String markup, String attribute) {
        StringBuilder rest = new StringBuilder(markup.length());
        int done = 0;
        for (int at = markup.indexOf(attribute, 1); at >= 0; at = markup.indexOf(attribute, at + 1)) {
            if (Character.isWhitespace(markup.charAt(at - 1))) {
                rest.append(markup, done, at - 1);
                done = markup.indexOf('"', at + attribute.length()) + 1;
            }
        }
        return rest.append(markup, done, markup.length()).toString();
    }

    private SVGGeneratorContext context() throws ParserConfigurationException {
        if (documents == null) {
            documents =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        }
        SVGGeneratorContext context =
                SVGGeneratorContext.createDefault(documents.createDocument("http://www.w3.org/2000/svg", "svg", null));
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
