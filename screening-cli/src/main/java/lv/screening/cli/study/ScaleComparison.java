package lv.screening.cli.study;

import java.util.List;
import java.util.Map;
import lv.screening.evaluate.AucComparison;
import lv.screening.tune.WeightComparison;
import org.jspecify.annotations.Nullable;

/**
 * Two weightings of one scale on the same people.
 *
 * @param scale its id
 * @param turned whether a high score is good, so that bands are numbered from the last to the first
 * @param bands names, best first; numbers of bands count from 0 in this order
 * @param all everybody
 * @param auc paired areas, the old weights first; null without outcome or where a class is too small
 * @param because how often each term is the one that moved a person most who changes band
 * @param people who changes band; empty unless asked for
 * @param groups the same by group
 * @param cautions what is doubtful
 */
record ScaleComparison(
        String scale,
        boolean turned,
        List<String> bands,
        WeightComparison all,
        @Nullable AucComparison auc,
        Map<String, Integer> because,
        List<Person> people,
        List<Group> groups,
        List<Caution> cautions) {

    /**
     * Somebody who changes band.
     *
     * @param row number of the record in the file, from 1
     * @param id null unless asked for
     * @param from the old band
     * @param to the new band
     * @param because terms whose points changed, the largest change first
     */
    record Person(long row, @Nullable String id, String from, String to, List<WeightComparison.TermChange> because) {}

    /**
     * A group.
     *
     * @param group its name
     * @param withheld whether it is too small; its figures are null then
     */
    record Group(
            String group,
            boolean withheld,
            @Nullable WeightComparison comparison,
            @Nullable AucComparison auc) {}
}
