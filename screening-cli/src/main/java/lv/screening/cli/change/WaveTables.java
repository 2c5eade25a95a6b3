package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.change.GroupChange;
import lv.screening.change.Transitions;
import lv.screening.cli.batch.ScoredRow;
import lv.screening.cli.change.PersonChange.Match;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;

/**
 * Gathers the rows of several waves and counts what changed between them: exact counts, for who protects them. Rows are taken
 * on several threads, each with a {@link Taker} of its own; all else is for one thread at a time.
 */
public final class WaveTables {
    private final Questionnaire questionnaire;
    private final Waves waves = new Waves();

    /** Nobody yet. */
    public WaveTables(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * What changed from one wave to another.
     *
     * @param from the earlier wave
     * @param to the later wave
     * @param matched people in both
     * @param scales each scale, in the order of the questionnaire's layout
     * @param newUrgent how many people have which urgent referral newly
     * @param resolvedUrgent how many have which no longer, for certain
     */
    public record Step(
            String from,
            String to,
            long matched,
            List<ScaleStep> scales,
            Map<String, Integer> newUrgent,
            Map<String, Integer> resolvedUrgent) {}

    /**
     * What changed on one scale.
     *
     * @param judged whether the error of measurement is known; without it nobody is judged
     * @param improved people who changed reliably for the better
     * @param unchanged people who did not change reliably
     * @param worse people who changed reliably for the worse
     * @param transitions who went from which band to which
     */
    public record ScaleStep(boolean judged, int improved, int unchanged, int worse, Transitions transitions) {}

    /** Takes rows on one thread. */
    public final class Taker {
        private final Map<Ratio, Ratio> known = new HashMap<>();
        private List<Occasion> taken = new ArrayList<>();

        private Taker() {}

        /** Takes a row. */
        public void take(ScoredRow row, String id, String wave) {
            taken.add(Occasion.of(row, questionnaire, id, wave, "", known));
        }

        /** Hands over what was taken since the last call: one taker at a time. */
        public void drain() {
            taken.forEach(waves::add);
            taken = new ArrayList<>();
        }
    }

    /** Something that takes rows. */
    public Taker taker() {
        return new Taker();
    }

    /** Forgets everybody. */
    public void clear() {
        waves.clear();
    }

    /**
     * The waves from the earliest on.
     *
     * @param order as the command line gives it; empty where numbers or dates tell
     * @param column the column that names them
     */
    public List<String> inOrder(List<String> order, String column) {
        return waves.inOrder(order, column);
    }

    /** Each wave compared with the next and, from three waves on, the first with the last. */
    public List<Step> steps(List<String> order) {
        List<Precision> precisions = new ArrayList<>();
        for (int s = 0; s < questionnaire.layout().scales().size(); s++) {
            precisions.add(Precision.of(
                    questionnaire, s, waves.all(order.get(0)), order.get(0), ChangeOptions.From.definition));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i + 1 < order.size(); i++) {
            steps.add(step(order.get(i), order.get(i + 1), precisions));
        }
        if (order.size() > 2) {
            steps.add(step(order.get(0), order.get(order.size() - 1), precisions));
        }
        return steps;
    }

    private Step step(String from, String to, List<Precision> precisions) {
        Comparison comparison = Comparison.of(questionnaire, waves, from, to, precisions);
        List<ScaleStep> scales = new ArrayList<>();
        for (int s = 0; s < precisions.size(); s++) {
            Scale scale = questionnaire.layout().scales().get(s).scale();
            var error = precisions.get(s).error();
            GroupChange change = comparison.change(s, scale.higher(), error, null);
            scales.add(new ScaleStep(
                    error != null,
                    change.improved(),
                    change.unchanged(),
                    change.worse(),
                    comparison.transitions(s, scale.bandNames(), null)));
        }
        return new Step(
                from,
                to,
                comparison.count(Match.MATCHED),
                scales,
                new LinkedHashMap<>(comparison.urgent(PersonChange::newUrgent)),
                new LinkedHashMap<>(comparison.urgent(PersonChange::resolvedUrgent)));
    }
}
