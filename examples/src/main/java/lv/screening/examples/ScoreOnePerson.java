package lv.screening.examples;

import java.nio.file.Path;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.Answers;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;

/** Scores one person with a questionnaire from a file. */
final class ScoreOnePerson {
    private ScoreOnePerson() {}

    /**
     * Prints the band of each scale and the suggested steps.
     *
     * @param args the folder of the questionnaire {@code sleep_check}
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        // the README shows from here
        Questionnaire questionnaire = QuestionnaireReader.read(folder).questionnaire();
        Screener screener = Screener.of(questionnaire);
        Answers answers = Answers.builder(questionnaire)
                .number("age", 12)
                .choose("late", "often")
                .choose("tired", "sometimes")
                .build();
        Assessment result = screener.assess(answers);
        result.scales()
                .forEach(scale -> System.out.println(scale.scale().id() + ": " + scale.score() + " " + scale.band()));
        result.referrals().forEach(step -> System.out.println(step.referral().id() + " because " + step.because()));
        // to here
    }
}
