package lv.screening.cli.study;

import java.util.List;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that only evaluate has. Filled by the command line. */
public final class EvaluateOptions {
    /** The scales. */
    @Option(names = "--scale", paramLabel = "SCALE", split = ",", description = "Only these scales (default: all).")
    public List<String> scales = List.of();

    /** The column of groups. */
    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Column of groups, such as sex: figures and item functioning for each.")
    public @Nullable String by;

    /** Shares of cases elsewhere. */
    @Option(
            names = "--prevalence",
            paramLabel = "P",
            split = ",",
            description = "Shares of cases, such as 0.05,0.2, for which predictive values are given.")
    public List<Double> prevalences = List.of();

    /** What a missed case costs. */
    @Option(
            names = "--cost",
            paramLabel = "FN:FP",
            description = "Cost of a missed case and of a needless referral, such as 5:1 (default: 1:1).")
    public String cost = "1:1";

    /** The sensitivity that a cut must reach. */
    @Option(
            names = "--min-sensitivity",
            paramLabel = "S",
            description = "Sensitivity that a cut-point must reach (default: 0.9).")
    public double minSensitivity = 0.9;

    /** The specificity that a cut must reach. */
    @Option(
            names = "--min-specificity",
            paramLabel = "S",
            description = "Specificity that a cut-point must reach (default: 0.9).")
    public double minSpecificity = 0.9;

    /** Bootstrap samples. */
    @Option(names = "--replicates", paramLabel = "N", description = "Bootstrap samples (default: 1000).")
    public int replicates = 1000;

    /** The level of intervals. */
    @Option(names = "--level", paramLabel = "L", description = "Confidence level of intervals (default: 0.95).")
    public double level = 0.95;

    /** The smallest group shown. */
    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description = "Groups with fewer people, cases or controls are withheld (default: 10).")
    public int minCell = 10;

    void check(@Nullable String outcome) {
        inside("--level", level);
        inside("--min-sensitivity", minSensitivity);
        inside("--min-specificity", minSpecificity);
        prevalences.forEach(each -> inside("--prevalence", each));
        if (replicates < 1 || minCell < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--replicates and --min-cell: expected 1 or more");
        }
        if (outcome == null && !prevalences.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--prevalence needs --outcome COLUMN");
        }
        costs();
    }

    private static void inside(String option, double share) {
        if (!(share > 0 && share < 1)) {
            throw new CommandFailure(ExitCode.USAGE, option + ": expected a number above 0 and below 1");
        }
    }

    /** What a missed case and a needless referral cost. */
    double[] costs() {
        if (!cost.matches("\\d+(\\.\\d+)?:\\d+(\\.\\d+)?")) {
            throw new CommandFailure(ExitCode.USAGE, "--cost: expected two numbers such as 5:1");
        }
        String[] parts = cost.split(":", -1);
        double[] costs = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
        if (costs[0] + costs[1] == 0) {
            throw new CommandFailure(ExitCode.USAGE, "--cost: expected at least one cost above 0");
        }
        return costs;
    }
}
