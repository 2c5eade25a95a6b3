package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Other weights and cuts for a questionnaire: an overlay that never changes the questionnaire's own file.
 *
 * @param questionnaire the id of the questionnaire it belongs to
 * @param version its version
 * @param research true for weights learned from data that nobody has validated: scoring with them must be allowed expressly
 * @param weights by scale and term
 * @param points by scale, term and code of the one item that the term reads: what each answer adds, in place of value times
 *     weight
 * @param bands the lowest score of each band, by scale
 * @param provenance how they came about: data hash, method, performance ...
 * @param name the file's name without folders, for results; may be empty
 * @param sha256 of the file's bytes, in hex; may be empty
 */
public record Weights(
        String questionnaire,
        String version,
        boolean research,
        Map<String, Map<String, BigDecimal>> weights,
        Map<String, Map<String, Map<String, BigDecimal>>> points,
        Map<String, List<BandGroup.Cut>> bands,
        Map<String, String> provenance,
        String name,
        String sha256) {
    /** Weights with copies of their maps. */
    public Weights {
        weights = Copies.of(weights);
        points = Copies.of(points);
        bands = Copies.of(bands);
        provenance = Copies.of(provenance);
    }

    /** Weights without points by answer. */
    public Weights(
            String questionnaire,
            String version,
            boolean research,
            Map<String, Map<String, BigDecimal>> weights,
            Map<String, List<BandGroup.Cut>> bands,
            Map<String, String> provenance,
            String name,
            String sha256) {
        this(questionnaire, version, research, weights, Map.of(), bands, provenance, name, sha256);
    }
}
