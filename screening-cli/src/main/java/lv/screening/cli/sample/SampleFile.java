package lv.screening.cli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import lv.screening.model.AnswerOption;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Made-up respondents as lines of a file: clean (RFC 4180, codes, one column per item) or messy. Not thread-safe.
 */
public final class SampleFile {
    private static final List<String> MISSING = List.of("", "NA", "-99", " ", "-77");

    private final Questionnaire questionnaire;
    private final MadeUpAnswers answers;
    private final SplittableRandom random;
    private final @Nullable String areaColumn;
    private final List<String> areas;
    private final boolean messy;
    private int row;

    /**
     * A file.
     *
     * @param areaColumn name of a column of areas, or null
     * @param areas what stands there
     * @param messy whether it is as messy as real files
     */
    public SampleFile(
            Questionnaire questionnaire, long seed, @Nullable String areaColumn, List<String> areas, boolean messy) {
        this.questionnaire = questionnaire;
        this.answers = new MadeUpAnswers(questionnaire, seed);
        this.random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        this.areaColumn = areaColumn;
        this.areas = List.copyOf(areas);
        this.messy = messy;
    }

    /** The first line. */
    public String header() {
        List<String> names = new ArrayList<>();
        names.add(messy ? "Respondent" : "id");
        if (areaColumn != null) {
            names.add(areaColumn);
        }
        List<Item> items = questionnaire.definition().items();
        for (int i = 0; i < items.size(); i++) {
            names.add(messy ? messyName(items.get(i), i) : items.get(i).id());
        }
        if (messy) {
            names.add("Submitted");
            names.add("Remarks");
            names.add("");
        }
        return (messy ? "\uFEFF" : "") + line(names);
    }

    /** Names as they come back from other tools: in capitals, with spaces, or the question itself. */
    private String messyName(Item item, int place) {
        return switch (place % 4) {
            case 1 -> item.id().toUpperCase(Locale.ROOT);
            case 2 -> " " + item.id().replace('_', ' ');
            case 3 -> isUnique(item) ? text(item) : item.id();
            default -> item.id();
        };
    }

    private String text(Item item) {
        return item.text().in(questionnaire.definition().languages().get(0));
    }

    private boolean isUnique(Item item) {
        return questionnaire.definition().items().stream()
                        .filter(other -> text(other).equalsIgnoreCase(text(item)))
                        .count()
                == 1;
    }

    /** The next line. */
    public String row() {
        row++;
        Map<String, String> given = answers.next();
        List<String> cells = new ArrayList<>();
        cells.add(id());
        if (areaColumn != null) {
            cells.add(areas.isEmpty() ? "" : areas.get(random.nextInt(areas.size())));
        }
        for (Item item : questionnaire.definition().items()) {
            String answer = given.getOrDefault(item.id(), "");
            cells.add(messy && row > 2 ? messy(item, answer) : answer);
        }
        if (messy) {
            cells.add("2026-09-" + String.format(Locale.ROOT, "%02d", 1 + row % 28) + " 10:15");
            cells.add(remark());
            cells.add("");
            if (row == 40) {
                return line(cells.subList(0, cells.size() / 2));
            }
        }
        return line(cells);
    }

    private String id() {
        String number = String.format(Locale.ROOT, "%04d", row);
        if (!messy) {
            return "R" + number;
        }
        // one id occurs twice, one is empty
        return row == 25 ? "R0024" : row == 30 ? "" : "R" + number;
    }

    private String remark() {
        return switch (row % 11) {
            case 3 -> "came late; left early";
            case 5 -> "asked twice, \"not sure\"";
            case 7 -> "line one\nline two";
            case 9 -> "=1+1";
            default -> "";
        };
    }

    private String messy(Item item, String answer) {
        int draw = random.nextInt(400);
        if (draw == 0) {
            return item.type() instanceof ItemType.Quantity ? "199" : "7";
        }
        if (draw == 1) {
            return item.type() instanceof ItemType.FreeText ? "" : "don't know";
        }
        if (answer.isEmpty()) {
            return MISSING.get(random.nextInt(MISSING.size()));
        }
        if (item.type() instanceof ItemType.Choice choice) {
            return choice(choice, answer, draw);
        }
        return item.type() instanceof ItemType.Flags
                ? answer.replace(" ", "; ")
                : draw < 40 ? " " + answer + "\u00A0" : answer;
    }

    private String choice(ItemType.Choice choice, String code, int draw) {
        AnswerOption option = questionnaire.definition().answerSets().stream()
                .filter(set -> set.id().equals(choice.answerSet()))
                .flatMap(set -> set.options().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        List<String> languages = questionnaire.definition().languages();
        if (draw < 120) {
            return option.shown(languages.get(0));
        }
        if (draw < 200) {
            return option.shown(languages.get(languages.size() - 1)).toUpperCase(Locale.ROOT);
        }
        if (draw < 280 && !option.also().isEmpty()) {
            return option.also().get(0);
        }
        return draw < 300 ? " " + code + " " : code;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        char delimiter = messy ? ';' : ',';
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            line.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line.append(messy ? "\r\n" : "\n").toString();
    }
}
