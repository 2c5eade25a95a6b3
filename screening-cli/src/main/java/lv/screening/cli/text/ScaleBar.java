package lv.screening.cli.text;

import java.util.Optional;
import lv.screening.expr.Ratio;
import lv.screening.model.BandGroup;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleResult;

/**
 * A score on its attainable range, drawn with characters: {@code #} up to the score, {@code ?} where it may still go with
 * missing answers, {@code |} where a band begins.
 */
final class ScaleBar {
    private static final int WIDTH = 40;

    private ScaleBar() {}

    /** The line; nothing where a scale has only one value. */
    static Optional<String> of(ScaleLayout layout, ScaleResult result) {
        double low = layout.lowest().toDouble();
        double range = layout.highest().toDouble() - low;
        if (!(range > 0)) {
            return Optional.empty();
        }
        Ratio score = result.score();
        int from = place(score == null ? result.lowest().toDouble() : score.toDouble(), low, range);
        int least = place(result.lowest().toDouble(), low, range);
        int most = place(result.highest().toDouble(), low, range);
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i < WIDTH; i++) {
            boolean open = result.missing() > 0 && i >= least && i < most;
            bar.append(open ? '?' : i < from ? '#' : '.');
        }
        if (layout.scale().bands().size() == 1) {
            for (BandGroup.Cut cut : layout.scale().bands().get(0).cuts()) {
                int at = place(cut.lowest().doubleValue(), low, range);
                if (at > 0 && at < WIDTH) {
                    bar.setCharAt(at, '|');
                }
            }
        }
        return Optional.of("    [" + bar + "]");
    }

    private static int place(double value, double low, double range) {
        return (int) Math.max(0, Math.min(WIDTH, Math.round((value - low) / range * WIDTH)));
    }
}
