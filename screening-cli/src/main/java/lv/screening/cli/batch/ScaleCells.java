package lv.screening.cli.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.Contribution;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleScores;
import lv.screening.score.ScaleStatus;
import org.jspecify.annotations.Nullable;

/** Writes the cells of one scale. Remembers the texts of scores and of what follows them; not thread-safe. */
final class ScaleCells {
    private static final int MOST_REMEMBERED = 1 << 14;
    private static final int MOST_KNOWN = 1 << 16;
    private static final byte[] NOTHING = {};
    private static final List<ScaleStatus> STATUSES = List.of(ScaleStatus.values());

    /** Of a block whose results have no numbers. */
    private static final int[] NO_NUMBERS = new int[RecordBlock.ROWS];

    static {
        Arrays.fill(NO_NUMBERS, -1);
    }

    private final ScaleLayout layout;
    private final List<String> bands;
    private final byte[] @Nullable [] scores;

    /** All five cells by the number of the results, in one numbering. */
    private final TextTable numbered = new TextTable();

    private @Nullable Object numbering;

    /** The same by all that decides them. */
    private final LongTable<byte[]> known = new LongTable<>();

    private @Nullable ScaleScores block;
    private int[] numbers = NO_NUMBERS;

    private final LongTable<byte[]> proratedScores = new LongTable<>();
    private final LongTable<byte[]> tails = new LongTable<>();

    ScaleCells(ScaleLayout layout) {
        this.layout = layout;
        this.bands = layout.scale().bandNames();
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

    /**
     * Takes up the results of a block; they are looked at until the next call.
     *
     * @return by row the number of the text in {@link #texts}, or below 0
     */
    int[] begin(ScaleScores results) {
        block = results;
        int[] given = results.numbers();
        numbers = given == null ? NO_NUMBERS : given;
        if (given != null && results.numbering() != numbering) {
            numbering = results.numbering();
            numbered.clear();
        }
        return numbers;
    }

    /** The five cells that every result has, each followed by a comma, by the number of the results. */
    TextTable texts() {
        return numbered;
    }

    /** Writes these cells for a row whose number has no text so far, or that has none. */
    void write(ByteText out, int row) {
        int number = numbers[row];
        ScaleScores results = Objects.requireNonNull(block);
        long key = openKey(results, row);
        byte[] cells = key < 0 ? null : known.get(key);
        if (cells == null) {
            cells = cells(results, row);
            if (key >= 0 && known.size() < MOST_KNOWN) {
                known.put(key, cells);
            }
        }
        if (number >= 0) {
            numbered.put(number, cells);
        }
        out.add(cells);
    }

    /** All that decides the cells, where it fits into one number; else below 0. */
    private long openKey(ScaleScores result, int row) {
        boolean scored = result.hasScore(row);
        long distance = scored ? result.numerator(row) + (1 << 23) : 0;
        long extra = scored ? result.extra(row) : 0;
        int missing = result.missing(row);
        int possible = result.possible(row);
        if ((distance >>> 24 | extra >>> 14 | missing >>> 7 | possible >>> 10) != 0) {
            return -1;
        }
        int status = result.isComplete(row) ? 3 : scored ? 2 : result.isNotScored(row) ? 1 : 0;
        int band = result.band(row) + 1;
        return distance
                | extra << 24
                | (long) missing << 38
                | (long) possible << 45
                | (long) band << 55
                | (long) status << 60;
    }

    private byte[] cells(ScaleScores result, int row) {
        byte[] score = result.hasScore(row) ? number(result.numerator(row), result.extra(row)) : NOTHING;
        byte[] tail = tail(result, row);
        byte[] both = Arrays.copyOf(score, score.length + tail.length);
        System.arraycopy(tail, 0, both, score.length, tail.length);
        return both;
    }

    private byte[] tail(ScaleScores result, int row) {
        return tail(result.band(row), result.status(row), result.missing(row), result.possible(row));
    }

    /** What follows the score. A scale has at most 30 bands, so the four fit into one number. */
    private byte[] tail(int band, ScaleStatus status, int missing, int possible) {
        long key = possible | (long) (band + 1) << 30 | (long) STATUSES.indexOf(status) << 35 | (long) missing << 37;
        byte[] known = tails.get(key);
        if (known == null) {
            known = bytes("," + (band < 0 ? "" : bands.get(band)) + "," + status.id() + "," + missing + ","
                    + possible(possible) + ",");
            if (tails.size() < MOST_REMEMBERED) {
                tails.put(key, known);
            }
        }
        return known;
    }

    private String possible(int bits) {
        List<String> names = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            if ((bits >> band & 1) == 1) {
                names.add(bands.get(band));
            }
        }
        return String.join(";", names);
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
            return prorated(numerator, extra);
        }
        byte[] known = scores[(int) place];
        if (known == null) {
            known = bytes(Ratio.of(numerator, layout.denominator()).toString());
            scores[(int) place] = known;
        }
        return known;
    }

    private byte[] prorated(long numerator, long extra) {
        boolean small = Math.abs(numerator) < 1L << 40 && extra < 1 << 22;
        long key = numerator << 22 | extra;
        byte[] known = small ? proratedScores.get(key) : null;
        if (known == null) {
            known = bytes(Ratio.of(numerator, layout.denominator() * extra).toString());
            if (small && proratedScores.size() < MOST_REMEMBERED) {
                proratedScores.put(key, known);
            }
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
