package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.bind.Heading;
import lv.screening.model.Questionnaire;

/**
 * An export of REDCap with raw headers or with labels. The fields of a form stand together, before the column that says
 * whether it is complete. A row is an event, or an instance of a repeated form; all stay rows. A checkbox has a column for
 * each choice with 0 or 1, and 0 too where the form was never opened.
 */
final class Redcap implements Convention {
    private static final Pattern RAW_KEY = Pattern.compile(
            "redcap_(event_name|repeat_instrument|repeat_instance|data_access_group|survey_identifier)");
    private static final Pattern RAW_BOX = Pattern.compile("(.+?)___(.+)");
    private static final Pattern LABEL_BOX =
            Pattern.compile("(.+?)\\s*\\((?:choice|izvēle)=(.*)\\)\\s*", Pattern.DOTALL);
    private static final Set<String> LABEL_KEYS = Set.of(
            "Event Name",
            "Repeat Instrument",
            "Repeat Instance",
            "Data Access Group",
            "Survey Identifier",
            "Survey Timestamp");
    private static final Set<String> RAW_STATES = Set.of("0", "1", "2");
    private static final Set<String> LABEL_STATE_NAMES = Set.of("Complete?", "Pabeigts?", "Pabeigta?");
    private static final Set<String> LABEL_STATES = Set.of(
            "Incomplete",
            "Unverified",
            "Complete",
            "Nepabeigts",
            "Nepabeigta",
            "Nepārbaudīts",
            "Nepārbaudīta",
            "Pabeigts",
            "Pabeigta");
    private static final Set<String> PARTS_OF_RECORD = Set.of(
            "redcap_event_name",
            "redcap_repeat_instrument",
            "redcap_repeat_instance",
            "Event Name",
            "Repeat Instrument",
            "Repeat Instance");
    static final Set<String> COMPLETE = Set.of("2", "Complete", "Pabeigts", "Pabeigta");

    private final boolean raw;

    Redcap(boolean raw) {
        this.raw = raw;
    }

    @Override
    public String name() {
        return raw ? "redcap_raw" : "redcap_labels";
    }

    @Override
    public List<String> marks(Opening opening) {
        List<String> marks = new ArrayList<>();
        List<String> header = opening.header();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (raw && RAW_KEY.matcher(name).matches()) {
                marks.add("column " + name);
            } else if (isState(opening, i)) {
                marks.add("column " + name + " with the states of a form");
            } else if (!raw && LABEL_BOX.matcher(name).matches() && opening.all(i, BoxWords::isWord)) {
                marks.add("a column with '(choice=' and words for checked or unchecked");
            }
        }
        return marks.stream().distinct().limit(3).toList();
    }

    private boolean isState(Opening opening, int column) {
        return isStateName(opening.header().get(column))
                && opening.all(column, cell -> RAW_STATES.contains(cell) || LABEL_STATES.contains(cell));
    }

    private boolean isStateName(String name) {
        return raw ? name.endsWith("_complete") : LABEL_STATE_NAMES.contains(name);
    }

    /** Whether a column is a choice of a checkbox. */
    static boolean isBox(String name) {
        return RAW_BOX.matcher(name).matches() || LABEL_BOX.matcher(name).matches();
    }

    /** Whether a column tells the event or the instance of a row. */
    static boolean isPartOfRecord(String name) {
        return PARTS_OF_RECORD.contains(name);
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        List<Heading> headings = new ArrayList<>();
        List<Reading.Form> forms = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < opening.header().size(); i++) {
            String name = opening.header().get(i);
            boolean state = isStateName(name)
                    && (!raw || isState(opening, i))
                    && questionnaire.item(name).isEmpty();
            boolean key = state || isKey(opening, i);
            headings.add(key ? Heading.ofKey(name) : heading(name));
            if (key && !state && first == i) {
                first = i + 1;
            }
            if (state) {
                forms.add(new Reading.Form(first, i, i));
                first = i + 1;
            }
        }
        if (first < headings.size()) {
            forms.add(new Reading.Form(first, headings.size(), -1));
        }
        return Reading.of(0, headings, Reading.Boxes.MAY_BE_UNOPENED).withForms(forms);
    }

    private boolean isKey(Opening opening, int column) {
        String name = opening.header().get(column);
        if (raw) {
            return column == 0
                    || RAW_KEY.matcher(name).matches()
                    || (name.endsWith("_timestamp") && opening.has(name.replaceAll("_timestamp$", "_complete")));
        }
        return column == 0 || LABEL_KEYS.contains(name);
    }

    private Heading heading(String name) {
        Heading plain = Heading.plain(name);
        Matcher box = (raw ? RAW_BOX : LABEL_BOX).matcher(name);
        return box.matches() ? plain.orBox(List.of(box.group(1)), List.of(box.group(2))) : plain;
    }
}
