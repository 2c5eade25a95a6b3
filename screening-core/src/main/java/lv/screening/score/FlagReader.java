package lv.screening.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Spelling;

/** Reads an item with several choices: from one text that lists the ticked ones, or box by box. */
final class FlagReader extends ItemReader {
    private static final Set<String> YES = Set.of("1", "yes", "y", "true", "checked", "selected", "x", "jā", "ir");
    private static final Set<String> NO = Set.of("0", "no", "n", "false", "unchecked", "not selected", "nē", "nav");

    private final int slot;
    private final int first;
    private final int count;
    private final List<String> codes;
    private final Map<String, Integer> byText = new HashMap<>();
    private final boolean box;

    private FlagReader(
            Questionnaire questionnaire, ItemLayout place, ItemType.Flags flags, int first, int count, boolean box) {
        super(questionnaire, place.item());
        this.first = first;
        this.slot = place.slot() + first;
        this.count = count;
        this.box = box;
        this.codes = flags.flags().stream().map(ItemType.Flag::code).toList();
        for (int i = 0; i < codes.size(); i++) {
            int index = i;
            byText.put(Spelling.of(codes.get(i)), i);
            flags.flags()
                    .get(i)
                    .label()
                    .byLanguage()
                    .values()
                    .forEach(label -> byText.putIfAbsent(Spelling.of(label), index));
        }
    }

    static FlagReader all(Questionnaire questionnaire, ItemLayout place, ItemType.Flags flags) {
        return new FlagReader(questionnaire, place, flags, 0, flags.flags().size(), false);
    }

    static FlagReader box(Questionnaire questionnaire, ItemLayout place, ItemType.Flags flags, int index) {
        return new FlagReader(questionnaire, place, flags, index, 1, true);
    }

    @Override
    boolean answer(String text, AnswerBlock block, int row) {
        return box ? tick(text, block, row) : list(text, block, row);
    }

    private boolean tick(String text, AnswerBlock block, int row) {
        String plain = Spelling.of(text);
        Integer own = byText.get(plain);
        boolean yes = YES.contains(plain) || (own != null && own == first);
        // an export may write the choice's own words where it is ticked
        if (!yes && !NO.contains(plain)) {
            return false;
        }
        block.codes(slot)[row] = (byte) (yes ? 1 : 0);
        return true;
    }

    private boolean list(String text, AnswerBlock block, int row) {
        String plain = Spelling.of(text);
        if (plain.isEmpty()) {
            return false;
        }
        boolean[] ticked = new boolean[count];
        Integer whole = byText.get(plain);
        if (whole != null) {
            ticked[whole] = true;
        } else {
            for (String part : plain.split(plain.matches(".*[;,|].*") ? "[;,|]" : " ", -1)) {
                Integer index = byText.get(part.strip());
                if (index == null && !part.isBlank()) {
                    return false;
                }
                if (index != null) {
                    ticked[index] = true;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            block.codes(slot + i)[row] = (byte) (ticked[i] ? 1 : 0);
        }
        return true;
    }

    @Override
    void clear(AnswerBlock block, int row) {
        for (int i = 0; i < count; i++) {
            block.codes(slot + i)[row] = block.missingCode(slot + i);
        }
    }

    @Override
    public AnswerProblem problem(String text) {
        String expected =
                box ? "1 or 0, yes or no" : "some of " + String.join(", ", codes) + ", separated by space, ; or ,";
        return new AnswerProblem(
                AnswerProblem.UNKNOWN,
                item().id(),
                "item '" + item().id() + "': not one of its choices; expected " + expected + "; counted as missing");
    }
}
