package lv.screening.examples;

import java.nio.file.Path;
import java.util.Map;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.Contribution;
import lv.screening.score.ScaleResult;
import lv.screening.score.Screener;
import lv.screening.score.UndeterminedReferral;

/** Explains a score: what each term gave, what is still possible, and which answers would decide the open steps. */
final class ExplainScore {
    private ExplainScore() {}

    /**
     * Prints what two missing answers leave open.
     *
     * @param args the folder of the questionnaire {@code sleep_check}
     */
    public static void main(String[] args) throws Exception {
        Questionnaire questionnaire = QuestionnaireReader.read(Path.of(args[0])).questionnaire();
        Map<String, String> texts = Map.of("age", "12", "late", "often");
        Assessment result =
                Screener.of(questionnaire).assess(AnswerForm.of(questionnaire).read(texts));

        for (ScaleResult scale : result.scales()) {
            System.out.println(scale.scale().id() + ": " + scale.status().id() + ", possible " + scale.lowest() + ".."
                    + scale.highest() + " " + scale.possible());
            for (Contribution each : scale.contributions()) {
                boolean open = each.points() == null;
                System.out.println("  " + each.term() + ": "
                        + (open ? "open" : each.value() + " × " + each.weight() + " = " + each.points()));
            }
        }
        for (UndeterminedReferral open : result.undetermined()) {
            System.out.println(open.referral().id() + " is decided by " + open.needs());
        }
    }
}
