package lv.screening.score;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.screening.expr.ExactNumber;
import lv.screening.expr.NearNames;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.Item;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Spelling;

/** Reads the answers to one item from text into a block. Immutable and thread-safe. */
public abstract class ItemReader {
    /** The kind of a missing answer that is simply empty. */
    public static final String UNANSWERED = "unanswered";

    private final Item item;
    private final Map<String, String> missingKinds = new HashMap<>();

    ItemReader(Questionnaire questionnaire, Item item) {
        this.item = item;
        missingKinds.put("", UNANSWERED);
        questionnaire.definition().missingCodes().forEach(this::addMissing);
        item.missingCodes().forEach(this::addMissing);
    }

    private void addMissing(String kind, List<String> codes) {
        codes.forEach(code -> missingKinds.put(Spelling.of(code), kind));
    }

    static ItemReader of(Questionnaire questionnaire, ItemLayout place) {
        AnswerSet answers = place.answers();
        if (answers != null) {
            return new Choice(questionnaire, place, answers);
        }
        if (place.item().type() instanceof ItemType.Quantity quantity) {
            return new Quantity(questionnaire, place, quantity);
        }
        return place.item().type() instanceof ItemType.Day
                ? new Day(questionnaire, place)
                : new Free(questionnaire, place);
    }

    /** The item. */
    public final Item item() {
        return item;
    }

    /**
     * Reads a text into a block; where it is no answer, the answer becomes missing.
     *
     * @param text the text, with or without surrounding space
     * @param block made for the reader's questionnaire
     * @param row which respondent
     */
    public final CellOutcome read(String text, AnswerBlock block, int row) {
        // a declared missing code such as 99 may lie within the range of a number: it is never that number
        boolean declaredNumber = this instanceof Quantity && isDeclaredMissing(text);
        if (!declaredNumber && answer(text, block, row)) {
            return CellOutcome.ANSWERED;
        }
        clear(block, row);
        return isDeclaredMissing(text) ? CellOutcome.MISSING : CellOutcome.REFUSED;
    }

    private boolean isDeclaredMissing(String text) {
        return missingKinds.containsKey(text) || missingKinds.containsKey(Spelling.of(text));
    }

    /** Which kind of missing answer a text declares; {@link #UNANSWERED} for an empty one and for any other text. */
    public final String missingKind(String text) {
        return missingKinds.getOrDefault(Spelling.of(text), UNANSWERED);
    }

    /** Why a refused text is no answer, without repeating it. */
    public abstract AnswerProblem problem(String text);

    abstract boolean answer(String text, AnswerBlock block, int row);

    abstract void clear(AnswerBlock block, int row);

    /** One choice. */
    static final class Choice extends ItemReader {
        private final int slot;
        private final AnswerSet answers;
        private final Map<String, Byte> byText = new HashMap<>();

        Choice(Questionnaire questionnaire, ItemLayout place, AnswerSet answers) {
            super(questionnaire, place.item());
            this.slot = place.slot();
            this.answers = answers;
            for (byte i = 0; i < answers.options().size(); i++) {
                AnswerOption option = answers.options().get(i);
                add(option.code(), i);
                for (String label : option.label().byLanguage().values()) {
                    add(label, i);
                }
                for (String also : option.also()) {
                    add(also, i);
                }
            }
        }

        private void add(String text, byte index) {
            byText.putIfAbsent(text, index);
            byText.putIfAbsent(Spelling.of(text), index);
        }

        @Override
        boolean answer(String text, AnswerBlock block, int row) {
            Byte index = byText.get(text);
            if (index == null) {
                index = byText.get(Spelling.of(text));
            }
            if (index == null) {
                return false;
            }
            block.codes(slot)[row] = index;
            return true;
        }

        @Override
        void clear(AnswerBlock block, int row) {
            block.codes(slot)[row] = block.missingCode(slot);
        }

        @Override
        public AnswerProblem problem(String text) {
            List<String> codes = answers.codes();
            return new AnswerProblem(
                    AnswerProblem.UNKNOWN,
                    item().id(),
                    "item '" + item().id() + "': not one of its answers; expected " + String.join(", ", codes)
                            + nearCode(text, codes) + "; counted as missing");
        }

        /** A near code is offered only where the text is no number, so that no answer can be guessed from the message. */
        private static String nearCode(String text, List<String> codes) {
            return NearNames.nearest(Spelling.of(text), codes).isPresent() ? " (check the spelling)" : "";
        }
    }

    /** A number. */
    static final class Quantity extends ItemReader {
        private final int slot;
        private final ItemType.Quantity range;

        Quantity(Questionnaire questionnaire, ItemLayout place, ItemType.Quantity range) {
            super(questionnaire, place.item());
            this.slot = place.slot();
            this.range = range;
        }

        @Override
        boolean answer(String text, AnswerBlock block, int row) {
            String plain = Spelling.of(text);
            if (!ExactNumber.isNumber(plain)) {
                return false;
            }
            BigDecimal value = new BigDecimal(plain);
            if (value.scale() > range.decimals()
                    || value.compareTo(range.min()) < 0
                    || value.compareTo(range.max()) > 0) {
                return false;
            }
            block.numbers(slot)[row] = value.movePointRight(range.decimals()).longValueExact();
            return true;
        }

        @Override
        void clear(AnswerBlock block, int row) {
            block.numbers(slot)[row] = AnswerBlock.MISSING;
        }

        @Override
        public AnswerProblem problem(String text) {
            String plain = Spelling.of(text);
            boolean number = ExactNumber.isNumber(plain);
            String expected = range.min().toPlainString() + ".." + range.max().toPlainString()
                    + (range.decimals() == 0 ? ", a whole number" : ", up to " + range.decimals() + " decimals");
            String found = number
                    ? new BigDecimal(plain).scale() > range.decimals()
                            ? "more decimals than the item has"
                            : "outside its range"
                    : plain.matches("-?\\d+,\\d+") ? "a decimal comma" : "not a plain number";
            return new AnswerProblem(
                    number ? AnswerProblem.OUT_OF_RANGE : AnswerProblem.UNKNOWN,
                    item().id(),
                    "item '" + item().id() + "': " + found + "; expected " + expected + "; counted as missing");
        }
    }

    /** A date. */
    static final class Day extends ItemReader {
        private final int slot;

        Day(Questionnaire questionnaire, ItemLayout place) {
            super(questionnaire, place.item());
            this.slot = place.slot();
        }

        @Override
        boolean answer(String text, AnswerBlock block, int row) {
            String plain = Spelling.of(text);
            if (!plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return false;
            }
            try {
                LocalDate date = LocalDate.parse(plain);
                if (date.getYear() < 1900 || date.getYear() > 2100) {
                    return false;
                }
                block.numbers(slot)[row] = date.toEpochDay();
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }

        @Override
        void clear(AnswerBlock block, int row) {
            block.numbers(slot)[row] = AnswerBlock.MISSING;
        }

        @Override
        public AnswerProblem problem(String text) {
            return new AnswerProblem(
                    AnswerProblem.UNKNOWN,
                    item().id(),
                    "item '" + item().id()
                            + "': not a date from 1900 to 2100 written as 2012-05-31; counted as missing");
        }
    }

    /** Free text, which is accepted and forgotten. */
    static final class Free extends ItemReader {
        Free(Questionnaire questionnaire, ItemLayout place) {
            super(questionnaire, place.item());
        }

        @Override
        boolean answer(String text, AnswerBlock block, int row) {
            return !Spelling.of(text).isEmpty();
        }

        @Override
        void clear(AnswerBlock block, int row) {
            // free text is kept nowhere
        }

        @Override
        public AnswerProblem problem(String text) {
            throw new IllegalStateException("free text is never refused");
        }
    }
}
