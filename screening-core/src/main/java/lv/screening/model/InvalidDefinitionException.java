package lv.screening.model;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that can not be used, with everything that is wrong with it. */
public final class InvalidDefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An exception for at least one problem. */
    public InvalidDefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the file, warnings included. */
    public List<Problem> problems() {
        return problems;
    }
}
