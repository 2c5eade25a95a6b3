package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.screening.cli.bind.Heading;
import lv.screening.model.Questionnaire;

/**
 * An export of LimeSurvey with headings as codes ({@code uses[tob]}), expression codes ({@code uses_tob}), full words
 * ({@code Question [Choice]}), or both ({@code uses[tob]. Question [Choice]}). A box is Y where ticked and blank otherwise.
 */
final class LimeSurvey implements Convention {
    private static final Set<String> KEY_CODES = Set.of(
            "id",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "token",
            "startdate",
            "datestamp",
            "ipaddr",
            "refurl");
    private static final Set<String> KEY_WORDS = Set.of(
            "Response ID",
            "Date submitted",
            "Last page",
            "Start language",
            "Seed",
            "Token",
            "Access code",
            "Date started",
            "Date last action",
            "IP address",
            "Referrer URL");
    private static final List<Pattern> RESPONSE = List.of(
            Pattern.compile("[0-9]+"),
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(:[0-9]{2})?"),
            Pattern.compile("-?[0-9]{1,3}"),
            Pattern.compile("[a-z]{2,3}(-[A-Za-z]+)?"));
    private static final Pattern BOTH =
            Pattern.compile("([A-Za-z0-9_]+(?:\\[[A-Za-z0-9_]+])*)\\.\\s+(.+)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]*)]\\s*", Pattern.DOTALL);
    private static final Pattern EXPRESSION_CODE = Pattern.compile("([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9]+)");

    @Override
    public String name() {
        return "limesurvey";
    }

    @Override
    public List<String> marks(Opening opening) {
        for (List<String> marks : List.of(
                List.of("submitdate", "lastpage", "startlanguage"),
                List.of("Date submitted", "Last page", "Start language"))) {
            if (marks.stream()
                    .allMatch(mark -> opening.header().stream()
                            .anyMatch(name -> same(name, mark) || name.startsWith(mark + ". ")))) {
                return List.of("columns " + String.join(", ", marks));
            }
        }
        return beginsLikeAResponse(opening)
                ? List.of("the first four columns with number, time of sending, page, and language of a response")
                : List.of();
    }

    /** Headings in words are in the language of the survey, so the first columns are known by what they hold. */
    private static boolean beginsLikeAResponse(Opening opening) {
        return opening.header().size() > RESPONSE.size()
                && IntStream.range(0, RESPONSE.size())
                        .allMatch(column -> opening.all(
                                column,
                                cell -> RESPONSE.get(column).matcher(cell).matches()));
    }

    /** An option of the export writes underscores for spaces. */
    private static boolean same(String name, String mark) {
        return name.equals(mark) || name.equals(mark.replace(' ', '_'));
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        Map<String, Long> questions = opening.header().stream()
                .map(EXPRESSION_CODE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(code -> code.group(1), Collectors.counting()));
        List<Heading> headings = new ArrayList<>();
        boolean response = beginsLikeAResponse(opening);
        for (int i = 0; i < opening.header().size(); i++) {
            String name = opening.header().get(i);
            headings.add(response && i < RESPONSE.size() ? Heading.ofKey(name) : heading(name, questions));
        }
        return Reading.of(0, headings, Reading.Boxes.BLANK_IS_NO_BESIDE_TICKS);
    }

    private static boolean isKey(String name) {
        Matcher both = BOTH.matcher(name);
        return KEY_CODES.contains(both.matches() ? both.group(1) : name)
                || KEY_WORDS.contains(name)
                || KEY_WORDS.contains(name.replace('_', ' '));
    }

    /** @param questions how many columns begin with the same expression code: with two it has parts */
    private static Heading heading(String name, Map<String, Long> questions) {
        if (isKey(name)) {
            return Heading.ofKey(name);
        }
        List<String> words = new ArrayList<>(List.of(name));
        Matcher both = BOTH.matcher(name);
        if (both.matches()) {
            words.add(both.group(1));
            words.add(both.group(2));
        }
        Heading heading = Heading.of(name, words);
        for (String each : words) {
            Matcher part = PART.matcher(each);
            if (part.matches()) {
                heading = heading.orBox(List.of(part.group(1)), List.of(part.group(2)))
                        .orRow(List.of(part.group(2)));
            }
        }
        Matcher code = EXPRESSION_CODE.matcher(name);
        if (!code.matches() || questions.getOrDefault(code.group(1), 0L) < 2) {
            return heading;
        }
        return heading.orBox(List.of(code.group(1)), List.of(code.group(2))).orRow(List.of(code.group(2)));
    }
}
