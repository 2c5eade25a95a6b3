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
        Map<String, List<BandGroup.Cut>> bands,
        Map<String, String> provenance,
        String name,
        String sha256) {
    /** Weights with copies of their maps. */
    public Weights {
        weights = Copies.of(weights);
        bands = Copies.of(bands);
        provenance = Copies.of(provenance);
    }
}
