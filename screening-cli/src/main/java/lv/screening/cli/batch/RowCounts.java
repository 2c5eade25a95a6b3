package lv.screening.cli.batch;

import java.util.List;
import java.util.Map;

/**
 * What was counted while files were read. Immutable.
 *
 * @param rows rows of each file
 * @param rejected those of them that were rejected
 * @param scored rows in which every scale has a score
 * @param partial rows in which some scale has a score or band, and some has no score
 * @param notScored rows in which no scale has a score or band
 * @param services how often each service was suggested, by id
 * @param refused refused answers by item
 * @param others other problems by code
 * @param findings codes of what the data audit found
 */
public record RowCounts(
        List<Long> rows,
        List<Long> rejected,
        long scored,
        long partial,
        long notScored,
        Map<String, Long> services,
        Map<String, Long> refused,
        Map<String, Long> others,
        List<String> findings) {
    /** Counts with copies of the collections. */
    public RowCounts {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        services = Map.copyOf(services);
        refused = Map.copyOf(refused);
        others = Map.copyOf(others);
        findings = List.copyOf(findings);
    }

    /** Whether everything was read as it stands. */
    public boolean clean() {
        return refused.isEmpty() && rejectedRows() == 0;
    }

    /** All rejected rows. */
    public long rejectedRows() {
        return rejected.stream().mapToLong(Long::longValue).sum();
    }

    /** All rows. */
    public long allRows() {
        return rows.stream().mapToLong(Long::longValue).sum();
    }
}
