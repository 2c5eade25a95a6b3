package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.Text;
import lv.screening.service.Catalogue;
import lv.screening.service.Contact;
import lv.screening.service.NeedMatch;
import lv.screening.service.RedFlag;
import lv.screening.service.Service;
import lv.screening.service.Suggestion;

/** What was found for a need, as text. */
public final class ServiceText {
    private ServiceText() {}

    /**
     * The lines for one need: its name, the services nearest first, the planned ones, and for whom nothing was found.
     *
     * @param match what was found
     * @param language the language of all words
     */
    public static List<String> lines(NeedMatch match, String language) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.wrap("", 2, match.name().in(language) + " [" + match.need() + "]"));
        match.available().forEach(each -> service(each, "", language, lines));
        match.planned().forEach(each -> service(each, " (" + Words.PLANNED.in(language) + ")", language, lines));
        if (!match.isMet()) {
            Words lacking = match.planned().isEmpty() ? Words.NO_SERVICE_YET : Words.ONLY_PLANNED;
            lines.addAll(Lines.wrap("  ! ", 4, lacking.in(language)));
        } else if (!match.unmetFor().isEmpty()) {
            lines.addAll(Lines.wrap(
                    "  ! ", 4, Words.NOT_FOR.in(language) + ": " + AudienceWords.of(match.unmetFor(), language)));
        }
        lines.add("");
        return lines;
    }

    /**
     * The lines for a red flag: its signs, what to do first, what the law asks, and whom to turn to.
     *
     * @param flag the sign
     * @param catalogue where it is from
     * @param language the language of all words
     */
    public static List<String> lines(RedFlag flag, Catalogue catalogue, String language) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.wrap(
                "",
                2,
                flag.name().in(language) + " [" + flag.id() + "], "
                        + Words.of(flag.urgency()).in(language)));
        detail(Words.SIGNS, flag.signs(), language, lines);
        detail(Words.FIRST_STEP, flag.step(), language, lines);
        detail(Words.LAW, flag.law(), language, lines);
        for (String id : flag.services()) {
            catalogue.service(id).ifPresent(service -> {
                String phone = service.contact().phone();
                String name = service.name().in(language);
                boolean said = phone == null || name.contains(phone);
                lines.addAll(Lines.wrap("    > ", 6, said ? name : name + ", " + phone));
            });
        }
        if (!flag.note().isEmpty()) {
            lines.addAll(Lines.wrap("  ", 4, flag.note().in(language)));
        }
        lines.add("");
        return lines;
    }

    private static void detail(Words words, Text text, String language, List<String> lines) {
        if (!text.isEmpty()) {
            lines.addAll(Lines.wrap("  " + words.in(language) + ": ", 4, text.in(language)));
        }
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
