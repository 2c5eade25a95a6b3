package lv.screening.cli.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int MOST_OPEN = 1 << 16;
    private static final byte[] NOTHING = {};
    private static final List<ScaleStatus> STATUSES = List.of(ScaleStatus.values());
    private final ScaleLayout layout;
    private final List<String> bands;
    private final byte[] @Nullable [] scores;

    /** All five cells of a complete scale by its score and band, where no other band is possible. */
    private final byte[] @Nullable [] complete;

    /** All five cells by the number of the results, in one numbering. */
    private byte[] @Nullable [] numbered = {};

    private @Nullable Object numbering;

    /** By row of a block all five cells. */
    private final byte[][] texts = new byte[RecordBlock.ROWS][];

    private final int[] distances = new int[RecordBlock.ROWS];

    /** All five cells of other scales, by all that decides them. */
    private final LongTable<byte[]> open = new LongTable<>();

    private final LongTable<byte[]> proratedScores = new LongTable<>();
    private final LongTable<byte[]> tails = new LongTable<>();

    ScaleCells(ScaleLayout layout) {
        this.layout = layout;
        this.bands = layout.scale().bandNames();
        long range = layout.max() - layout.min();
        this.scores = new byte[range >= 0 && range < MOST_REMEMBERED ? (int) range + 1 : 0][];
        this.complete = new byte[scores.length * Math.max(bands.size(), 1)][];
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
     * The five cells that every result has, each followed by a comma, for each row of a block, {@linkplain ByteText#padded
     * padded}. They hold until the next call.
     */
    byte[][] find(ScaleScores result, int rows) {
        int[] numbers = result.numbers();
        if (numbers == null) {
            findByScore(result, rows);
        } else {
            findByNumber(result, numbers, rows);
        }
        return texts;
    }

    private void findByNumber(ScaleScores result, int[] numbers, int rows) {
        if (result.numbering() != numbering) {
            numbering = result.numbering();
            numbered = new byte[0][];
        }
        for (int row = 0; row < rows; row++) {
            int number = numbers[row];
            if (number < 0) {
                findOpen(result, row);
            } else {
                byte[] known = number < numbered.length ? numbered[number] : null;
                texts[row] = known == null ? remember(number, cells(result, row)) : known;
            }
        }
    }

    private byte[] remember(int number, byte[] cells) {
        if (number >= numbered.length) {
            numbered = Arrays.copyOf(numbered, Math.max(number + 1, numbered.length * 2));
        }
        numbered[number] = cells;
        return cells;
    }

    private void findByScore(ScaleScores result, int rows) {
        result.completeDistances(scores.length - 1, distances);
        boolean sameCuts = layout.bands().size() <= 1;
        for (int row = 0; row < rows; row++) {
            int distance = distances[row];
            if (distance < 0) {
                findOpen(result, row);
            } else {
                int place = sameCuts ? distance : distance * bands.size() + result.band(row);
                byte[] known = complete[place];
                if (known == null) {
                    known = cells(result, row);
                    complete[place] = known;
                }
                texts[row] = known;
            }
        }
    }

    /** Cells of a scale that is not complete, or whose band is open. */
    private void findOpen(ScaleScores result, int row) {
        long key = openKey(result, row);
        byte[] known = key < 0 ? null : open.get(key);
        if (known == null) {
            known = cells(result, row);
            if (key >= 0 && open.size() < MOST_OPEN) {
                open.put(key, known);
            }
        }
        texts[row] = known;
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
        return ByteText.padded(both);
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
