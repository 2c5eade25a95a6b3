package lv.screening.tune;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A card as one HTML page that needs nothing else and fits one sheet of A4. */
final class CardPage {
    private static final String STYLE = """
            @page { size: A4; margin: 10mm; }
            :root { color-scheme: light dark; --paper: #fff; --ink: #111; --soft: #444; --line: #999; --head: #eee; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #14171b; --ink: #e9ecf0; --soft: #b4bcc7; --line: #5a6370; --head: #262c34; }
            }
            * { box-sizing: border-box; }
            body { font: 1rem/1.35 "Segoe UI", "DejaVu Sans", Arial, sans-serif; color: var(--ink); background: var(--paper);
              margin: 0 auto; padding: 1rem; max-width: 62rem; overflow-wrap: break-word; }
            h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 .3em; }
            p { margin: .3em 0; }
            .card { display: flex; flex-wrap: wrap; gap: 1rem 5mm; align-items: flex-start; }
            .card > div { flex: 2 1 18rem; min-width: 0; }
            .card > div + div { flex: 3 1 24rem; }
            table { border-collapse: collapse; width: 100%; font-size: .94em; }
            th, td { border: 1px solid var(--line); padding: .12em .4em; text-align: left; vertical-align: top; }
            th { background: var(--head); }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            td.number { white-space: nowrap; }
            .sum { font-weight: bold; }
            .box { display: inline-block; width: 18mm; border-bottom: 1px solid var(--ink); }
            td.answer { min-width: 24mm; }
            .notes { font-size: .85em; color: var(--soft); margin-top: .8rem; }
            @media (max-width: 40rem) {
              body { padding: .7rem; }
              h1 { font-size: 1.3em; }
              table { font-size: .8em; }
              th, td { padding: .12em .25em; overflow-wrap: anywhere; }
              td.number { white-space: normal; }
              td.answer { min-width: 0; }
            }
            @media print {
              :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --head: #eee; }
              body { font-size: FONT_SIZE; line-height: 1.25; max-width: 190mm; padding: 0; }
              .card { gap: 5mm; }
              .card > div { flex-basis: 66mm; }
              .card > div + div { flex-basis: 104mm; }
              th { overflow-wrap: anywhere; }
              td.answer { min-width: 0; }
              tr { break-inside: avoid; }
            }
            """;

    private CardPage() {}

    static String html(CardCells card) {
        CardLabels labels = card.labels();
        int longest = Math.max(card.itemRows("").size(), card.totalRows().size());
        String size = longest <= 30 ? "10pt" : longest <= 45 ? "8pt" : "6.5pt";
        StringBuilder out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(labels.language()))
                .append("\">\n<head>\n");
        out.append(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        String style = "\n" + STYLE.replace("FONT_SIZE", size);
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(hash(style))
                .append("'; img-src 'none'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        out.append("<title>").append(escaped(card.title())).append("</title>\n");
        out.append("<style>").append(style).append("</style>\n</head>\n<body>\n<main>\n");
        out.append("<h1>").append(escaped(card.title())).append("</h1>\n");
        out.append("<p>").append(escaped(labels.instruction())).append("</p>\n<div class=\"card\">\n<div>\n");
        questions(out, card);
        out.append("<p class=\"sum\">")
                .append(escaped(labels.sum()))
                .append(": <span class=\"box\">&nbsp;</span></p>\n");
        out.append("</div>\n<div>\n");
        totals(out, card);
        out.append("</div>\n</div>\n<div class=\"notes\">\n");
        card.notes().forEach(note -> out.append("<p>").append(escaped(note)).append("</p>\n"));
        out.append("</div>\n</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private static void questions(StringBuilder out, CardCells card) {
        heads(out, card.itemHeads());
        for (CardCells.Question question : card.questions()) {
            int count = question.answers().size();
            for (int a = 0; a < count; a++) {
                List<String> answer = question.answers().get(a);
                out.append("<tr>");
                if (a == 0) {
                    out.append("<td rowspan=\"")
                            .append(count)
                            .append("\">")
                            .append(escaped(question.label()))
                            .append("</td>");
                }
                out.append("<td class=\"answer\">")
                        .append(escaped(answer.get(0)))
                        .append("</td>");
                out.append("<td class=\"number\">")
                        .append(escaped(answer.get(1)))
                        .append("</td>");
                out.append(a == 0 ? "<td rowspan=\"" + count + "\"></td>" : "").append("</tr>\n");
            }
        }
        out.append("</tbody>\n</table>\n");
    }

    private static void totals(StringBuilder out, CardCells card) {
        heads(out, card.totalHeads());
        for (List<String> row : card.totalRows()) {
            out.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                boolean band = card.totalHeads().get(c).equals(card.labels().band());
                out.append(band ? "<td>" : "<td class=\"number\">")
                        .append(escaped(row.get(c)))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private static void heads(StringBuilder out, List<String> heads) {
        out.append("<table>\n<thead><tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
    }

    /** Nothing may be loaded or run; the one style sheet is known by its hash. */
    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
