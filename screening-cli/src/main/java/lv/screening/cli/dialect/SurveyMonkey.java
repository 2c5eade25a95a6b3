package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.screening.cli.bind.Heading;
import lv.screening.model.AnswerOption;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import lv.screening.model.Spelling;

/**
 * An export of SurveyMonkey: questions (repeated, or blank where they go on), then what stands below them: {@code Response},
 * a row, or a choice. Where it is expanded, each choice has a column, with the choice or its number where it was taken.
 */
final class SurveyMonkey implements Convention {
    private static final Pattern KEY = Pattern.compile(
            "Respondent ID|Collector ID|Start Date|End Date|Date Created|Date Modified|IP Address|Email Address"
                    + "|First Name|Last Name|Custom Data( \\d+)?");
    private static final Set<String> WHOLE = Set.of("", "Response", "Open-Ended Response");

    @Override
    public String name() {
        return "surveymonkey";
    }

    @Override
    public List<String> marks(Opening opening) {
        return opening.has("Respondent ID", "Collector ID")
                ? List.of("columns Respondent ID, Collector ID")
                : List.of();
    }

    @Override
    public String lacks(Opening opening) {
        return marks(opening).isEmpty() ? "columns Respondent ID and Collector ID" : "";
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        List<String> header = opening.header();
        List<String> second = opening.record(0);
        int id = header.indexOf("Respondent ID");
        boolean twoRows = id < second.size() && second.get(id).isBlank();
        List<Heading> headings = new ArrayList<>();
        Map<Integer, String> tickNumbers = new HashMap<>();
        Map<Integer, List<Integer>> parts = new HashMap<>();
        String question = "";
        int first = 0;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            String below = twoRows && i < second.size() ? second.get(i).strip() : "";
            if (KEY.matcher(name).matches()) {
                headings.add(Heading.ofKey(name));
                continue;
            }
            if (!name.isBlank() && !name.equals(question)) {
                question = name;
                first = i;
            }
            boolean alone = first == i && (i + 1 == header.size() || isOther(header.get(i + 1), question));
            headings.add(alone ? alone(question, below) : heading(question, below));
            if (!WHOLE.contains(below)) {
                tickNumbers.put(i, String.valueOf(i - first + 1));
                if (isAnswer(questionnaire, question, below)) {
                    parts.computeIfAbsent(first, key -> new ArrayList<>()).add(i);
                }
            }
        }
        parts.forEach((start, columns) -> {
            headings.set(start, Heading.of(headings.get(start).header(), List.of(header.get(start))));
            columns.stream()
                    .filter(column -> !column.equals(start))
                    .forEach(column -> headings.set(
                            column, Heading.ofKey(headings.get(column).header())));
        });
        return new Reading(
                twoRows ? 1 : 0,
                headings,
                Reading.Boxes.BLANK_IS_NO_BESIDE_TICKS,
                Set.of(),
                List.of(),
                parts,
                tickNumbers);
    }

    private static boolean isOther(String next, String question) {
        return !next.isBlank() && !next.equals(question);
    }

    /** A question with one column may be told by its own words: what stands below may be Response in any language. */
    private static Heading alone(String question, String below) {
        return WHOLE.contains(below)
                ? Heading.plain(question)
                : Heading.of(question, List.of(question, question + " [" + below + "]"))
                        .orBox(List.of(question), List.of(below))
                        .orRow(List.of(below));
    }

    private static Heading heading(String question, String below) {
        if (WHOLE.contains(below)) {
            return Heading.plain(question);
        }
        String both = question + " [" + below + "]";
        return Heading.plain(both).orBox(List.of(question), List.of(below)).orRow(List.of(below));
    }

    /** Whether the words are an answer to an item with one choice. */
    private static boolean isAnswer(Questionnaire questionnaire, String question, String below) {
        for (ItemLayout place : questionnaire.layout().items()) {
            Set<String> spelt = new HashSet<>(Set.of(place.item().id()));
            place.item().text().byLanguage().values().forEach(text -> spelt.add(Spelling.of(text)));
            if (place.answers() != null && spelt.contains(Spelling.of(question))) {
                for (AnswerOption option : place.answers().options()) {
                    if (Spelling.of(option.code()).equals(Spelling.of(below))
                            || option.label().byLanguage().values().stream()
                                    .anyMatch(label -> Spelling.of(label).equals(Spelling.of(below)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
