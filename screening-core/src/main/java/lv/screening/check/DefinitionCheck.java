package lv.screening.check;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.BandLayout;
import lv.screening.model.Definition;
import lv.screening.model.Item;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Population;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.ReferralLayout;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import lv.screening.read.SourceMap;

/**
 * Finds what is allowed in a questionnaire but probably not meant: parts that have no effect, rules that decide nothing,
 * texts and sources that are missing. Thread-safe.
 */
public final class DefinitionCheck {
    private static final String SCALES = "/scales/";

    private final Questionnaire questionnaire;
    private final Definition definition;
    private final Uses uses;
    private final List<Problem> warnings = new ArrayList<>();

    private DefinitionCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.definition = questionnaire.definition();
        this.uses = new Uses(definition);
    }

    /**
     * Everything doubtful about a questionnaire.
     *
     * @param questionnaire a valid questionnaire
     * @param places where its parts stand
     * @return warnings with their places, in the order of the file
     */
    public static List<Problem> warnings(Questionnaire questionnaire, SourceMap places) {
        DefinitionCheck check = new DefinitionCheck(questionnaire);
        check.head();
        check.items();
        check.scales();
        check.referrals();
        GroupRules.check(questionnaire.definition(), check.warnings);
        Translations.check(questionnaire.definition(), check.warnings);
        return places.sorted(check.warnings);
    }

    private void head() {
        if (definition.misuse().isEmpty()) {
            warn("misuse_missing", "/misuse", "say under 'misuse' what the questionnaire must not be used for");
        }
        if (definition.licence().isEmpty()) {
            warn("licence_missing", "/licence", "name the licence of the definition under 'licence'");
        }
        if (definition.sources().isEmpty()) {
            warn("source_missing", "/sources", "name under 'sources' where items and weights come from");
        }
        definition.answerSets().forEach(set -> {
            boolean used = definition.items().stream()
                    .anyMatch(item -> item.type() instanceof ItemType.Choice choice
                            && choice.answerSet().equals(set.id()));
            if (!used) {
                warn("answer_set_unused", "/answers/" + set.id(), "no item uses the answer set '" + set.id() + "'");
            }
        });
    }

    private void items() {
        for (Item item : definition.items()) {
            boolean deliberate = !item.scored() || item.group() || item.id().equals("age");
            if (!deliberate && !uses.item(item.id())) {
                warn(
                        "item_unused",
                        "/items/" + item.id(),
                        "item '" + item.id()
                                + "' is in no scale, referral or derived value; add 'scored: false' if that is"
                                + " meant");
            }
        }
        for (ItemLayout place : questionnaire.layout().items()) {
            if (place.gate() != null && !place.gate().canBeTrue()) {
                String id = place.item().id();
                warn(
                        "item_never_asked",
                        "/items/" + id + "/when",
                        "no answers make this condition true: item '" + id + "' is never asked");
            }
        }
        age();
    }

    private void age() {
        Population population = definition.population();
        questionnaire.item("age").ifPresent(item -> {
            if (item.type() instanceof ItemType.Quantity range
                    && (range.min().compareTo(population.minAge()) < 0
                            || range.max().compareTo(population.maxAge()) > 0)) {
                warn(
                        "age_wider",
                        "/items/age/number",
                        "the item accepts ages " + range.min().toPlainString() + ".."
                                + range.max().toPlainString() + ", the population is "
                                + population.minAge().toPlainString() + ".."
                                + population.maxAge().toPlainString() + ": nobody outside it is scored");
            }
        });
    }

    private void scales() {
        for (ScaleLayout layout : questionnaire.layout().scales()) {
            Scale scale = layout.scale();
            String path = SCALES + scale.id();
            if (!scale.bands().isEmpty() && scale.cutSource().isEmpty()) {
                warn("cut_source_missing", path + "/bands", "say under 'cut_source' where the cuts come from");
            }
            layout.terms().forEach(term -> term(term, path));
            missing(layout, path);
            for (int i = 0; i < layout.bands().size(); i++) {
                BandLayout band = layout.bands().get(i);
                if (band.condition() != null && !band.condition().canBeTrue()) {
                    warn(
                            "band_group_never",
                            path + "/bands/" + i + "/for",
                            "no answers make this condition true: nobody belongs to the group");
                }
            }
        }
    }

    private void term(TermLayout term, String path) {
        if (term.value().min() == term.value().max()) {
            boolean zero = term.value().max() == 0;
            warn(
                    zero ? "term_never" : "term_constant",
                    path + "/terms/" + term.term().id() + "/value",
                    zero
                            ? "the term '" + term.term().id() + "' adds nothing, whatever the answers"
                            : "the term '" + term.term().id() + "' adds the same, whatever the answers");
        }
    }

    private void missing(ScaleLayout layout, String path) {
        Scale scale = layout.scale();
        long items = layout.terms().stream()
                .flatMap(term -> term.items().keySet().stream())
                .distinct()
                .count();
        boolean inert =
                scale.missing().allow() == 0 && scale.missing().then() != lv.screening.model.MissingRule.Then.FAIL;
        if (inert) {
            warn(
                    "missing_rule_idle",
                    path + "/missing",
                    "'allow: 0' tolerates no gap, so 'then' never takes effect; say how many items may be missing");
        } else if (scale.missing().allow() > 0 && items > 0 && scale.missing().allow() >= items) {
            warn(
                    "missing_rule_all",
                    path + "/missing",
                    "'allow: " + scale.missing().allow() + "' tolerates that every one of the " + items
                            + " items is missing");
        }
    }

    private void referrals() {
        for (ReferralLayout layout : questionnaire.layout().referrals()) {
            String id = layout.referral().id();
            String path = "/referrals/" + id + "/when";
            if (!layout.condition().canBeTrue()) {
                warn("referral_never", path, "no answers make this condition true: referral '" + id + "' never fires");
            } else if (!layout.condition().canBeFalse()) {
                warn(
                        "referral_always",
                        path,
                        "no answers make this condition false: referral '" + id + "' always fires");
            }
        }
    }

    private void warn(String code, String path, String message) {
        warnings.add(Problem.warning(code, path, message));
    }
}
