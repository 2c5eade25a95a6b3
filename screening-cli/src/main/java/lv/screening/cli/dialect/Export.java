package lv.screening.cli.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.bind.Heading;
import lv.screening.cli.csv.RecordSource;
import lv.screening.expr.NearNames;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import org.jspecify.annotations.Nullable;

/**
 * A file whose export was recognised, or declared: which columns it has, and which records are respondents. Immutable.
 *
 * <p>Nothing is guessed: an export is taken for one only by marks that no other leaves, two at once are an error, and {@link
 * #lines} says what was taken and why.
 */
public final class Export {
    private static final List<Convention> CONVENTIONS = List.of(
            new Redcap(true),
            new Redcap(false),
            new Qualtrics(false),
            new Qualtrics(true),
            new LimeSurvey(),
            new OpenDataKit(true),
            new OpenDataKit(false),
            new GoogleForms(),
            new SurveyMonkey());

    private static final Convention PLAIN = new Plain();

    private final Convention convention;
    private final List<String> marks;
    private final boolean declared;
    private final Reading reading;
    private final List<RowRule> rules;

    private Export(Convention convention, List<String> marks, boolean declared, Reading reading, List<RowRule> rules) {
        this.convention = convention;
        this.marks = marks;
        this.declared = declared;
        this.reading = reading;
        this.rules = rules;
    }

    /** The names that {@code --dialect} understands. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(Plain.NAME));
        CONVENTIONS.forEach(each -> names.add(each.name()));
        return names;
    }

    /**
     * Recognises an export.
     *
     * @param file what messages call the file
     * @param opening its beginning
     * @param declared the export it is said to be, or null
     * @throws CommandFailure if there is no export of that name, the file can not be read as one, or it has the marks of
     *     two
     */
    public static Export of(String file, Opening opening, Questionnaire questionnaire, @Nullable String declared) {
        Map<Convention, List<String>> found = new LinkedHashMap<>();
        for (Convention convention : CONVENTIONS) {
            List<String> marks = convention.marks(opening);
            if (!marks.isEmpty()) {
                found.put(convention, marks);
            }
        }
        Convention taken = PLAIN;
        if (declared != null) {
            taken = named(declared);
            String lacks = taken.lacks(opening);
            if (!lacks.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        file + ": can not be read as " + taken.name() + ", which has " + lacks
                                + "; leave --dialect out, or name another");
            }
        } else if (found.size() > 1) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    file + ": could be an export of "
                            + found.entrySet().stream()
                                    .map(each -> each.getKey().name() + " (" + String.join(", ", each.getValue()) + ")")
                                    .collect(Collectors.joining(" or "))
                            + "; say which with --dialect");
        } else if (found.size() == 1) {
            taken = found.keySet().iterator().next();
        }
        return new Export(
                taken,
                found.getOrDefault(taken, List.of()),
                declared != null,
                taken.read(opening, questionnaire),
                List.of());
    }

    private static Convention named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
        if (plain.equals(Plain.NAME)) {
            return PLAIN;
        }
        return CONVENTIONS.stream()
                .filter(each -> each.name().equals(plain))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "--dialect: no export '" + name + "'" + NearNames.advice(plain, names()) + "; expected one of "
                                + String.join(", ", names())));
    }

    /** Whether it is a file without the marks of a survey tool. */
    public boolean isPlain() {
        return convention == PLAIN;
    }

    /** Its name, as {@code --dialect} understands it. */
    public String name() {
        return convention.name();
    }

    /** The columns. */
    public List<Heading> headings() {
        return reading.headings();
    }

    /** What messages, {@code --id} and {@code --keep} call the columns. */
    public List<String> header() {
        return reading.headings().stream().map(Heading::header).toList();
    }

    /** The columns that tell which record of an export a row is; more than one only where a respondent has several rows. */
    public List<Integer> recordColumns() {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < reading.headings().size(); i++) {
            if (Redcap.isPartOfRecord(reading.headings().get(i).header()) && convention instanceof Redcap) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** Whether numbers may have a decimal comma although commas stand between the cells. */
    public boolean mayQuoteDecimalCommas() {
        return !isPlain();
    }

    /** What it was taken for and by which marks, a line each. */
    public List<String> lines() {
        if (isPlain()) {
            return List.of("  dialect: plain, " + (declared ? "as --dialect says" : "no marks of a survey tool"));
        }
        List<String> lines = new ArrayList<>();
        String why = marks.isEmpty() ? "none of its marks were found" : "its marks: " + String.join("; ", marks);
        lines.add("  dialect: " + convention.name() + (declared ? ", as --dialect says; " : "; ") + why);
        if (reading.headerRows() > 0) {
            lines.add("  header rows: " + (reading.headerRows() + 1));
        }
        List<String> keys = reading.headings().stream()
                .filter(Heading::key)
                .map(Heading::header)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            lines.add("  columns about the response, for --id and --keep: " + String.join(", ", keys));
        }
        if (!reading.missingMarks().isEmpty()) {
            lines.add("  seen but not answered, so missing: "
                    + reading.missingMarks().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (reading.boxes() != Reading.Boxes.AS_WRITTEN) {
            lines.add("  " + reading.boxes().shown());
        }
        return lines;
    }

    /**
     * The same export that knows which columns answer what, so that its own ways of writing answers can be undone.
     *
     * @param form of the questionnaire to which the columns were bound
     */
    public Export bound(Binding binding, AnswerForm form) {
        return new Export(convention, marks, declared, reading, RowRules.of(reading, binding, form));
    }

    /** The respondents of a file, given all its records. */
    public RecordSource records(RecordSource all) throws IOException {
        return reading.headerRows() == 0 && rules.isEmpty() && header().equals(all.header())
                ? all
                : ExportRecords.of(all, header(), reading.headerRows(), rules);
    }
}
