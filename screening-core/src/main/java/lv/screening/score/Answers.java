package lv.screening.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.screening.expr.NearNames;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;

/**
 * The answers of one respondent to one questionnaire. Immutable and thread-safe.
 *
 * <p>What is not answered is missing. Text from files is read with {@link AnswerForm}; a program that knows its answers uses
 * {@link #builder}.
 */
public final class Answers {
    private final Questionnaire questionnaire;
    private final AnswerBlock block;
    private final Map<String, String> missingKinds;
    private final List<AnswerProblem> problems;

    Answers(
            Questionnaire questionnaire,
            AnswerBlock block,
            Map<String, String> missingKinds,
            List<AnswerProblem> problems) {
        this.questionnaire = questionnaire;
        this.block = block;
        this.missingKinds = Map.copyOf(missingKinds);
        this.problems = List.copyOf(problems);
    }

    /** Starts answers with everything missing. */
    public static Builder builder(Questionnaire questionnaire) {
        return new Builder(questionnaire);
    }

    /** The questionnaire they belong to. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Which kind of missing answer a file declared for an item, such as {@code refused}. */
    public Optional<String> missingKind(String item) {
        return Optional.ofNullable(missingKinds.get(item));
    }

    /** What could not be read: such answers count as missing. */
    public List<AnswerProblem> problems() {
        return problems;
    }

    AnswerBlock block() {
        return block;
    }

    /** Collects the answers of one respondent. Mutable, not thread-safe; every mistake is an IllegalArgumentException. */
    public static final class Builder {
        private final Questionnaire questionnaire;
        private final AnswerBlock block;
        private final Map<String, ItemLayout> items = new LinkedHashMap<>();

        private Builder(Questionnaire questionnaire) {
            this.questionnaire = questionnaire;
            this.block = new AnswerBlock(questionnaire, 1);
            questionnaire.layout().items().forEach(item -> items.put(item.item().id(), item));
        }

        /** Answers an item that has one choice, with a code. */
        public Builder choose(String item, String code) {
            ItemLayout place = place(item);
            if (place.answers() == null) {
                throw new IllegalArgumentException("item '" + item + "' has no answer codes");
            }
            List<String> codes = place.answers().codes();
            int index = codes.indexOf(code);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "item '" + item + "' has no such answer; expected one of " + String.join(", ", codes));
            }
            block.codes(place.slot())[0] = (byte) index;
            return this;
        }

        /** Answers an item with several choices: the codes named are yes, all others no. */
        public Builder tick(String item, String... codes) {
            ItemLayout place = place(item);
            if (!(place.item().type() instanceof ItemType.Flags flags)) {
                throw new IllegalArgumentException("item '" + item + "' has not several choices");
            }
            List<String> known = flags.flags().stream().map(ItemType.Flag::code).toList();
            for (int i = 0; i < known.size(); i++) {
                block.codes(place.slot() + i)[0] = 0;
            }
            for (String code : codes) {
                if (!known.contains(code)) {
                    throw new IllegalArgumentException(
                            "item '" + item + "' has no such choice; expected some of " + String.join(", ", known));
                }
                block.codes(place.slot() + known.indexOf(code))[0] = 1;
            }
            return this;
        }

        /** Answers a number item. */
        public Builder number(String item, BigDecimal value) {
            ItemLayout place = place(item);
            if (!(place.item().type() instanceof ItemType.Quantity quantity)) {
                throw new IllegalArgumentException("item '" + item + "' is not answered with a number");
            }
            if (value.compareTo(quantity.min()) < 0
                    || value.compareTo(quantity.max()) > 0
                    || value.stripTrailingZeros().scale() > quantity.decimals()) {
                throw new IllegalArgumentException("item '" + item + "' takes numbers "
                        + quantity.min().toPlainString() + ".." + quantity.max().toPlainString() + " with up to "
                        + quantity.decimals() + " decimals");
            }
            block.numbers(place.slot())[0] =
                    value.movePointRight(quantity.decimals()).longValueExact();
            return this;
        }

        /** Answers a number item with a whole number. */
        public Builder number(String item, long value) {
            return number(item, BigDecimal.valueOf(value));
        }

        /** Answers a date item. */
        public Builder date(String item, LocalDate date) {
            ItemLayout place = place(item);
            if (!(place.item().type() instanceof ItemType.Day)) {
                throw new IllegalArgumentException("item '" + item + "' is not answered with a date");
            }
            if (date.getYear() < 1900 || date.getYear() > 2100) {
                throw new IllegalArgumentException("item '" + item + "' takes dates from 1900-01-01 to 2100-12-31");
            }
            block.numbers(place.slot())[0] = date.toEpochDay();
            return this;
        }

        private ItemLayout place(String item) {
            ItemLayout place = items.get(item);
            if (place == null) {
                throw new IllegalArgumentException(
                        "unknown item '" + item + "'" + NearNames.advice(item, new ArrayList<>(items.keySet())));
            }
            return place;
        }

        /** The answers so far. */
        public Answers build() {
            block.setSize(1);
            return new Answers(questionnaire, block.copyOf(0, questionnaire), Map.of(), List.of());
        }
    }
}
