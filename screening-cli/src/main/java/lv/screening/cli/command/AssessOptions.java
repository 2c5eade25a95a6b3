package lv.screening.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.screening.cli.Values;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of {@code assess}, described in code because the command is the one that must start fastest. */
final class AssessOptions {
    private AssessOptions() {}

    static CommandSpec spec(AssessCommand command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name("assess");
        Commands.addHelp(spec);
        spec.usageMessage(usage());
        spec.addOption(OptionSpec.builder("-q", "--questionnaire")
                .required(true)
                .paramLabel("Q")
                .description("Bundled id, id@version, or the path of a questionnaire.")
                .type(String.class)
                .setter(Values.setter((@Nullable String value) -> command.questionnaire = value == null ? "" : value))
                .build());
        spec.addOption(OptionSpec.builder("--answers")
                .paramLabel("FILE")
                .description("YAML or JSON file with item: answer; - is standard input.")
                .type(String.class)
                .setter(Values.setter((@Nullable String value) -> command.answersFile = value))
                .build());
        spec.addOption(map("--informant", "WHO=FILE", "Answers of a further informant, such as parent=answers.yaml.")
                .setter(Values.setter(
                        (@Nullable Map<String, String> value) -> command.informants = value == null ? Map.of() : value))
                .getter(Values.getter(() -> command.informants))
                .build());
        spec.addOption(map("--form", "WHO=Q", "Form of an informant (default: Q_parent, Q_teacher beside Q).")
                .setter(Values.setter(
                        (@Nullable Map<String, String> value) -> command.forms = value == null ? Map.of() : value))
                .getter(Values.getter(() -> command.forms))
                .build());
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .description("text, json, or html: a page to look at and to print (default: text).")
                .type(AssessCommand.Format.class)
                .setter(Values.setter((AssessCommand.@Nullable Format value) ->
                        command.format = value == null ? AssessCommand.Format.text : value))
                .build());
        spec.addOption(OptionSpec.builder("--plan")
                .arity("0")
                .description("Draft a support plan instead of the result, for people to complete.")
                .type(boolean.class)
                .setter(Values.setter((@Nullable Boolean value) -> command.plan = Boolean.TRUE.equals(value)))
                .build());
        spec.addOption(OptionSpec.builder("--respondent")
                .paramLabel("ID")
                .description("Id that the JSON result and the page carry (default: none).")
                .type(String.class)
                .setter(Values.setter((@Nullable String value) -> command.respondent = value))
                .build());
        spec.addOption(OptionSpec.builder("--date")
                .paramLabel("DATE")
                .description("Day on which services must be up to date, such as 2026-11-22 (default: today).")
                .type(LocalDate.class)
                .setter(Values.setter((@Nullable LocalDate value) -> command.date = value))
                .build());
        spec.addOption(OptionSpec.builder("--history")
                .paramLabel("FILE")
                .description(
                        "CSV of the same person's earlier answers, a row for each day with the column 'date': shows the"
                                + " scores over time.")
                .type(String.class)
                .setter(Values.setter((@Nullable String value) -> command.history = value))
                .build());
        spec.addOption(OptionSpec.builder("--precision")
                .paramLabel("SCALE=SD:R")
                .description("Standard deviation and reliability of a scale, by which --history judges change.")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .getter(Values.getter(() -> command.precision))
                .setter(Values.setter(
                        (@Nullable List<String> value) -> command.precision = value == null ? List.of() : value))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("item=answer")
                .arity("0..*")
                .description("Answers; they go before those of --answers.")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .getter(Values.getter(() -> command.given))
                .setter(Values.setter(
                        (@Nullable List<String> value) -> command.given = value == null ? List.of() : value))
                .build());
        return spec;
    }

    private static OptionSpec.Builder map(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(description)
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class);
    }

    private static UsageMessageSpec usage() {
        return new UsageMessageSpec()
                .description(
                        "Scores one person: scores, bands, suggested steps and services, with their reasons.",
                        "Without answers on a terminal it asks the questions one by one.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Map.of(
                        "0", "done",
                        "2", "usage",
                        "3", "a definition is invalid",
                        "5", "done, but answers were refused"))
                .footer(
                        "",
                        "Examples:",
                        "  screening assess -q gad7",
                        "  screening assess -q gad7 --lang lv nervous=several_days restless=not_at_all",
                        "  screening assess -q early_risk_youth --answers answers.yaml --area riga",
                        "  screening assess -q early_risk_youth --answers answers.yaml --format html > result.html",
                        "  screening assess -q early_risk_youth --answers answers.yaml --plan --format html > plan.html",
                        "  screening assess -q early_risk_youth --answers self.yaml --informant parent=mother.yaml");
    }
}
