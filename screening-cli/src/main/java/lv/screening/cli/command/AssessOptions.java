package lv.screening.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
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
                .setter(new Field(command, "questionnaire"))
                .build());
        spec.addOption(OptionSpec.builder("--answers")
                .paramLabel("FILE")
                .description("YAML or JSON file with item: answer; - is standard input.")
                .type(String.class)
                .setter(new Field(command, "answersFile"))
                .build());
        spec.addOption(map("--informant", "WHO=FILE", "Answers of a further informant, such as parent=answers.yaml.")
                .setter(new Field(command, "informants"))
                .getter(new Field(command, "informants"))
                .build());
        spec.addOption(map("--form", "WHO=Q", "Form of an informant (default: Q_parent, Q_teacher beside Q).")
                .setter(new Field(command, "forms"))
                .getter(new Field(command, "forms"))
                .build());
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .description("text, json, or html: a page to look at and to print (default: text).")
                .type(AssessCommand.Format.class)
                .setter(new Field(command, "format"))
                .build());
        spec.addOption(OptionSpec.builder("--plan")
                .arity("0")
                .description("Draft a support plan instead of the result, for people to complete.")
                .type(boolean.class)
                .setter(new Field(command, "plan"))
                .build());
        spec.addOption(OptionSpec.builder("--respondent")
                .paramLabel("ID")
                .description("Id that the JSON result and the page carry (default: none).")
                .type(String.class)
                .setter(new Field(command, "respondent"))
                .build());
        spec.addOption(OptionSpec.builder("--date")
                .paramLabel("DATE")
                .description("Day on which services must be up to date, such as 2026-11-22 (default: today).")
                .type(LocalDate.class)
                .setter(new Field(command, "date"))
                .build());
        spec.addOption(OptionSpec.builder("--history")
                .paramLabel("FILE")
                .description(
                        "CSV of the same person's earlier answers, a row for each day with the column 'date': shows the"
                                + " scores over time.")
                .type(String.class)
                .setter(new Field(command, "history"))
                .build());
        spec.addOption(OptionSpec.builder("--precision")
                .paramLabel("SCALE=SD:R")
                .description("Standard deviation and reliability of a scale, by which --history judges change.")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .getter(new Field(command, "precision"))
                .setter(new Field(command, "precision"))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("item=answer")
                .arity("0..*")
                .description("Answers; they go before those of --answers.")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .getter(new Field(command, "given"))
                .setter(new Field(command, "given"))
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

    /** A field of the command. One class for all, and no lambda for each: those would have to be linked at every start. */
    private static final class Field implements ISetter, IGetter {
        private final AssessCommand command;
        private final String name;

        private Field(AssessCommand command, String name) {
            this.command = command;
            this.name = name;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T set(@Nullable T value) {
            switch (name) {
                case "questionnaire" -> command.questionnaire = value == null ? "" : (String) value;
                case "answersFile" -> command.answersFile = (String) value;
                case "informants" -> command.informants = value == null ? Map.of() : (Map<String, String>) value;
                case "forms" -> command.forms = value == null ? Map.of() : (Map<String, String>) value;
                case "format" ->
                    command.format = value == null ? AssessCommand.Format.text : (AssessCommand.Format) value;
                case "plan" -> command.plan = Boolean.TRUE.equals(value);
                case "respondent" -> command.respondent = (String) value;
                case "date" -> command.date = (LocalDate) value;
                case "history" -> command.history = (String) value;
                case "precision" -> command.precision = value == null ? List.of() : (List<String>) value;
                case "given" -> command.given = value == null ? List.of() : (List<String>) value;
                default -> throw new IllegalStateException(name);
            }
            return null;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T get() {
            return (T)
                    switch (name) {
                        case "informants" -> command.informants;
                        case "forms" -> command.forms;
                        case "precision" -> command.precision;
                        case "given" -> command.given;
                        default -> throw new IllegalStateException(name);
                    };
        }
    }
}
