package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lv.screening.cli.bind.Heading;
import lv.screening.model.Questionnaire;

/**
 * An export of KoboToolbox or ODK Central. Names have the groups before them, and a question with several choices has a list
 * of them separated by spaces, and often a column {@code question/choice} with 1 or 0 for each choice besides.
 */
final class OpenDataKit implements Convention {
    private static final Set<String> KOBO_KEYS = Set.of(
            "_id",
            "_uuid",
            "_submission_time",
            "_validation_status",
            "_notes",
            "_status",
            "_submitted_by",
            "__version__",
            "_tags",
            "_index",
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "meta/instanceID",
            "meta/rootUuid");
    private static final Set<String> ODK_KEYS = Set.of(
            "SubmissionDate",
            "meta-instanceID",
            "meta-instanceName",
            "KEY",
            "SubmitterID",
            "SubmitterName",
            "AttachmentsPresent",
            "AttachmentsExpected",
            "Status",
            "ReviewState",
            "DeviceID",
            "Edits",
            "FormVersion");

    private final boolean kobo;
    private final Pattern groups;

    OpenDataKit(boolean kobo) {
        this.kobo = kobo;
        this.groups = Pattern.compile(kobo ? "/" : "-");
    }

    @Override
    public String name() {
        return kobo ? "kobotoolbox" : "odk_central";
    }

    @Override
    public List<String> marks(Opening opening) {
        if (kobo) {
            return opening.has("_id", "_submission_time", "_index")
                    ? List.of("columns _id, _submission_time, _index")
                    : List.of();
        }
        return opening.has("SubmissionDate", "KEY", "SubmitterID")
                ? List.of("columns SubmissionDate, KEY, SubmitterID")
                : List.of();
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        List<Heading> headings = opening.header().stream().map(this::heading).toList();
        List<String> second = opening.record(0);
        boolean tags = second.stream().anyMatch(cell -> cell.startsWith("#"))
                && second.stream().allMatch(cell -> cell.isBlank() || cell.startsWith("#"));
        return Reading.of(kobo && tags ? 1 : 0, headings, Reading.Boxes.BLANK_IS_NO_BESIDE_TICKS);
    }

    private Heading heading(String name) {
        if ((kobo ? KOBO_KEYS : ODK_KEYS).contains(name)) {
            return Heading.ofKey(name);
        }
        int slash = name.lastIndexOf('/');
        if (slash < 0) {
            return Heading.of(name, path(name));
        }
        String question = name.substring(0, slash);
        String last = name.substring(slash + 1);
        Heading heading = Heading.of(name, kobo ? List.of(name, last) : List.of(name));
        return heading.orBox(path(question), List.of(last));
    }

    /** The whole name, and what remains when the outer groups go. */
    private List<String> path(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        var matcher = groups.matcher(name);
        while (matcher.find()) {
            names.add(name.substring(matcher.end()));
        }
        return names;
    }
}
