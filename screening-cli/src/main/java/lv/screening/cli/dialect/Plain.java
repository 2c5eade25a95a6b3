package lv.screening.cli.dialect;

import java.util.List;
import lv.screening.cli.bind.Heading;
import lv.screening.model.Questionnaire;

/** A file whose first line names the columns. */
final class Plain implements Convention {
    static final String NAME = "plain";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> marks(Opening opening) {
        return List.of();
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        return Reading.of(0, opening.header().stream().map(Heading::plain).toList(), Reading.Boxes.AS_WRITTEN);
    }
}
