package lv.screening.tune;

import java.util.List;
import java.util.stream.Collectors;

/** Says that data can not be used for learning weights, and holds every reason found. */
public final class TuningException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * An exception with all its reasons.
     *
     * @param findings at least one error
     */
    public TuningException(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /**
     * Every reason, in the order found.
     *
     * @return at least one finding
     */
    public List<Finding> findings() {
        return findings;
    }
}
