package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Spelling;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;

/** Makes the rules of an export for the columns that answer something. */
final class RowRules {
    private final Reading reading;
    private final AnswerForm form;
    private final List<RowRule> rules = new ArrayList<>();

    private RowRules(Reading reading, AnswerForm form) {
        this.reading = reading;
        this.form = form;
    }

    static List<RowRule> of(Reading reading, Binding binding, AnswerForm form) {
        RowRules made = new RowRules(reading, form);
        made.missingMarks(binding);
        made.parts(binding);
        made.boxes(binding);
        made.listsAndDays(binding);
        return List.copyOf(made.rules);
    }

    /** A mark is blank where it is no answer to the item. */
    private void missingMarks(Binding binding) {
        AnswerBlock probe = new AnswerBlock(form.questionnaire(), 1);
        probe.setSize(1);
        for (BoundColumn column : binding.columns()) {
            ItemReader reader = form.reader(column.name()).orElseThrow();
            Set<String> marks = new LinkedHashSet<>();
            for (String mark : reading.missingMarks()) {
                if (reader.read(mark, probe, 0) != CellOutcome.ANSWERED) {
                    marks.add(mark);
                }
            }
            int at = column.column();
            if (!marks.isEmpty()) {
                rules.add(row -> {
                    if (!row.isEmpty(at) && marks.contains(row.text(at))) {
                        row.change(at, "");
                    }
                });
            }
        }
    }

    /** One column for each choice of a question with one: the choice goes into the first; two choices stay two. */
    private void parts(Binding binding) {
        for (BoundColumn column : binding.columns()) {
            List<Integer> parts = reading.parts().get(column.column());
            if (parts != null) {
                int first = column.column();
                rules.add(row -> {
                    List<String> taken = parts.stream()
                            .filter(part -> !row.isEmpty(part))
                            .map(row::text)
                            .toList();
                    row.change(first, String.join("; ", taken));
                });
            }
        }
    }

    private void boxes(Binding binding) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (BoundColumn column : binding.columns()) {
            int dot = column.name().indexOf('.');
            if (dot >= 0) {
                groups.computeIfAbsent(column.name().substring(0, dot), key -> new ArrayList<>())
                        .add(column.column());
            }
        }
        for (List<Integer> group : groups.values()) {
            tickNumbers(group);
            if (reading.boxes() == Reading.Boxes.MAY_BE_UNOPENED) {
                rules.add(new BoxWords(group));
            }
            if (reading.boxes() == Reading.Boxes.BLANK_IS_NO_BESIDE_TICKS) {
                rules.add(new BlankBoxes(group));
            } else if (reading.boxes() == Reading.Boxes.MAY_BE_UNOPENED) {
                rules.add(UnopenedBoxes.of(group, reading));
            }
        }
    }

    private void tickNumbers(List<Integer> group) {
        Map<Integer, String> ticks = new HashMap<>();
        group.stream()
                .filter(reading.tickNumbers()::containsKey)
                .forEach(at -> ticks.put(at, reading.tickNumbers().get(at)));
        if (!ticks.isEmpty()) {
            rules.add(row -> ticks.forEach((at, tick) -> {
                if (row.text(at).equals(tick)) {
                    row.change(at, "1");
                }
            }));
        }
    }

    private void listsAndDays(Binding binding) {
        for (BoundColumn column : binding.columns()) {
            Item item = form.reader(column.name()).orElseThrow().item();
            int at = column.column();
            if (item.type() instanceof ItemType.Flags flags && column.name().equals(item.id())) {
                ChoiceList list = ChoiceList.of(flags);
                rules.add(row -> {
                    if (!row.isEmpty(at)) {
                        row.change(at, list.codes(row.text(at)));
                    }
                });
            } else if (item.type() instanceof ItemType.Day && reading.boxes() != Reading.Boxes.AS_WRITTEN) {
                rules.add(row -> {
                    // a date is written with the time of midnight by tools that know no dates
                    if (row.text(at).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]00:00(:00(\\.0+)?)?Z?")) {
                        row.change(at, row.text(at).substring(0, 10));
                    }
                });
            }
        }
    }

    /** The choices in one cell, whose words may have commas or spaces in them. */
    private record ChoiceList(Map<String, String> codesBySpelling) {
        static ChoiceList of(ItemType.Flags flags) {
            Map<String, String> codes = new HashMap<>();
            flags.flags().forEach(flag -> {
                codes.put(Spelling.of(flag.code()), flag.code());
                flag.label().byLanguage().values().forEach(label -> codes.putIfAbsent(Spelling.of(label), flag.code()));
            });
            return new ChoiceList(codes);
        }

        /** The codes joined by {@code ;}, or the text itself where some of it is no choice. */
        String codes(String text) {
            String rest = Spelling.of(text);
            List<String> found = new ArrayList<>();
            while (!rest.isEmpty()) {
                String longest = "";
                for (String spelling : codesBySpelling.keySet()) {
                    if (spelling.length() > longest.length() && beginsWith(rest, spelling)) {
                        longest = spelling;
                    }
                }
                if (longest.isEmpty()) {
                    return text;
                }
                found.add(codesBySpelling.getOrDefault(longest, longest));
                rest = rest.substring(longest.length()).replaceFirst("^[,;| ]+", "");
            }
            return String.join(";", found);
        }

        private static boolean beginsWith(String text, String spelling) {
            return text.startsWith(spelling)
                    && (text.length() == spelling.length() || ",;| ".indexOf(text.charAt(spelling.length())) >= 0);
        }
    }
}
