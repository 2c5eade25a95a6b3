package lv.screening.check;

import java.util.List;
import lv.screening.model.Definition;
import lv.screening.model.ItemType;
import lv.screening.model.Problem;
import lv.screening.model.Term;
import lv.screening.model.Text;

/** Finds texts that are not there in every language of a definition. */
final class Translations {
    private final List<String> languages;
    private final List<Problem> warnings;

    private Translations(List<String> languages, List<Problem> warnings) {
        this.languages = languages;
        this.warnings = warnings;
    }

    static void check(Definition definition, List<Problem> warnings) {
        Translations texts = new Translations(definition.languages(), warnings);
        texts.head(definition);
        texts.questions(definition);
        texts.results(definition);
    }

    private void head(Definition definition) {
        text(definition.title(), "/title");
        text(definition.purpose(), "/purpose");
        text(definition.use(), "/use");
        text(definition.misuse(), "/misuse");
        text(definition.period(), "/period");
        text(definition.notice(), "/notice");
        text(definition.population().note(), "/population/note");
        definition.sources().forEach(source -> {
            text(source.title(), "/sources/" + source.id() + "/title");
            text(source.note(), "/sources/" + source.id() + "/note");
        });
    }

    private void questions(Definition definition) {
        definition
                .answerSets()
                .forEach(set -> set.options()
                        .forEach(option ->
                                text(option.label(), "/answers/" + set.id() + "/" + option.code() + "/label")));
        definition.items().forEach(item -> {
            text(item.text(), "/items/" + item.id() + "/text");
            if (item.type() instanceof ItemType.Flags flags) {
                flags.flags().forEach(flag -> text(flag.label(), "/items/" + item.id() + "/flags/" + flag.code()));
            }
        });
        definition.derived().forEach(derived -> text(derived.label(), "/derived/" + derived.name() + "/label"));
    }

    private void results(Definition definition) {
        definition.scales().forEach(scale -> {
            String path = "/scales/" + scale.id();
            text(scale.label(), path + "/label");
            scale.bandLabels().forEach((band, label) -> text(label, path + "/band_labels/" + band));
            Text before = Text.NONE;
            for (Term term : scale.terms()) {
                text(term.label(), path + "/terms/" + term.id() + "/label");
                if (!term.why().equals(before)) {
                    text(term.why(), path + "/terms/" + term.id() + "/why");
                }
                before = term.why(); // the terms of one 'each' share it
            }
            for (int i = 0; i < scale.publishedCuts().size(); i++) {
                text(scale.publishedCuts().get(i).population(), path + "/published_cuts/" + i + "/population");
                text(scale.publishedCuts().get(i).note(), path + "/published_cuts/" + i + "/note");
            }
        });
        definition.referrals().forEach(referral -> {
            text(referral.text(), "/referrals/" + referral.id() + "/text");
            text(referral.why(), "/referrals/" + referral.id() + "/why");
        });
        definition.responseChecks().forEach(each -> text(each.text(), "/response_checks/" + each.id() + "/text"));
    }

    private void text(Text text, String path) {
        List<String> missing =
                languages.stream().filter(language -> !text.isIn(language)).toList();
        if (!missing.isEmpty()) {
            warnings.add(Problem.warning(
                    "translation_missing", path, "the text is not there in " + String.join(", ", missing)));
        }
    }
}
