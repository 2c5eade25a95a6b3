package lv.screening.cli.change;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.screening.change.MeasurementError;
import lv.screening.change.Verdict;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.batch.BatchOptions;
import lv.screening.cli.batch.RowPass;
import lv.screening.cli.batch.ScoredRow;
import lv.screening.cli.output.FileAccess;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.service.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * One person's scores over time, all scored anew with one questionnaire.
 *
 * @param lines each scale, in the order of the questionnaire
 */
public record History(List<Line> lines) {
    /** The column of the days in a file of earlier answers. */
    public static final String DATE = "date";

    /** A history with a copy of the list. */
    public History {
        lines = List.copyOf(lines);
    }

    /**
     * One scale over time.
     *
     * @param scale the scale
     * @param lowest the lowest attainable score
     * @param highest the highest attainable score
     * @param points its days, the earliest first
     */
    public record Line(Scale scale, Ratio lowest, Ratio highest, List<Point> points) {
        /** A line with a copy of the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * One scale on one day.
     *
     * @param date the day
     * @param score null where there is none
     * @param band null while it is open
     * @param change since the day before it, null where a score is missing
     * @param sinceFirst since the first day, judged; null where a score or the error of measurement is missing
     */
    public record Point(
            LocalDate date,
            @Nullable Ratio score,
            @Nullable String band,
            @Nullable Ratio change,
            @Nullable Judged sinceFirst) {}

    /**
     * A change against the error of measurement (Jacobson and Truax 1991).
     *
     * @param index the reliable-change index
     * @param verdict what it says
     */
    public record Judged(double index, Verdict verdict) {}

    /**
     * Reads the earlier days from a file and puts today behind them.
     *
     * @param file CSV with one row for each day and the column {@code date}
     * @param today the result of today's answers
     * @param precision deviation and reliability by scale, as the command line gives them
     * @throws CommandFailure if the file can not be read, or its days are no days before today
     */
    public static History of(
            String file, InputStream in, Assessment today, LocalDate date, List<String> precision, Catalogue catalogue)
            throws IOException {
        Questionnaire questionnaire = today.questionnaire();
        Map<String, Precision> given = Precision.given(precision, questionnaire);
        BatchOptions options = new BatchOptions();
        options.inputs = List.of(file);
        options.keep = List.of(DATE);
        options.audit = BatchOptions.Audit.OFF;
        options.allowUnbound = true;
        List<Occasion> earlier = new ArrayList<>();
        try (RowPass pass = new RowPass(options, in, FileAccess.ofSystem(), questionnaire, catalogue, line -> {})) {
            pass.run(null, () -> new Rows(questionnaire, earlier), earlier::clear);
        }
        Map<LocalDate, Occasion> byDay = new HashMap<>();
        for (Occasion each : earlier) {
            LocalDate day = day(file, each.wave());
            if (!day.isBefore(date)) {
                throw failure(
                        file + ": a row is of the day of the assessment or later; give earlier answers, or --date");
            }
            if (byDay.put(day, each) != null) {
                throw failure(file + ": several rows are of the same day; keep one for each day");
            }
        }
        List<LocalDate> days =
                byDay.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        List<Line> lines = new ArrayList<>();
        for (ScaleResult now : today.scales()) {
            int place = ChangeStudy.place(questionnaire, now.scale());
            Precision known = given.get(now.scale().id());
            lines.add(line(questionnaire, place, days, byDay, now, date, known == null ? null : known.error()));
        }
        return new History(lines);
    }

    private static Line line(
            Questionnaire questionnaire,
            int place,
            List<LocalDate> days,
            Map<LocalDate, Occasion> byDay,
            ScaleResult now,
            LocalDate date,
            @Nullable MeasurementError error) {
        Scale scale = now.scale();
        List<Point> points = new ArrayList<>();
        for (LocalDate day : days) {
            Occasion occasion = byDay.get(day);
            if (occasion != null) {
                Occasion.Result result = occasion.results().get(place);
                String band = result.band() < 0 ? null : scale.bandNames().get(result.band());
                points.add(point(points, scale, day, result.score(), band, error));
            }
        }
        points.add(point(points, scale, date, now.score(), now.band(), error));
        var layout = questionnaire.layout().scales().get(place);
        return new Line(scale, layout.lowest(), layout.highest(), points);
    }

    private static Point point(
            List<Point> before,
            Scale scale,
            LocalDate day,
            @Nullable Ratio score,
            @Nullable String band,
            @Nullable MeasurementError error) {
        Ratio last = before.isEmpty() ? null : before.get(before.size() - 1).score();
        Ratio first = before.isEmpty() ? null : before.get(0).score();
        Judged judged = null;
        if (first != null && score != null && error != null) {
            double index = error.index(first.toDouble(), score.toDouble());
            judged = new Judged(index, MeasurementError.verdict(index, scale.higher()));
        }
        return new Point(
                day, score, band, last == null || score == null ? null : Occasion.difference(last, score), judged);
    }

    private static LocalDate day(String file, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new CommandFailure(
                    ExitCode.DATA, file + ": a cell of '" + DATE + "' is no day such as 2026-05-31", noDay);
        }
    }

    private static CommandFailure failure(String message) {
        return new CommandFailure(ExitCode.DATA, message);
    }

    /** Takes the rows of the earlier days. */
    private static final class Rows implements RowPass.Gatherer {
        private final Questionnaire questionnaire;
        private final List<Occasion> all;
        private final Map<Ratio, Ratio> known = new HashMap<>();
        private List<Occasion> taken = new ArrayList<>();

        Rows(Questionnaire questionnaire, List<Occasion> all) {
            this.questionnaire = questionnaire;
            this.all = all;
        }

        @Override
        public void take(ScoredRow row) {
            taken.add(Occasion.of(row, questionnaire, "", row.kept(0), "", known));
        }

        @Override
        public void drain() {
            all.addAll(taken);
            taken = new ArrayList<>();
        }
    }
}
