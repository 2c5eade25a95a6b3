package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.screening.expr.Ratio;
import lv.screening.model.Definition;
import lv.screening.model.Norms;
import lv.screening.model.Referral;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.Weights;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleStatus;
import lv.screening.score.SuggestedReferral;
import lv.screening.score.UndeterminedReferral;
import lv.screening.service.NeedMatch;
import lv.screening.service.RedFlag;
import lv.screening.service.Suggestion;

/** One person's result as text: the urgent first, scores with what they are built from, and what is still open. */
public final class AssessmentText {
    private static final int SHOWN_SERVICES = 4;
    private static final int SHOWN_ITEMS = 5;

    private final Assessment assessment;
    private final Definition definition;
    private final String language;
    private final Colours colours;
    private final List<String> lines = new ArrayList<>();
    private List<Optional<RedFlag>> redFlags = List.of();

    private AssessmentText(Assessment assessment, String language, Colours colours) {
        this.assessment = assessment;
        this.definition = assessment.questionnaire().definition();
        this.language = language;
        this.colours = colours;
    }

    /**
     * The lines of the report.
     *
     * @param assessment the result
     * @param services for each suggested referral, in order, what was found for its needs
     * @param language the language of all words
     * @param colours how urgency and bands are marked
     */
    public static List<String> lines(
            Assessment assessment, List<List<NeedMatch>> services, String language, Colours colours) {
        return lines(assessment, services, List.of(), language, colours);
    }

    /**
     * The lines of the report.
     *
     * @param assessment the result
     * @param services for each suggested referral, in order, what was found for its needs
     * @param redFlags for each suggested referral, in order, what the catalogue says about the sign it announces; may be empty
     * @param language the language of all words
     * @param colours how urgency and bands are marked
     */
    public static List<String> lines(
            Assessment assessment,
            List<List<NeedMatch>> services,
            List<Optional<RedFlag>> redFlags,
            String language,
            Colours colours) {
        AssessmentText text = new AssessmentText(assessment, language, colours);
        text.redFlags = List.copyOf(redFlags);
        text.head();
        text.referrals(services);
        text.undetermined();
        text.scores();
        text.problems();
        text.limits();
        return text.lines;
    }

    private void head() {
        wrap("", 0, colours.strong(definition.title().in(language)));
        lines.add(assessment.questionnaire().reference());
        wrap("", 0, Words.SUGGESTION.in(language));
        if (assessment.questionnaire().weights().filter(Weights::research).isPresent()) {
            lines.add(colours.warning(Words.RESEARCH.in(language)));
        }
    }

    private void limits() {
        List<String> limits = Stream.of(definition.misuse(), definition.notice())
                .map(each -> each.in(language))
                .filter(each -> !each.isEmpty())
                .toList();
        if (!limits.isEmpty()) {
            heading(Words.LIMITS);
            limits.forEach(each -> wrap("  ", 2, each));
        }
    }

    private void heading(Words words) {
        lines.add("");
        lines.add(colours.strong(words.in(language)));
    }

    private void referrals(List<List<NeedMatch>> services) {
        heading(Words.STEPS);
        if (assessment.referrals().isEmpty()) {
            if (assessment.undetermined().isEmpty()) {
                lines.add("  " + Words.NO_REFERRAL.in(language));
            } else {
                lines.add("  -");
            }
            return;
        }
        for (int i = 0; i < assessment.referrals().size(); i++) {
            SuggestedReferral each = assessment.referrals().get(i);
            Referral referral = each.referral();
            String urgency = Words.of(referral.urgency()).in(language).toUpperCase(Locale.ROOT);
            boolean urgent = referral.urgency().compareTo(Referral.Urgency.SAME_DAY) <= 0;
            lines.add(
                    "  " + (urgent ? colours.warning(urgency) : colours.strong(urgency)) + "  [" + referral.id() + "]");
            wrap("    ", 4, referral.text().in(language));
            wrap(
                    "    " + Words.BECAUSE.in(language) + ": ",
                    6,
                    ConditionText.of(assessment.questionnaire(), language).of(each.because()));
            if (i < redFlags.size()) {
                redFlags.get(i).ifPresent(this::redFlag);
            }
            if (i < services.size()) {
                services(services.get(i));
            }
        }
    }

    private void redFlag(RedFlag flag) {
        wrap(
                "    " + Words.FIRST_STEP.in(language) + ": ",
                6,
                colours.strong(flag.step().in(language)));
        if (!flag.law().isEmpty()) {
            wrap("    " + Words.LAW.in(language) + ": ", 6, flag.law().in(language));
        }
        if (!flag.note().isEmpty()) {
            wrap("    ", 4, flag.note().in(language));
        }
    }

    /** Services by need; one that meets several needs of the referral is named with the first. */
    private void services(List<NeedMatch> matches) {
        Set<String> named = new HashSet<>();
        for (NeedMatch match : matches) {
            List<Suggestion> found = match.available();
            if (found.isEmpty()) {
                wrap(
                        "    ! ",
                        6,
                        Words.NO_SERVICE.in(language) + " " + match.name().in(language));
            }
            found.stream()
                    .limit(SHOWN_SERVICES)
                    .filter(each -> named.add(each.service().id()))
                    .forEach(each -> wrap("    > ", 6, service(each)));
            if (found.isEmpty()) {
                match.planned().stream()
                        .limit(1)
                        .forEach(each -> wrap("    > ", 6, service(each) + " (" + Words.PLANNED.in(language) + ")"));
            }
        }
    }

    private String service(Suggestion suggestion) {
        String phone = suggestion.service().contact().phone();
        String name = suggestion.service().name().in(language);
        return name
                + (phone == null || name.contains(phone) ? "" : ", " + phone)
                + (suggestion.isOutdated() ? " (" + Words.OUTDATED.in(language) + ")" : "");
    }

    private void undetermined() {
        if (assessment.undetermined().isEmpty()) {
            return;
        }
        heading(Words.UNDETERMINED);
        for (UndeterminedReferral each : assessment.undetermined()) {
            String urgency = Words.of(each.referral().urgency()).in(language);
            wrap("  ? ", 6, urgency + " [" + each.referral().id() + "]: " + some(each.needs()));
        }
    }

    /** The first items of a long list, and how many more there are; the JSON result names them all. */
    private String some(List<String> items) {
        if (items.size() <= SHOWN_ITEMS + 1) {
            return String.join(", ", items);
        }
        return String.join(", ", items.subList(0, SHOWN_ITEMS)) + " + " + (items.size() - SHOWN_ITEMS);
    }

    private void scores() {
        heading(Words.SCORES);
        for (ScaleResult result : assessment.scales()) {
            Scale scale = result.scale();
            String label = scale.label().isEmpty() ? scale.id() : scale.label().in(language);
            wrap("  ", 4, colours.strong(label) + ": " + value(result));
            ScaleBar.of(layout(result), result).ifPresent(lines::add);
            if (result.missing() > 0) {
                wrap("    ", 4, gap(result));
            }
            lines.addAll(ScoreParts.of(assessment, language, result));
        }
    }

    private String value(ScaleResult result) {
        Scale scale = result.scale();
        String score = result.score() == null
                ? result.status() == ScaleStatus.PARTIAL ? Words.PARTIAL.in(language) : why()
                : shown(result.score()) + " " + Words.OF.in(language) + " " + range(result);
        String band = result.band() == null ? "" : " - " + colours.band(scale.bandShown(result.band(), language));
        String norm = "";
        Norms norms = scale.norms();
        if (norms != null) {
            Words kind = norms.kind() == Norms.Kind.T_SCORE ? Words.T_SCORE : Words.PERCENTILE;
            norm = result.norm() == null
                    ? ", " + Words.NO_NORM.in(language)
                    : ", " + kind.in(language) + " " + result.norm().toPlainString();
        }
        return score + band + norm;
    }

    private String why() {
        boolean age = assessment.problems().stream()
                .anyMatch(problem -> problem.code().equals(AnswerProblem.AGE_OUTSIDE)
                        || problem.code().equals(AnswerProblem.AGE_MISSING));
        return (age ? Words.NOT_FOR_AGE : Words.NOT_SCORED).in(language);
    }

    private ScaleLayout layout(ScaleResult result) {
        return assessment.questionnaire().layout().scales().stream()
                .filter(layout -> layout.scale().id().equals(result.scale().id()))
                .findFirst()
                .orElseThrow();
    }

    private String range(ScaleResult result) {
        return layout(result).lowest() + ".." + layout(result).highest();
    }

    private String gap(ScaleResult result) {
        String bands = result.possible().stream()
                .map(band -> result.scale().bandShown(band, language))
                .collect(Collectors.joining(", "));
        String status = result.status() == ScaleStatus.PRORATED ? Words.PRORATED.in(language) : Words.OPEN.in(language);
        return status + " (" + result.missing() + "); " + Words.POSSIBLE.in(language) + " " + shown(result.lowest())
                + ".." + shown(result.highest()) + (bands.isEmpty() ? "" : ": " + bands);
    }

    /** Two decimals are enough for people; files have the exact number. */
    static String shown(Ratio number) {
        return number.denominator() == 1
                ? number.toString()
                : number.rounded(2).stripTrailingZeros().toPlainString();
    }

    private void problems() {
        if (assessment.problems().isEmpty()) {
            return;
        }
        heading(Words.PROBLEMS);
        assessment.problems().forEach(problem -> wrap("  ! ", 4, problem.message()));
    }

    private void wrap(String first, int indent, String text) {
        lines.addAll(Lines.wrap(first, indent, text));
    }
}
