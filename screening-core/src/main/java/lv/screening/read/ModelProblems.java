package lv.screening.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lv.screening.model.Problem;

/** Adds to what the reader found what the model found, unless that only follows from a part that could not be read. */
final class ModelProblems {
    private final Findings findings;
    private final Set<String> broken = new HashSet<>();

    ModelProblems(Findings findings, SourceMap places) {
        this.findings = findings;
        for (Problem problem : findings.problems()) {
            if (problem.isError()) {
                broken.add(SourceMap.part(places.named(problem.path())));
            }
        }
    }

    /** The parts in which the reader found an error. */
    Set<String> broken() {
        return broken;
    }

    /** Whether a whole section could not be read, so that everything else may follow from that. */
    boolean lacks(List<String> sections) {
        return sections.stream().anyMatch(broken::contains);
    }

    /**
     * Adds problems.
     *
     * @param found what the model found, each once
     * @param follows whether a problem only follows from another
     * @param locate gives a problem its place
     */
    void add(List<Problem> found, Predicate<Problem> follows, UnaryOperator<Problem> locate) {
        List<Problem> looked = found.stream().limit(Problem.MOST_SHOWN).toList();
        for (Problem problem : looked) {
            if (!broken.contains(SourceMap.part(problem.path())) && !follows.test(problem)) {
                findings.problems().add(locate.apply(problem));
            }
        }
        findings.leaveOut(found.size() - looked.size());
    }
}
