package lv.screening.cli;

import java.util.List;
import lv.screening.model.Problem;

/** Prints problems with definitions: place, message, and the line with a mark under the place. */
public final class ProblemText {
    private ProblemText() {}

    /** Prints problems to the messages of a console, in their order. */
    public static void print(List<Problem> problems, Console console) {
        for (Problem problem : problems) {
            console.message(problem.toString());
            Problem.Location place = problem.location();
            if (place != null && !place.excerpt().isBlank()) {
                String number = String.valueOf(place.line());
                console.message("  " + number + " | " + place.excerpt());
                console.message("  " + " ".repeat(number.length()) + " | "
                        + " "
                                .repeat(Math.max(
                                        0,
                                        Math.min(
                                                place.column() - 1,
                                                place.excerpt().length()))) + "^");
            }
        }
    }
}
