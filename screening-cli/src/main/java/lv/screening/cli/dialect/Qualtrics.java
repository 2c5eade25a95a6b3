package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.bind.Heading;
import lv.screening.model.Questionnaire;

/**
 * An export of Qualtrics: names, then the words of the questions in the language of the account, then (since 2017) import
 * ids. A question with several choices has columns {@code name_1}, {@code name_2}, with the choice or 1 where ticked; -99
 * stands for a question that was seen and not answered.
 */
final class Qualtrics implements Convention {
    private static final String IMPORT_ID = "{\"ImportId\":";
    private static final Pattern ID = Pattern.compile("\\{\"ImportId\":\\s*\"([^\"]*)\".*");
    private static final Pattern NUMBERED = Pattern.compile("(.+?)_(\\d+)");
    private static final String SELECTED = " - Selected Choice";
    private static final Set<String> KEY_IDS = Set.of(
            "startDate",
            "endDate",
            "status",
            "ipAddress",
            "progress",
            "duration",
            "finished",
            "recordedDate",
            "_recordId",
            "recipientLastName",
            "recipientFirstName",
            "recipientEmail",
            "externalDataReference",
            "locationLatitude",
            "locationLongitude",
            "distributionChannel",
            "userLanguage");
    private static final Set<String> LEGACY_KEYS =
            Set.of("LocationLatitude", "LocationLongitude", "LocationAccuracy", "");
    private static final Pattern LEGACY_KEY = Pattern.compile("V\\d+");

    private final boolean legacy;

    Qualtrics(boolean legacy) {
        this.legacy = legacy;
    }

    @Override
    public String name() {
        return legacy ? "qualtrics_legacy" : "qualtrics";
    }

    @Override
    public List<String> marks(Opening opening) {
        if (!lacks(opening).isEmpty()) {
            return List.of();
        }
        return List.of(
                legacy ? "column V1 with ResponseID in the second row" : "the third row holds import ids of questions");
    }

    @Override
    public String lacks(Opening opening) {
        if (legacy) {
            List<String> second = opening.record(0);
            return opening.header().get(0).equals("V1")
                            && !second.isEmpty()
                            && second.get(0).equals("ResponseID")
                    ? ""
                    : "a first column V1 with ResponseID in the second row";
        }
        List<String> third = opening.record(1);
        return !third.isEmpty()
                        && third.stream().allMatch(cell -> cell.isBlank() || cell.startsWith(IMPORT_ID))
                        && third.stream().anyMatch(cell -> cell.startsWith(IMPORT_ID))
                ? ""
                : "a third row of import ids";
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < opening.header().size(); i++) {
            String name = opening.header().get(i);
            String words = cell(opening.record(0), i);
            headings.add(isKey(opening, i) ? Heading.ofKey(name) : heading(name, words));
        }
        return Reading.of(legacy ? 1 : 2, headings, Reading.Boxes.BLANK_IS_NO_BESIDE_TICKS)
                .withMissingMarks(Set.of("-99", "-999"));
    }

    private boolean isKey(Opening opening, int column) {
        String name = opening.header().get(column);
        if (legacy) {
            return LEGACY_KEY.matcher(name).matches() || LEGACY_KEYS.contains(name);
        }
        Matcher id = ID.matcher(cell(opening.record(1), column));
        return id.matches() && KEY_IDS.contains(id.group(1));
    }

    private static String cell(List<String> record, int column) {
        return column < record.size() ? record.get(column) : "";
    }

    /** The words are the question, or {@code question - choice}, or {@code question - row}; either may hold the dash too. */
    private Heading heading(String name, String words) {
        if (name.endsWith("_TEXT")) {
            return Heading.of(name, List.of(name));
        }
        Heading heading = new Heading(name, Set.of(name), Set.of(name, words), Set.of(), false);
        List<String> questions = new ArrayList<>();
        List<String> choices = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            questions.add(numbered.group(1));
        }
        String plain = words.replace(SELECTED, "");
        String dash = legacy ? "-" : " - ";
        for (int at = plain.indexOf(dash); at >= 0; at = plain.indexOf(dash, at + 1)) {
            questions.add(plain.substring(0, at));
            choices.add(plain.substring(at + dash.length()));
        }
        return heading.orBox(questions, choices).orRow(choices);
    }
}
