package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.Target;
import lv.screening.service.Contact;
import lv.screening.service.NeedMatch;
import lv.screening.service.Service;
import lv.screening.service.Suggestion;

/** What was found for a need, as text. */
public final class ServiceText {
    private ServiceText() {}

    /**
     * The lines for one need: its name, the services nearest first, the planned ones, and for whom nothing was found.
     *
     * @param match what was found
     * @param name the words for the need
     * @param language the language of all words
     */
    public static List<String> lines(NeedMatch match, String name, String language) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.wrap("", 2, name + " [" + match.need() + "]"));
        match.available().forEach(each -> service(each, "", language, lines));
        match.planned().forEach(each -> service(each, " (" + Words.PLANNED.in(language) + ")", language, lines));
        if (!match.isMet()) {
            lines.add("  ! " + Words.NO_SERVICE.in(language) + " " + match.need());
        } else if (!match.unmetFor().isEmpty()) {
            lines.add("  ! " + Words.NO_SERVICE.in(language) + " " + match.need() + ": "
                    + String.join(
                            ", ", match.unmetFor().stream().map(Target::id).toList()));
        }
        lines.add("");
        return lines;
    }

    private static void service(Suggestion suggestion, String mark, String language, List<String> lines) {
        Service service = suggestion.service();
        String where =
                suggestion.area() == null ? "" : ", " + suggestion.area().name().in(language);
        String outdated = suggestion.isOutdated() ? " (" + Words.OUTDATED.in(language) + ")" : "";
        lines.addAll(Lines.wrap("  - ", 4, service.name().in(language) + where + mark + outdated));
        Contact contact = service.contact();
        List<String> details = new ArrayList<>();
        add(details, contact.phone());
        add(details, contact.chat());
        add(details, contact.web());
        add(details, contact.email());
        add(details, contact.address());
        if (!service.hours().isEmpty()) {
            details.add(service.hours().in(language));
        }
        if (!service.cost().isEmpty()) {
            details.add(service.cost().in(language));
        }
        if (!details.isEmpty()) {
            lines.addAll(Lines.wrap("      ", 6, String.join("; ", details)));
        }
    }

    private static void add(List<String> details, @org.jspecify.annotations.Nullable String text) {
        if (text != null) {
            details.add(text);
        }
    }
}
