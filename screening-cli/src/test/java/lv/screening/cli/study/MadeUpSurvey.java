package lv.screening.cli.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A small questionnaire and answers to it whose outcome depends on the first two items. */
final class MadeUpSurvey {
    private MadeUpSurvey() {}

    static Path questionnaire(Path folder, String higher) throws IOException {
        return Files.writeString(folder.resolve("made_up.yaml"), """
                format: 1
                id: made_up
                version: 1.0.0
                title: Made up
                purpose: Test.
                misuse: Test.
                status: draft
                population: {ages: 10..17, informant: self}
                languages: [en]
                licence: CC0-1.0
                sources: [{id: own, title: Own}]
                answers:
                  often: {never: {points: 0, also: ["0"]}, some: {points: 1, also: ["1"]}, daily: {points: 2, also: ["2"]}}
                items:
                  a: {text: A, answers: often}
                  b: {text: B, answers: often}
                  c: {text: C, answers: often}
                  d: {text: D, answers: often}
                scales:
                  risk:
                    label: Risk
                    domain: behaviour
                    higher: HIGHER
                    missing: {allow: 1, then: prorate}
                    terms: [{each: [a, b, c, d]}]
                    bands: {low: 0, high: 4}
                    cut_source: own
                """.replace("HIGHER", higher));
    }

    /** 400 rows; with a high score good the outcome is turned round. */
    static Path data(Path folder, boolean turned) throws IOException {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("id,a,b,c,d,used,sex,school,weight\n");
        for (int i = 0; i < 400; i++) {
            int a = random.nextInt(3);
            int b = random.nextInt(3);
            boolean used = random.nextDouble() < 1 / (1 + Math.exp(3 - 1.6 * a - 0.8 * b));
            csv.append("p").append(i);
            for (int answer : new int[] {a, b, random.nextInt(3), random.nextInt(3)}) {
                csv.append(',').append(random.nextInt(50) == 0 ? "" : turned ? 2 - answer : answer);
            }
            csv.append(',').append(used ? 1 : 0).append(',').append(i % 2 == 0 ? "girl" : "boy");
            csv.append(",s").append(i % 11).append(',').append(1 + i % 3).append('\n');
        }
        return Files.writeString(folder.resolve("data.csv"), csv);
    }
}
