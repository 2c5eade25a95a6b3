package lv.screening.cli.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The points of the bundled {@code early_risk_youth} on the part of the survey that they were not learned from, where the
 * survey is there, beside a logistic regression written here. The figures stand in the README of the questionnaire.
 */
class EarlyRiskPointsTest {
    /** Scale, term, column of the survey, and the answer that makes the term true. */
    private static final List<List<String>> TERMS = List.of(
            List.of("behaviour", "dislikes_school", "SCHFELT", "2"),
            List.of("behaviour", "low_marks", "AVGGRADE", "1"),
            List.of("behaviour", "frequent_arguments", "ARGUPAR", "2"),
            List.of("behaviour", "serious_fight", "YOFIGHT2", "1"),
            List.of("behaviour", "attacked_somebody", "YOATTAK2", "1"),
            List.of("behaviour", "stole", "YOSTOLE2", "1"),
            List.of("behaviour", "sold_drugs", "YOSELL2", "1"),
            List.of("protection", "parents_against_use", "PRMJMO", "1"),
            List.of("protection", "friends_against_use", "FRDMJMON", "1"),
            List.of("protection", "has_confidant", "TALKPROB", "2"),
            List.of("protection", "praised_at_home", "PRPROUD2", "1"),
            List.of("protection", "limits_at_home", "PRLMTTV2", "1"),
            List.of("protection", "praised_at_school", "TCHGJOB", "1"),
            List.of("protection", "regular_activities", "YTHACT2", "2"));

    private record Person(boolean learn, double[] terms, Map<String, Boolean> outcomes) {}

    @ParameterizedTest
    @CsvSource({"MRJFLAG, 569, 0.836, 0.845", "ALCFLAG, 849, 0.727, 0.740", "TOBFLAG, 345, 0.765, 0.777"})
    void pointsAreNearlyAsGoodAsLogisticRegression(String outcome, long cases, double points, double logistic)
            throws Exception {
        List<Person> people = people();
        List<Person> learn = people.stream().filter(Person::learn).toList();
        List<Person> check = people.stream().filter(each -> !each.learn()).toList();
        assertThat(learn).hasSize(5580);
        assertThat(check).hasSize(3722);
        assertThat(check.stream().filter(each -> has(each, outcome)).count()).isEqualTo(cases);

        double ofPoints = auc(check, outcome, weights());
        double ofRegression = auc(check, outcome, regression(learn, outcome));

        assertThat(ofPoints).isCloseTo(points, within(0.0005));
        assertThat(ofRegression).isCloseTo(logistic, within(0.0005));
        assertThat(ofRegression - ofPoints).isLessThan(0.02);
    }

    private static List<Person> people() throws Exception {
        Path file = Stream.of("../../shared/data/real", "../../../shared/data/real")
                .map(folder -> Path.of(folder, "nsduh2023_youth.csv"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("nowhere"));
        assumeTrue(Files.exists(file), "the survey is not there");
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<Person> people = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(",", -1);
            double[] terms = new double[TERMS.size()];
            boolean complete = true;
            for (int t = 0; t < terms.length; t++) {
                String cell = cells[header.indexOf(TERMS.get(t).get(2))];
                complete &= cell.equals("1") || cell.equals("2");
                terms[t] = cell.equals(TERMS.get(t).get(3)) ? 1 : 0;
            }
            if (complete) {
                Map<String, Boolean> outcomes = Map.of(
                        "MRJFLAG", cells[header.indexOf("MRJFLAG")].equals("1"),
                        "ALCFLAG", cells[header.indexOf("ALCFLAG")].equals("1"),
                        "TOBFLAG", cells[header.indexOf("TOBFLAG")].equals("1"));
                people.add(new Person(learns(row), terms, outcomes));
            }
        }
        return people;
    }

    /** The rule of examples/tuning/split_survey.awk with seed 1 and share 0.6. */
    private static boolean learns(int row) {
        long draw = (row + 104_729L) % 2_147_483_647L;
        for (int i = 0; i < 3; i++) {
            draw = draw * 16_807 % 2_147_483_647L;
        }
        return draw / 2_147_483_647.0 < 0.6;
    }

    private static boolean has(Person person, String outcome) {
        return Boolean.TRUE.equals(person.outcomes().get(outcome));
    }

    /** The bundled points: risk counts up, protection down. */
    private static double[] weights() throws Exception {
        Questionnaire questionnaire =
                new BundledLibrary().questionnaire("early_risk_youth").questionnaire();
        return TERMS.stream()
                .mapToDouble(each -> questionnaire.scale(each.get(0)).orElseThrow().terms().stream()
                                .filter(term -> term.id().equals(each.get(1)))
                                .findFirst()
                                .orElseThrow()
                                .weight()
                                .doubleValue()
                        * (each.get(0).equals("protection") ? -1 : 1))
                .toArray();
    }

    private static double sum(double[] weights, double[] terms) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += weights[i] * terms[i];
        }
        return sum;
    }

    /** The share of pairs in which the case has the higher score, ties counting half (Mann and Whitney 1947). */
    private static double auc(List<Person> people, String outcome, double[] weights) {
        List<Person> sorted = people.stream()
                .sorted(Comparator.comparingDouble(each -> sum(weights, each.terms())))
                .toList();
        double wins = 0;
        double controlsBelow = 0;
        long cases = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            long casesHere = 0;
            double score = sum(weights, sorted.get(from).terms());
            while (to < sorted.size() && sum(weights, sorted.get(to).terms()) == score) {
                casesHere += has(sorted.get(to++), outcome) ? 1 : 0;
            }
            double controlsHere = (to - from) - casesHere;
            wins += casesHere * (controlsBelow + controlsHere / 2);
            controlsBelow += controlsHere;
            cases += casesHere;
            from = to;
        }
        return wins / (cases * controlsBelow);
    }

    /** Maximum likelihood by Newton's method; the intercept is left away, since it does not change the order. */
    private static double[] regression(List<Person> people, String outcome) {
        int size = TERMS.size() + 1;
        double[] at = new double[size];
        for (int step = 0; step < 25; step++) {
            double[][] system = new double[size][size + 1];
            for (Person person : people) {
                double[] x = new double[size];
                x[0] = 1;
                System.arraycopy(person.terms(), 0, x, 1, size - 1);
                double p = 1 / (1 + Math.exp(-sum(at, x)));
                double residual = (has(person, outcome) ? 1 : 0) - p;
                for (int i = 0; i < size; i++) {
                    system[i][size] += residual * x[i];
                    for (int j = 0; j < size; j++) {
                        system[i][j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            double[] move = solved(system);
            for (int i = 0; i < size; i++) {
                at[i] += move[i];
            }
        }
        return java.util.Arrays.copyOfRange(at, 1, size);
    }

    /** Gauss and Jordan; the matrix is positive definite, so no pivots are looked for. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double factor = j == i ? 0 : system[j][i] / system[i][i];
                for (int k = i; k <= size && j != i; k++) {
                    system[j][k] -= factor * system[i][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
