package lv.screening.cli.dialect;

import java.util.List;
import lv.screening.model.Questionnaire;

/** How a survey tool writes its exports. Immutable and thread-safe. */
interface Convention {
    /** What {@code --dialect} calls it. */
    String name();

    /** The marks of this export that the file bears, in words; none if it is no such export. */
    List<String> marks(Opening opening);

    /** How a file with these marks, or one that was declared to be such an export, is read. */
    Reading read(Opening opening, Questionnaire questionnaire);

    /** What is missing for a file to be read this way even where it was declared, in words; "" if nothing. */
    default String lacks(Opening opening) {
        return "";
    }
}
