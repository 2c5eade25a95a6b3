package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lv.screening.change.GroupChange;
import lv.screening.change.MeasurementError;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.evaluate.ReliabilityAnalysis;
import lv.screening.expr.NearNames;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Reliability;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/**
 * How exactly a scale measures, and how that is known.
 *
 * @param error null where it is not known
 * @param source where its figures are from, or why there are none, in words
 */
record Precision(@Nullable MeasurementError error, String source) {

    /** The scales whose figures the command line gives. */
    static Map<String, Precision> given(List<String> texts, Questionnaire questionnaire) {
        Map<String, Precision> given = new HashMap<>();
        List<String> scales = questionnaire.definition().scales().stream()
                .map(each -> each.id())
                .toList();
        for (String text : texts) {
            if (!text.matches("[a-z][a-z0-9_]*=\\d{1,9}(\\.\\d{1,9})?:[01](\\.\\d{1,9})?")) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--precision: expected SCALE=SD:R, such as anger=7.5:0.80: a standard deviation and a reliability");
            }
            String scale = text.substring(0, text.indexOf('='));
            if (!scales.contains(scale)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--precision: no scale '" + scale + "' in " + questionnaire.id()
                                + NearNames.advice(scale, scales));
            }
            double deviation = Double.parseDouble(text.substring(text.indexOf('=') + 1, text.indexOf(':')));
            double reliability = Double.parseDouble(text.substring(text.indexOf(':') + 1));
            if (!(deviation > 0) || !(reliability < 1)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--precision: the standard deviation must be above 0, and the reliability below 1");
            }
            given.put(
                    scale,
                    new Precision(
                            new MeasurementError(deviation, reliability),
                            "reliability " + Shown.number(reliability) + " and standard deviation "
                                    + Shown.number(deviation) + " as --precision gives them"));
        }
        return given;
    }

    /**
     * The precision of a scale from the questionnaire and the first wave.
     *
     * @param scale its place in the layout
     * @param first everybody of the first wave
     * @param wave how that is called
     */
    static Precision of(
            Questionnaire questionnaire, int scale, List<Occasion> first, String wave, ChangeOptions.From from) {
        ScaleLayout layout = questionnaire.layout().scales().get(scale);
        double[] scores = first.stream()
                .map(each -> each.results().get(scale).score())
                .mapToDouble(each -> each == null ? Double.NaN : each.toDouble())
                .toArray();
        long scored = java.util.Arrays.stream(scores)
                .filter(each -> !Double.isNaN(each))
                .count();
        double deviation = GroupChange.deviation(scores);
        if (!(deviation > 0)) {
            return new Precision(null, "not known: no two people of " + wave + " have different scores");
        }
        String spread = "; standard deviation " + Shown.number(deviation) + " of " + scored + " people in " + wave;
        Reliability stated = layout.scale().reliability();
        if (stated != null && from == ChangeOptions.From.definition) {
            double value = stated.value().doubleValue();
            if (!(value < 1)) {
                return new Precision(null, "not known: the questionnaire states a reliability of 1");
            }
            String source = stated.source().isEmpty() ? "" : ", " + String.join(", ", stated.source());
            return new Precision(
                    new MeasurementError(deviation, value),
                    "reliability " + Shown.number(value) + " as the questionnaire states it ("
                            + stated.kind().name().toLowerCase(Locale.ROOT) + source + ")" + spread);
        }
        double alpha = alpha(layout, scale, first);
        if (!(alpha >= 0 && alpha < 1)) {
            return new Precision(
                    null,
                    "not known: the answers of " + wave + " give no coefficient alpha from 0 to below 1; name it with"
                            + " --precision");
        }
        return new Precision(
                new MeasurementError(deviation, alpha),
                "reliability " + Shown.number(alpha) + ": Cronbach's alpha of " + first.size() + " people in " + wave
                        + spread);
    }

    private static double alpha(ScaleLayout layout, int scale, List<Occasion> first) {
        int[] terms = IntStream.range(0, layout.terms().size())
                .filter(t -> layout.terms().get(t).min() < layout.terms().get(t).max())
                .toArray();
        if (terms.length < 2 || first.size() < 2) {
            return Double.NaN;
        }
        List<String> names = new ArrayList<>();
        for (int t : terms) {
            names.add(layout.terms().get(t).term().id());
        }
        double[][] points = new double[first.size()][terms.length];
        for (int i = 0; i < points.length; i++) {
            for (int t = 0; t < terms.length; t++) {
                Ratio each = first.get(i).results().get(scale).points().get(terms[t]);
                points[i][t] = each == null ? Double.NaN : each.toDouble();
            }
        }
        return ReliabilityAnalysis.withDefaults().of(names, points).pairwise().alpha();
    }
}
