package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;

/** What the cells of items with the same answers say of their coding, which is usually the same for all of them. */
final class ChoiceCoding {
    private final AnswerSet answers;
    private final List<ItemSample> samples;
    private final int[] keys;
    private final List<Finding> findings = new ArrayList<>();

    private ChoiceCoding(AnswerSet answers, List<ItemSample> samples) {
        this.answers = answers;
        this.samples = samples;
        this.keys = keys(answers);
    }

    static List<Finding> of(AnswerSet answers, List<ItemSample> samples) {
        ChoiceCoding coding = new ChoiceCoding(answers, samples);
        if (!coding.isOneTwo() && !coding.isShifted()) {
            coding.numbers();
        }
        coding.words();
        coding.mixed();
        return coding.findings;
    }

    private List<ItemSample> numeric() {
        return samples.stream().filter(ItemSample::isWhole).toList();
    }

    /** The key's number of each answer by which data name it; empty where some has none, or several. */
    private static int[] keys(AnswerSet answers) {
        List<Integer> keys = new ArrayList<>();
        for (AnswerOption option : answers.options()) {
            List<Integer> numbers = option.also().stream()
                    .filter(also -> also.matches("-?[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .toList();
            if (numbers.size() != 1) {
                return new int[0];
            }
            keys.add(numbers.get(0));
        }
        return keys.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Lowest and highest number of the key where its numbers follow each other; else nothing. */
    private int[] range() {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int key : keys) {
            min = Math.min(min, key);
            max = Math.max(max, key);
        }
        return keys.length > 0 && max - min == keys.length - 1 ? new int[] {min, max} : new int[0];
    }

    /** Of two answers, nobody can tell from the numbers which is 1 and which is 2. */
    private boolean isOneTwo() {
        int[] range = range();
        List<ItemSample> given =
                numeric().stream().filter(each -> each.given() > 0).toList();
        int all = given.stream().mapToInt(ItemSample::given).sum();
        if (keys.length != 2
                || range.length == 0
                || range[0] != 0
                || all < DataAudit.ANSWERS
                || given.stream().anyMatch(each -> each.min() < 1 || each.max() > 2)
                || given.stream().noneMatch(ItemSample::isOneTwo)) {
            return false;
        }
        String one = answers.codes().get(keys[0] == 1 ? 0 : 1);
        findings.add(new Finding(
                Finding.ONE_TWO,
                DataAudit.items(given) + ": 1 and 2 (" + all + " answers), where the key (" + answers.id()
                        + ") has 0 and 1; many surveys write 1 for yes and 2 for no, others the reverse, so do not take 1"
                        + " away before you know; as it stands 1 counts as '" + one + "' and 2 is refused: write the"
                        + " codes (" + String.join(", ", answers.codes())
                        + "), or declare the data's numbers under also: in the questionnaire"));
        return true;
    }

    private boolean isShifted() {
        int[] range = range();
        List<ItemSample> numeric = numeric();
        int given = numeric.stream().mapToInt(ItemSample::given).sum();
        if (range.length == 0 || given < DataAudit.ANSWERS) {
            return false;
        }
        int min = numeric.stream().mapToInt(ItemSample::min).min().orElse(0);
        int max = numeric.stream().mapToInt(ItemSample::max).max().orElse(0);
        boolean up = min > range[0] && max == range[1] + 1;
        boolean down = min == range[0] - 1 && max < range[1];
        if (!up && !down) {
            return false;
        }
        findings.add(
                new Finding(
                        Finding.SHIFTED,
                        DataAudit.items(numeric) + ": the key (" + answers.id() + ") runs from " + range[0] + " to "
                                + range[1]
                                + ", and the data seem to run from " + (up ? range[0] + 1 : range[0] - 1) + " to "
                                + (up ? range[1] + 1 : range[1] - 1) + " (" + given + " answers, never the key's "
                                + (up ? "lowest" : "highest") + "), so every answer would count one step too "
                                + (up ? "high" : "low") + "; " + (up ? "take 1 from" : "add 1 to")
                                + " these columns if they rise as the key does, or declare the data's numbers under also: in the questionnaire"));
        return true;
    }

    private void numbers() {
        List<ItemSample> wrong = numeric().stream()
                .filter(each -> (each.given() >= DataAudit.THROUGHOUT && each.refused() == each.given())
                        || (each.given() >= DataAudit.ANSWERS && each.refused() * 20L >= each.given()))
                .toList();
        List<ItemSample> marks = wrong.stream().filter(ItemSample::hasMarks).toList();
        if (!marks.isEmpty()) {
            findings.add(NumberCoding.marks(marks));
        }
        List<ItemSample> recoded =
                wrong.stream().filter(each -> !each.hasMarks()).toList();
        if (!recoded.isEmpty()) {
            findings.add(new Finding(
                    Finding.RECODED,
                    DataAudit.items(recoded) + ": numbers that are not in the key (" + answers.id() + ") for "
                            + DataAudit.refused(recoded)
                            + "; the survey tool may have recoded the choices, and then the"
                            + " other numbers mean something else too: export the choices as text, or declare the tool's"
                            + " numbers under also: in the questionnaire"));
        }
    }

    private void words() {
        List<ItemSample> words = new ArrayList<>();
        for (ItemSample sample : samples) {
            LabelNumbers numbers = sample.labelNumbers();
            if (numbers != null && numbers.cells() >= DataAudit.THROUGHOUT && numbers.cells() * 2L > sample.refused()) {
                findings.add(new Finding(
                        Finding.NUMBERED_LABELS,
                        DataAudit.items(List.of(sample)) + ": a number beside the label in " + numbers.cells()
                                + " answers, which are refused as they stand; " + numbers.order(keys)
                                + ": export the labels alone, or take the numbers away"));
            } else if (!sample.isWhole()
                    && sample.given() >= DataAudit.THROUGHOUT
                    && sample.refused() * 2L > sample.given()) {
                words.add(sample);
            }
        }
        if (!words.isEmpty()) {
            findings.add(new Finding(
                    Finding.WORDS,
                    DataAudit.items(words) + ": words that are none of the answers ("
                            + String.join(", ", answers.codes()) + ") for " + DataAudit.refused(words)
                            + "; they may be codes of the survey tool or another translation: export codes, or declare"
                            + " the words under also: in the questionnaire"));
        }
    }

    /** Words are sure; the numbers beside them are the key's only if the same tool wrote both. */
    private void mixed() {
        List<ItemSample> mixed = samples.stream()
                .filter(each -> Math.min(each.wordsRead(), each.numbersRead()) >= DataAudit.THROUGHOUT)
                .toList();
        if (!mixed.isEmpty()) {
            findings.add(new Finding(
                    Finding.MIXED,
                    DataAudit.items(mixed) + ": both words ("
                            + mixed.stream().mapToInt(ItemSample::wordsRead).sum()
                            + ") and numbers ("
                            + mixed.stream().mapToInt(ItemSample::numbersRead).sum()
                            + "), so files of different coding may have been joined; the numbers are read as the key's ("
                            + answers.id() + "): make sure that they are, or write the codes everywhere"));
        }
    }
}
