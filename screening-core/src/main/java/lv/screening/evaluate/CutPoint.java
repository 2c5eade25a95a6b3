package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A cut and what it does to the data.
 *
 * @param cut positive if score &gt;= cut; plus infinity: nobody is positive
 * @param confusion the counts on either side
 */
public record CutPoint(double cut, Confusion confusion) {

    /**
     * Every cut that makes a difference: each observed score, ascending, and last plus infinity.
     *
     * @param table cases and controls by score
     * @return one more than there are distinct scores
     */
    public static List<CutPoint> all(CountTable table) {
        List<CutPoint> points = new ArrayList<>(table.size() + 1);
        long fn = 0;
        long tn = 0;
        for (int i = 0; i <= table.size(); i++) {
            double cut = i == table.size() ? Double.POSITIVE_INFINITY : table.score(i);
            points.add(new CutPoint(cut, new Confusion(table.cases() - fn, table.controls() - tn, tn, fn)));
            if (i < table.size()) {
                fn += table.cases(i);
                tn += table.controls(i);
            }
        }
        return List.copyOf(points);
    }
}
