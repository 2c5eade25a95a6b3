package lv.screening.cli.page;

import java.util.List;
import java.util.Locale;
import lv.screening.expr.Ratio;
import lv.screening.model.BandGroup;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleResult;

/** A score on its attainable range, with the bands behind it and what is still possible where answers are missing. */
final class ScoreStrip {
    private static final int WIDTH = 400;
    private static final int LEFT = 6;
    private static final int INNER = WIDTH - 2 * LEFT;

    private final double lowest;
    private final double highest;

    private ScoreStrip(ScaleLayout layout) {
        lowest = layout.lowest().toDouble();
        highest = layout.highest().toDouble();
    }

    /** @param words the same in words, for who does not see it */
    static Html of(ScaleLayout layout, ScaleResult result, String words) {
        ScoreStrip strip = new ScoreStrip(layout);
        Html html = new Html();
        html.open("svg", "viewBox", "0 0 " + WIDTH + " 34", "width", "100%", "role", "img", "aria-label", words);
        html.element("title", words);
        strip.bands(html, result.scale());
        Ratio score = result.score();
        boolean open = result.lowest().compareTo(result.highest()) < 0;
        if (open) {
            double from = strip.x(result.lowest().toDouble());
            double to = strip.x(result.highest().toDouble());
            html.empty(
                    "path",
                    "class",
                    "range",
                    "d",
                    "M" + n(from) + " 4v8M" + n(from) + " 8H" + n(to) + "M" + n(to) + " 4v8");
        }
        if (score != null) {
            double x = strip.x(score.toDouble());
            html.empty("path", "class", "mark", "d", "M" + n(x) + " 13l-5 -9h10z");
        }
        html.element("text", Numbers.shown(layout.lowest()), "x", Integer.toString(LEFT), "y", "33");
        html.element(
                "text",
                Numbers.shown(layout.highest()),
                "x",
                Integer.toString(WIDTH - LEFT),
                "y",
                "33",
                "text-anchor",
                "end");
        return html.end("svg");
    }

    private void bands(Html html, Scale scale) {
        List<BandGroup> groups = scale.bands();
        if (groups.size() != 1) {
            // without bands, or with cuts that depend on the respondent: only the range
            html.empty(
                    "rect",
                    "class",
                    "step0",
                    "x",
                    Integer.toString(LEFT),
                    "y",
                    "14",
                    "width",
                    Integer.toString(INNER),
                    "height",
                    "8");
            return;
        }
        List<BandGroup.Cut> cuts = groups.get(0).cuts();
        for (int i = 0; i < cuts.size(); i++) {
            double from = Math.max(lowest, cuts.get(i).lowest().doubleValue());
            double to = i + 1 < cuts.size() ? cuts.get(i + 1).lowest().doubleValue() : highest;
            html.empty(
                    "rect",
                    "class",
                    "step" + Severity.of(scale, i),
                    "x",
                    n(x(from)),
                    "y",
                    "14",
                    "width",
                    n(Math.max(0, x(to) - x(from))),
                    "height",
                    "8");
            if (i > 0) {
                html.empty("path", "class", "cut", "d", "M" + n(x(from)) + " 13v10");
                if (x(from) > LEFT + 16 && x(from) < WIDTH - LEFT - 16) { // else it would stand on the range's end
                    html.element(
                            "text",
                            cuts.get(i).lowest().toPlainString(),
                            "x",
                            n(x(from)),
                            "y",
                            "33",
                            "text-anchor",
                            "middle");
                }
            }
        }
    }

    private double x(double score) {
        return LEFT + (highest > lowest ? (score - lowest) / (highest - lowest) * INNER : INNER / 2.0);
    }

    static String n(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
