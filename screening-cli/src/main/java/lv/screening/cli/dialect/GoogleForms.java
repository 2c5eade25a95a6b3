package lv.screening.cli.dialect;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.screening.cli.bind.Heading;
import lv.screening.model.Questionnaire;

/**
 * An export of Google Forms: the questions themselves are the headers, the choices ticked stand in one cell, and each row of
 * a grid has a column {@code Question [Row]}.
 */
final class GoogleForms implements Convention {
    /** In English, Latvian, Russian, Lithuanian, Estonian. */
    private static final Set<String> TIMESTAMPS =
            Set.of("Timestamp", "Laikspiedols", "Laika zīmogs", "Отметка времени", "Laiko žyma", "Ajatempel");

    private static final Set<String> KEYS = Set.of(
            "Email Address",
            "Username",
            "Score",
            "E-pasta adrese",
            "Lietotājvārds",
            "Rezultāts",
            "Адрес электронной почты",
            "Баллы");
    private static final Pattern TIME =
            Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\.?,? \\d{1,2}[:.]\\d{2}[:.]\\d{2}"
                    + "( ([AP]M|priekšp\\.?|pēcp\\.?))?( (GMT|UTC|EET|EEST).*)?");
    private static final Pattern ROW = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]*)]\\s*", Pattern.DOTALL);

    @Override
    public String name() {
        return "google_forms";
    }

    @Override
    public List<String> marks(Opening opening) {
        String first = opening.header().get(0).strip();
        return TIMESTAMPS.contains(first)
                        && opening.all(0, cell -> TIME.matcher(cell).matches())
                ? List.of("the first column " + first + " with date and time")
                : List.of();
    }

    @Override
    public Reading read(Opening opening, Questionnaire questionnaire) {
        List<Heading> headings =
                opening.header().stream().map(GoogleForms::heading).toList();
        return Reading.of(0, headings, Reading.Boxes.AS_WRITTEN);
    }

    private static Heading heading(String name) {
        if (KEYS.contains(name.strip()) || TIMESTAMPS.contains(name.strip())) {
            return Heading.ofKey(name);
        }
        Matcher row = ROW.matcher(name);
        return row.matches() ? Heading.plain(name).orRow(List.of(row.group(2))) : Heading.plain(name);
    }
}
