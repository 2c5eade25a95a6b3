package lv.screening.cli.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.score.ScaleScores;

/** What was counted, of one block or of all. Not thread-safe. */
final class Tally {
    private static final int FIRST_ROWS = 3;

    /** The bands of a scale that are counted together; few scales have more. */
    private static final int MOST_BANDS = 10;

    private final Questionnaire questionnaire;
    private final long[][] bands;
    private final long[] notScoredScales;
    private final Map<Referral.Urgency, Long> urgencies = new EnumMap<>(Referral.Urgency.class);
    private final Map<String, Long> services = new TreeMap<>();
    private final Map<String, Occurrences> refused = new LinkedHashMap<>();
    private final Map<String, Occurrences> others = new TreeMap<>();
    private long read;
    private long scored;
    private long partial;
    private long notScored;
    private long rejected;

    /** How often something occurred, and the first rows. */
    static final class Occurrences {
        private long count;
        private final StringBuilder rows = new StringBuilder();
        private int shown;

        private void add(String file, long row) {
            count++;
            if (shown < FIRST_ROWS) {
                rows.append(shown == 0 ? "" : ", ").append(file).append(row);
                shown++;
            }
        }

        long count() {
            return count;
        }

        /** The numbers of the first three rows. */
        String rows() {
            return rows + (count > shown ? ", ..." : "");
        }
    }

    Tally(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        var scales = questionnaire.layout().scales();
        this.bands = new long[scales.size()][];
        this.notScoredScales = new long[scales.size()];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = new long[scales.get(i).scale().bandNames().size()];
        }
    }

    /** Counts the scores of a block; what is wrong with its rows is for {@link #problems}. */
    void scores(ScoredBlock block) {
        List<ScaleScores> all = block.scores().scales();
        int[] scales = new int[block.records().rows()];
        for (int i = 0; i < all.size(); i++) {
            scale(all.get(i), i, block, scales);
        }
        int allScored = all.size() * ScaleScores.WITH_SCORE;
        int noneScored = all.size() * ScaleScores.NOT_SCORED;
        for (int row = 0; row < scales.length; row++) {
            read++;
            if (block.isRejected(row)) {
                rejected++;
            } else if (scales[row] == allScored) {
                scored++;
            } else if (scales[row] == noneScored) {
                notScored++;
            } else {
                partial++;
            }
        }
    }

    private void scale(ScaleScores scale, int place, ScoredBlock block, int[] scales) {
        long[] counts = new long[1 << Math.min(bands[place].length, MOST_BANDS)];
        notScoredScales[place] += scale.count(counts, scales);
        for (int band = 0; 1 << band < counts.length; band++) {
            bands[place][band] += counts[1 << band];
        }
        if (!block.anyProblem() && bands[place].length <= MOST_BANDS) {
            return; // nothing was rejected
        }
        for (int row = 0; row < scales.length; row++) {
            if (block.isRejected(row)) {
                notScoredScales[place] -= scale.isNotScored(row) ? 1 : 0;
                if (scale.band(row) >= 0 && scale.band(row) < MOST_BANDS) {
                    bands[place][scale.band(row)]--;
                }
            } else if (scale.band(row) >= MOST_BANDS) {
                bands[place][scale.band(row)]++;
            }
        }
    }

    /** Counts what is wrong with the rows of a block. Blocks come in order. */
    void problems(ScoredBlock block, String filePrefix) {
        if (!block.anyProblem()) {
            return;
        }
        long first = block.records().firstRow();
        for (int row = 0; row < block.records().rows(); row++) {
            for (RowProblem problem : block.problems(row)) {
                Map<String, Occurrences> group = problem.refused() ? refused : others;
                String key = problem.refused()
                        ? problem.problem().item()
                        : problem.problem().code();
                group.computeIfAbsent(key, name -> new Occurrences()).add(filePrefix, first + row);
            }
        }
    }

    /** Adds the scores that another has counted, which begins anew. */
    void take(Tally other) {
        for (int i = 0; i < bands.length; i++) {
            for (int band = 0; band < bands[i].length; band++) {
                bands[i][band] += other.bands[i][band];
            }
            notScoredScales[i] += other.notScoredScales[i];
            Arrays.fill(other.bands[i], 0);
        }
        Arrays.fill(other.notScoredScales, 0);
        read += other.read;
        scored += other.scored;
        partial += other.partial;
        notScored += other.notScored;
        rejected += other.rejected;
        other.read = 0;
        other.scored = 0;
        other.partial = 0;
        other.notScored = 0;
        other.rejected = 0;
    }

    /** Adds what was counted of referrals and services. */
    void take(RowReferrals referrals) {
        referrals.drain(urgencies, services);
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Rows read. */
    long read() {
        return read;
    }

    /** Rows in which every scale has a score. */
    long scored() {
        return scored;
    }

    /** Rows in which some scale has a score or a band, and some has no score. */
    long partial() {
        return partial;
    }

    /** Rows in which no scale has a score or a band. */
    long notScored() {
        return notScored;
    }

    /** Rows without a result. */
    long rejected() {
        return rejected;
    }

    /** How often each band of a scale was given; the scale by its place in the layout. */
    long[] bands(int scale) {
        return bands[scale].clone();
    }

    /** How often a scale was not scored. */
    long notScored(int scale) {
        return notScoredScales[scale];
    }

    /** How many rows have which urgency. */
    Map<Referral.Urgency, Long> urgencies() {
        return urgencies;
    }

    /** How often each service was suggested, by id. */
    Map<String, Long> services() {
        return services;
    }

    /** The refused answers by item. */
    Map<String, Occurrences> refused() {
        return refused;
    }

    /** The other problems by code. */
    Map<String, Occurrences> others() {
        return others;
    }
}
