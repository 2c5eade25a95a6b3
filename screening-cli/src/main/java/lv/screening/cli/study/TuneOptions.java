package lv.screening.cli.study;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that only tune has. Filled by the command line. */
public final class TuneOptions {
    /** The scale. */
    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "Scale whose weights are learned (default: the only one).")
    public @Nullable String scale;

    /** The file to write. */
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Weights file to write; --weights FILE --allow-research applies it.")
    public Path output = Path.of("");

    /** Whether existing files may be replaced. */
    @Option(names = "--force", description = "Replace existing files.")
    public boolean force;

    /** How weights are learned. */
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "points (whole numbers), logistic, ridge or lasso (default: points).")
    public Method method = Method.points;

    /** The range of points. */
    @Option(
            names = "--points",
            paramLabel = "LOW..HIGH",
            description = "Range of the points (default: -3..3; what 5 and 10 would give is printed too).")
    public @Nullable String points;

    /** The number of terms. */
    @Option(
            names = "--max-terms",
            paramLabel = "K",
            split = ",",
            description = "At most so many terms have points (default: 5). Several numbers: chosen inside the folds.")
    public List<Integer> maxTerms = List.of();

    /** The form of the score. */
    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "B: logit = a + b x score, both real; A: logit = (whole number + score) / m (default: B).")
    public Form form = Form.B;

    /** Whether answers have points of their own. */
    @Option(
            names = "--by-answer",
            description =
                    "Points for each answer of the items with three answers or more, never falling as the answers get"
                            + " worse. Terms of --fix TERM=POINTS and --group keep one weight.")
    public boolean byAnswer;

    /** The terms whose answers have points of their own. */
    @Option(
            names = "--by-answer-of",
            paramLabel = "TERM",
            split = ",",
            description = "As --by-answer, for these terms only.")
    public List<String> byAnswerOf = List.of();

    /** Terms that go in or out together. */
    @Option(
            names = "--group",
            paramLabel = "A,B",
            description = "Terms that have points all or none; once for each group.")
    public List<String> groups = List.of();

    /** Terms whose points are given. */
    @Option(
            names = "--fix",
            paramLabel = "TERM=POINTS",
            description = "Points of a term that are given, not learned; once for each term. Points of its answers:"
                    + " TERM=ANSWER:POINTS,ANSWER:POINTS with every answer.")
    public List<String> fixed = List.of();

    /** Terms whose sign is free. */
    @Option(
            names = "--allow-sign",
            paramLabel = "TERM",
            split = ",",
            description = "Terms whose weight may have the other sign than in the questionnaire.")
    public List<String> anySign = List.of();

    /** Terms left out. */
    @Option(
            names = "--without",
            paramLabel = "TERM",
            split = ",",
            description = "Terms that are left out: their weight becomes 0.")
    public List<String> without = List.of();

    /** What happens to missing answers. */
    @Option(
            names = "--missing",
            paramLabel = "HOW",
            description = "complete: rows with an open term are left out; impute: several times by chained equations;"
                    + " interval: an open term is set to the middle of what is possible (default: complete).")
    public Missing missing = Missing.complete;

    /** How many imputations. */
    @Option(names = "--imputations", paramLabel = "N", description = "Imputations of --missing impute (default: 5).")
    public int imputations = 5;

    /** The column of case weights. */
    @Option(names = "--case-weight", paramLabel = "COLUMN", description = "Column of survey weights.")
    public @Nullable String caseWeight;

    /** How many folds. */
    @Option(names = "--folds", paramLabel = "N", description = "Folds of the validation (default: 5).")
    public int folds = 5;

    /** The column of units that stay in one fold. */
    @Option(
            names = "--group-by",
            paramLabel = "COLUMN",
            description = "Column of units, such as the school, whose rows stay in one fold.")
    public @Nullable String groupBy;

    /** The column of groups. */
    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Column of groups, such as sex: out-of-fold figures for each.")
    public @Nullable String by;

    /** The smallest group shown. */
    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description = "Groups with fewer people, cases or controls are withheld (default: 10).")
    public int minCell = 10;

    /** The rules of the cuts. */
    @Option(
            names = "--cut",
            paramLabel = "RULE",
            split = ",",
            description = "Rule of each cut between bands: youden, sensitivity=S, specificity=S or probability=P"
                    + " (default by the number of bands: youden; sensitivity=0.9,specificity=0.9; these three).")
    public List<String> cuts = List.of();

    /** The score card. */
    @Option(
            names = "--card",
            paramLabel = "FILE",
            description = "Score card to write; .md and .html give Markdown and HTML, everything else text.")
    public @Nullable Path card;

    /** How weights are learned. */
    public enum Method {
        /** Whole numbers. */
        points,
        /** Maximum likelihood. */
        logistic,
        /** Ridge, its strength chosen by cross-validation. */
        ridge,
        /** Lasso, its strength chosen by cross-validation. */
        lasso
    }

    /** The form of a score of points. */
    public enum Form {
        /** A whole intercept. */
        A,
        /** Intercept and slope are real. */
        B
    }

    /** What happens to missing answers. */
    public enum Missing {
        /** Rows with an open term are left out. */
        complete,
        /** Multiple imputation. */
        impute,
        /** The middle of what is still possible. */
        interval
    }
}
