package lv.screening.tune;

import java.util.List;

/** A card as one HTML page that needs nothing else and fits one sheet of A4. */
final class CardPage {
    private static final String STYLE = """
            @page { size: A4; margin: 10mm; }
            * { box-sizing: border-box; }
            body { font: FONT_SIZE/1.25 "Segoe UI", "DejaVu Sans", Arial, sans-serif; color: #111; margin: 0 auto; max-width: 190mm; }
            h1 { font-size: 1.5em; margin: 0 0 .3em; }
            p { margin: .3em 0; }
            main { display: flex; flex-wrap: wrap; gap: 5mm; align-items: flex-start; }
            main > div { flex: 1 1 80mm; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #999; padding: .12em .4em; text-align: left; vertical-align: top; }
            th { background: #eee; }
            td.number { text-align: right; white-space: nowrap; }
            .sum { font-weight: bold; }
            .box { display: inline-block; width: 18mm; border-bottom: 1px solid #111; }
            td.answer { min-width: 24mm; }
            .notes { font-size: .85em; }
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
        out.append("<title>").append(escaped(card.title())).append("</title>\n");
        out.append("<style>\n").append(STYLE.replace("FONT_SIZE", size)).append("</style>\n</head>\n<body>\n");
        out.append("<h1>").append(escaped(card.title())).append("</h1>\n");
        out.append("<p>").append(escaped(labels.instruction())).append("</p>\n<main>\n<div>\n");
        questions(out, card);
        out.append("<p class=\"sum\">")
                .append(escaped(labels.sum()))
                .append(": <span class=\"box\">&nbsp;</span></p>\n");
        out.append("</div>\n<div>\n");
        totals(out, card);
        out.append("</div>\n</main>\n<div class=\"notes\">\n");
        card.notes().forEach(note -> out.append("<p>").append(escaped(note)).append("</p>\n"));
        out.append("</div>\n</body>\n</html>\n");
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

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
