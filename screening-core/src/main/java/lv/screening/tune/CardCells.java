package lv.screening.tune;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words and numbers of a card in one language, cell by cell. */
final class CardCells {
    private final ScoreCard card;
    private final CardLabels labels;

    CardCells(ScoreCard card, CardLabels labels) {
        this.card = card;
        this.labels = labels;
    }

    CardLabels labels() {
        return labels;
    }

    String title() {
        return card.title();
    }

    List<String> itemHeads() {
        return List.of(labels.item(), labels.answer(), labels.points(), labels.scored());
    }

    /**
     * A question with its answers, each with its points.
     *
     * @param label as printed
     * @param answers pairs of answer and points
     */
    record Question(String label, List<List<String>> answers) {}

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (CardItem item : card.items()) {
            List<List<String>> answers = new ArrayList<>();
            if (item.answers().isEmpty()) {
                String range = labels.forEach() + " (" + item.lowest() + "–" + item.highest() + ")";
                answers.add(List.of(range, points(item.perUnit())));
            }
            item.answers().forEach(answer -> answers.add(List.of(answer.label(), points(answer.points()))));
            questions.add(new Question(item.label(), answers));
        }
        return questions;
    }

    /** One row per answer; the question and the place to write stand in the first row of its answers. */
    List<List<String>> itemRows(String place) {
        List<List<String>> rows = new ArrayList<>();
        for (Question question : questions()) {
            for (int a = 0; a < question.answers().size(); a++) {
                List<String> answer = question.answers().get(a);
                rows.add(List.of(a == 0 ? question.label() : "", answer.get(0), answer.get(1), a == 0 ? place : ""));
            }
        }
        return rows;
    }

    List<String> totalHeads() {
        List<String> heads = new ArrayList<>(List.of(labels.total()));
        if (hasBands()) {
            heads.add(labels.band());
        }
        heads.addAll(List.of(labels.probability(), labels.interval()));
        if (hasShares()) {
            heads.add(labels.share());
        }
        return heads;
    }

    List<List<String>> totalRows() {
        List<List<String>> rows = new ArrayList<>();
        for (ScoreCard.Total total : card.totals()) {
            List<String> row = new ArrayList<>();
            row.add(
                    total.lowest() == total.highest()
                            ? number(total.lowest())
                            : number(total.lowest()) + " … " + number(total.highest()));
            if (hasBands()) {
                row.add(total.band());
            }
            row.add(percent(total.probability()));
            row.add(Double.isNaN(total.lower()) ? "–" : percent(total.lower()) + " – " + percent(total.upper()));
            if (hasShares()) {
                row.add(share(total.share()));
            }
            rows.add(row);
        }
        return rows;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(labels.caution(), labels.method()));
        boolean dashes = card.totals().stream()
                .anyMatch(t -> Double.isNaN(t.lower()) || (hasShares() && Double.isNaN(t.share())));
        if (dashes) {
            notes.add(labels.hidden());
        }
        return notes;
    }

    private boolean hasBands() {
        return card.totals().stream().anyMatch(t -> !t.band().isEmpty());
    }

    private boolean hasShares() {
        return card.totals().stream().anyMatch(t -> !Double.isNaN(t.share()));
    }

    private String points(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    String number(double value) {
        String plain =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.replace('.', labels.decimal()).replace('-', '−');
    }

    private String share(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        return share > 0 && share < 0.005
                ? "<1" + labels.percent()
                : String.format(Locale.ROOT, "%.0f", 100 * share) + labels.percent();
    }

    private String percent(double share) {
        if (share < 0.001) {
            return "<0" + labels.decimal() + "1" + labels.percent();
        }
        if (share > 0.999) {
            return ">99" + labels.decimal() + "9" + labels.percent();
        }
        String number = BigDecimal.valueOf(100 * share)
                .setScale(1, RoundingMode.HALF_EVEN)
                .toPlainString();
        return number.replace('.', labels.decimal()) + labels.percent();
    }
}
