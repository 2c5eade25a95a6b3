package lv.screening.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import lv.screening.service.Validity;
import org.jspecify.annotations.Nullable;

/** Calendar days as files write them: year, month, day. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final int SHOWN = 30;

    private Dates() {}

    /** A day; null, and a problem, if it is none. */
    static @Nullable LocalDate day(YamlNode node, String path, Findings findings) {
        String text = Scalars.written(node, path, "a day such as 2026-06-30", findings);
        LocalDate day = text == null ? null : parsed(text);
        if (text != null && day == null) {
            refuse(node, path, text, "a day such as 2026-06-30 (year, month, day)", findings);
        }
        return day;
    }

    /** Two days with two points between them, of which one may be left out; null, and a problem, if it is something else. */
    static @Nullable Validity validity(YamlNode node, String path, Findings findings) {
        String expected = "days such as 2026-01-01..2026-12-31, of which one may be left out";
        String text = Scalars.written(node, path, expected, findings);
        if (text == null) {
            return null;
        }
        int dots = text.indexOf("..");
        String first = dots < 0 ? "" : text.substring(0, dots).strip();
        String last = dots < 0 ? "" : text.substring(dots + 2).strip();
        LocalDate from = parsed(first);
        LocalDate to = parsed(last);
        boolean readable = (from != null || first.isEmpty()) && (to != null || last.isEmpty());
        if (!readable || (from == null && to == null)) {
            refuse(node, path, text, expected, findings);
            return null;
        }
        return new Validity(from, to);
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static void refuse(YamlNode node, String path, String text, String expected, Findings findings) {
        String found = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        findings.error(node.at(), path, "date", "expected " + expected + ", found '" + found + "'");
    }
}
