package lv.screening.cli.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.Contribution;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleScores;
import lv.screening.score.ScaleStatus;
import org.jspecify.annotations.Nullable;

/** Writes the cells of one scale. Remembers the texts of numbers and of sets of bands; not thread-safe. */
final class ScaleCells {
    private static final int MOST_REMEMBERED = 1 << 14;
    private static final byte[] COMPLETE = bytes(ScaleStatus.COMPLETE.id());
    private static final byte[] PRORATED = bytes(ScaleStatus.PRORATED.id());
    private static final byte[] PARTIAL = bytes(ScaleStatus.PARTIAL.id());
    private static final byte[] NOT_SCORED = bytes(ScaleStatus.NOT_SCORED.id());

    private final ScaleLayout layout;
    private final byte[][] bands;
    private final byte[] @Nullable [] scores;
    private final Map<Integer, byte[]> possible = new HashMap<>();
    private int lastPossible = -1;
    private byte[] lastPossibleText = new byte[0];

    ScaleCells(ScaleLayout layout) {
        this.layout = layout;
        this.bands = layout.scale().bandNames().stream().map(ScaleCells::bytes).toArray(byte[][]::new);
        long range = layout.max() - layout.min();
        this.scores = new byte[range >= 0 && range < MOST_REMEMBERED ? (int) range + 1 : 0][];
    }

    /** The names of the columns. */
    static void header(Scale scale, boolean full, List<String> names) {
        String id = scale.id();
        names.addAll(List.of(id, id + "_band", id + "_status", id + "_missing", id + "_possible"));
        if (full) {
            names.addAll(List.of(id + "_lowest", id + "_highest", id + "_score100"));
            if (scale.norms() != null) {
                names.add(id + "_norm");
            }
            scale.terms().forEach(term -> names.add(id + "." + term.id()));
        }
    }

    /** Writes the five cells that every result has, each followed by a comma. */
    void write(ByteText out, ScaleScores result, int row) {
        if (result.hasScore(row)) {
            out.add(number(result.numerator(row), result.extra(row)));
        }
        out.add((byte) ',');
        int band = result.band(row);
        if (band >= 0) {
            out.add(bands[band]);
        }
        out.add((byte) ',');
        out.add(status(result.status(row)));
        out.add((byte) ',');
        int missing = result.missing(row);
        if (missing < 10) {
            out.add((byte) ('0' + missing));
        } else {
            out.add(Integer.toString(missing));
        }
        out.add((byte) ',');
        out.add(possible(result.possible(row)));
        out.add((byte) ',');
    }

    /** Writes the further cells of a full result, each followed by a comma. */
    static void writeFull(ByteText out, ScaleResult result) {
        out.add(result.lowest().toString());
        out.add((byte) ',');
        out.add(result.highest().toString());
        out.add((byte) ',');
        add(out, result.score100());
        if (result.scale().norms() != null) {
            Optional.ofNullable(result.norm())
                    .map(BigDecimal::stripTrailingZeros)
                    .map(BigDecimal::toPlainString)
                    .ifPresent(out::add);
            out.add((byte) ',');
        }
        for (Contribution each : result.contributions()) {
            add(out, each.points());
        }
    }

    private static void add(ByteText out, @Nullable Ratio number) {
        if (number != null) {
            out.add(number.toString());
        }
        out.add((byte) ',');
    }

    private byte[] number(long numerator, long extra) {
        long place = numerator - layout.min();
        if (extra != 1 || place < 0 || place >= scores.length) {
            return bytes(Ratio.of(numerator, layout.denominator() * extra).toString());
        }
        byte[] known = scores[(int) place];
        if (known == null) {
            known = bytes(Ratio.of(numerator, layout.denominator()).toString());
            scores[(int) place] = known;
        }
        return known;
    }

    private static byte[] status(ScaleStatus status) {
        return switch (status) {
            case COMPLETE -> COMPLETE;
            case PRORATED -> PRORATED;
            case PARTIAL -> PARTIAL;
            case NOT_SCORED -> NOT_SCORED;
        };
    }

    /** Rows one after the other mostly have the same. */
    private byte[] possible(int bits) {
        if (bits != lastPossible) {
            lastPossibleText = possibleText(bits);
            lastPossible = bits;
        }
        return lastPossibleText;
    }

    private byte[] possibleText(int bits) {
        return possible.computeIfAbsent(bits, set -> {
            StringBuilder names = new StringBuilder();
            for (int band = 0; band < bands.length; band++) {
                if ((set >> band & 1) == 1) {
                    names.append(names.length() == 0 ? "" : ";")
                            .append(new String(bands[band], StandardCharsets.UTF_8));
                }
            }
            return bytes(names.toString());
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
