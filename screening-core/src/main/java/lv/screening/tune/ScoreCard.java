package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A page from which a person adds up points by hand and looks up what the total means. The totals are those that the items can
 * really give; when there are more than {@value #MOST_ROWS}, neighbours are joined to ranges that never cross a band.
 *
 * @param title heading
 * @param items questions with points
 * @param totals every attainable total or range of totals, ascending
 */
public record ScoreCard(String title, List<CardItem> items, List<Total> totals) {
    /** More totals than this are joined to ranges, so that the card fits a page. */
    public static final int MOST_ROWS = 30;

    /** Shares that rest on fewer people are not given. */
    public static final int SMALLEST_CELL = 10;

    /** Copies the lists. */
    public ScoreCard {
        items = List.copyOf(items);
        totals = List.copyOf(totals);
    }

    /**
     * A total, or a range of totals.
     *
     * @param lowest lowest total of the row
     * @param highest highest total of the row
     * @param probability of the outcome; for a range at its middle
     * @param lower lower end of the 95 % interval; NaN if it can not be estimated
     * @param upper upper end of the 95 % interval; NaN if it can not be estimated
     * @param share weighted share of people, 0 to 1; NaN if it rests on 1 to 9 people or nobody was given
     * @param band name of the band; empty if there are none
     */
    public record Total(
            double lowest, double highest, double probability, double lower, double upper, double share, String band) {}

    /**
     * A band of totals.
     *
     * @param name as printed
     * @param lowest lowest total of the band; it ends where the next begins
     */
    public record Band(String name, double lowest) {}

    /**
     * Makes a card.
     *
     * @param title heading
     * @param items questions with points, at least one
     * @param step all points are multiples of it; 1 for whole points
     * @param link from total to probability
     * @param people total of each person, for the shares; may be empty
     * @param weight case weights, as many as people
     * @param bands ascending; may be empty
     * @return the card
     * @throws IllegalArgumentException if points are not multiples of the step, lengths differ or bands do not ascend
     */
    public static ScoreCard of(
            String title,
            List<CardItem> items,
            double step,
            CardLink link,
            double[] people,
            double[] weight,
            List<Band> bands) {
        if (people.length != weight.length) {
            throw new IllegalArgumentException(people.length + " people, but " + weight.length + " weights");
        }
        for (int b = 1; b < bands.size(); b++) {
            if (bands.get(b).lowest() <= bands.get(b - 1).lowest()) {
                throw new IllegalArgumentException(
                        "the bands do not ascend at '" + bands.get(b).name() + "'");
            }
        }
        List<Long> attainable = new ArrayList<>(attainable(items, step));
        int width = (attainable.size() + MOST_ROWS - 1) / MOST_ROWS;
        List<Total> totals = join(attainable, width, step, link, people, weight, bands);
        while (totals.size() > MOST_ROWS && width < attainable.size()) {
            width++;
            totals = join(attainable, width, step, link, people, weight, bands);
        }
        return new ScoreCard(title, items, totals);
    }

    private static TreeSet<Long> attainable(List<CardItem> items, double step) {
        if (items.isEmpty() || !(step > 0)) {
            throw new IllegalArgumentException("a card needs at least one item and a step above 0");
        }
        TreeSet<Long> sums = new TreeSet<>(List.of(0L));
        for (CardItem item : items) {
            TreeSet<Long> next = new TreeSet<>();
            for (double points : item.possible()) {
                long units = Math.round(points / step);
                if (!(Math.abs(units * step - points) <= 1e-9 * Math.max(1, Math.abs(points)))) {
                    throw new IllegalArgumentException("the points of '" + item.label() + "' are not multiples of "
                            + step + "; round the weights or learn points");
                }
                sums.forEach(sum -> next.add(sum + units));
            }
            sums = next;
        }
        return sums;
    }

    private static List<Total> join(
            List<Long> attainable,
            int width,
            double step,
            CardLink link,
            double[] people,
            double[] weight,
            List<Band> bands) {
        List<Total> rows = new ArrayList<>();
        int from = 0;
        while (from < attainable.size()) {
            int band = band(attainable.get(from) * step, bands);
            int to = from;
            while (to + 1 < attainable.size()
                    && to + 1 - from < width
                    && band(attainable.get(to + 1) * step, bands) == band) {
                to++;
            }
            double low = clean(attainable.get(from) * step);
            double high = clean(attainable.get(to) * step);
            double middle = (low + high) / 2;
            rows.add(new Total(
                    low,
                    high,
                    link.probability(middle),
                    link.end(middle, false),
                    link.end(middle, true),
                    share(low, high, step, people, weight),
                    band < 0 ? "" : bands.get(band).name()));
            from = to + 1;
        }
        return rows;
    }

    /** Removes the noise of multiplying by a decimal step. */
    private static double clean(double total) {
        return Math.round(total * 1e6) / 1e6;
    }

    private static int band(double total, List<Band> bands) {
        int at = -1;
        while (at + 1 < bands.size() && bands.get(at + 1).lowest() <= total + 1e-9) {
            at++;
        }
        return at;
    }

    private static double share(double low, double high, double step, double[] people, double[] weight) {
        double all =
                IntStream.range(0, people.length).mapToDouble(i -> weight[i]).sum();
        double here = 0;
        int count = 0;
        for (int i = 0; i < people.length; i++) {
            if (people[i] > low - step / 2 && people[i] < high + step / 2) {
                here += weight[i];
                count++;
            }
        }
        return people.length == 0 || (count > 0 && count < SMALLEST_CELL) ? Double.NaN : here / all;
    }

    /**
     * Renders the card.
     *
     * @param format plain text, Markdown or HTML
     * @param labels texts of one language
     * @return a whole document that ends with a line break
     */
    public String render(CardFormat format, CardLabels labels) {
        CardCells cells = new CardCells(this, labels);
        return switch (format) {
            case TEXT -> CardText.text(cells);
            case MARKDOWN -> CardText.markdown(cells);
            case HTML -> CardPage.html(cells);
        };
    }
}
