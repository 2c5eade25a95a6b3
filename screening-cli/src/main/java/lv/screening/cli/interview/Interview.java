package lv.screening.cli.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.text.Lines;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;
import lv.screening.score.Screener;

/** Asks a person the items one by one, leaves out those that are not to be asked, and lets go back. */
public final class Interview {
    private static final String BACK = "<";
    private static final String QUIT = "q!";

    private final Questionnaire questionnaire;
    private final Screener screener;
    private final AnswerForm form;
    private final Console console;
    private final String language;
    private final BufferedReader input;
    private final AnswerBlock scratch;
    private final Map<String, String> given;

    private Interview(Questionnaire questionnaire, Map<String, String> given, Console console, String language) {
        this.questionnaire = questionnaire;
        this.screener = Screener.of(questionnaire);
        this.form = AnswerForm.of(questionnaire);
        this.console = console;
        this.language = language;
        this.input = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        this.scratch = new AnswerBlock(questionnaire, 1);
        this.given = new LinkedHashMap<>(given);
    }

    /**
     * Asks every item that is to be asked and has no answer yet.
     *
     * @param given answers that are known already
     * @return all answers as text, by item
     * @throws CommandFailure if the person leaves
     */
    public static Map<String, String> ask(
            Questionnaire questionnaire, Map<String, String> given, Console console, String language)
            throws IOException {
        return new Interview(questionnaire, given, console, language).ask();
    }

    private Map<String, String> ask() throws IOException {
        boolean latvian = "lv".equals(language);
        Lines.wrap("", 0, questionnaire.definition().title().in(language)).forEach(console::message);
        Lines.wrap("", 0, questionnaire.definition().period().in(language)).forEach(console::message);
        console.message(
                latvian
                        ? "Enter: bez atbildes;  " + BACK + ": atpakaļ;  " + QUIT + ": beigt bez rezultāta"
                        : "Enter: no answer;  " + BACK + ": back;  " + QUIT + ": leave without a result");
        List<Item> items = questionnaire.definition().items().stream()
                .filter(item -> !given.containsKey(item.id()))
                .toList();
        Deque<Integer> asked = new ArrayDeque<>();
        int at = 0;
        while (at < items.size()) {
            Item item = items.get(at);
            if (!screener.isAsked(form.read(given), item.id())) {
                at++;
                continue;
            }
            String answer = question(item, at + 1, items.size());
            if (answer.equals(BACK)) {
                if (!asked.isEmpty()) {
                    at = asked.pop();
                    given.remove(items.get(at).id());
                }
                continue;
            }
            if (!answer.isEmpty()) {
                given.put(item.id(), answer);
            }
            asked.push(at);
            at++;
        }
        return given;
    }

    private String question(Item item, int number, int count) throws IOException {
        console.message("");
        Lines.wrap(number + "/" + count + "  ", 6, item.text().in(language)).forEach(console::message);
        List<String> codes = options(item);
        while (true) {
            console.err().print("> ");
            console.err().flush();
            String line = input.readLine();
            if (line == null || line.strip().equals(QUIT)) {
                throw new CommandFailure(ExitCode.USAGE, "the interview was left; nothing was scored");
            }
            String text = line.strip();
            if (text.isEmpty() || text.equals(BACK)) {
                return text;
            }
            String answer = chosen(text, codes, item);
            ItemReader reader = form.reader(item.id()).orElseThrow();
            if (reader.read(answer, scratch, 0) != CellOutcome.REFUSED) {
                return answer;
            }
            console.message("  " + reader.problem(answer).message());
        }
    }

    /** Shows what can be answered; the codes by their numbers. */
    private List<String> options(Item item) {
        List<String> codes = new ArrayList<>();
        AnswerSet answers = questionnaire.answers(item).orElse(null);
        if (answers != null) {
            for (AnswerOption option : answers.options()) {
                codes.add(option.code());
                console.message("   " + codes.size() + "  " + option.shown(language));
            }
        } else if (item.type() instanceof ItemType.Flags flags) {
            for (ItemType.Flag flag : flags.flags()) {
                codes.add(flag.code());
                console.message("   " + codes.size() + "  "
                        + (flag.label().isEmpty() ? flag.code() : flag.label().in(language)));
            }
            console.message("lv".equals(language) ? "   (vairākus atdala ar atstarpi)" : "   (several with spaces)");
        } else if (item.type() instanceof ItemType.Quantity quantity) {
            console.message("   " + quantity.min().toPlainString() + ".."
                    + quantity.max().toPlainString());
        } else if (item.type() instanceof ItemType.Day) {
            console.message("   2012-05-31");
        }
        return codes;
    }

    /** A number stands for the answer it was shown with; anything else is taken as written. */
    private static String chosen(String text, List<String> codes, Item item) {
        if (codes.isEmpty()) {
            return text;
        }
        List<String> chosen = new ArrayList<>();
        for (String part : text.split("[ ,;]+", -1)) {
            if (!part.matches("[1-9][0-9]?") || Integer.parseInt(part) > codes.size()) {
                return text;
            }
            chosen.add(codes.get(Integer.parseInt(part) - 1));
        }
        return item.type() instanceof ItemType.Flags || chosen.size() == 1 ? String.join(" ", chosen) : text;
    }
}
