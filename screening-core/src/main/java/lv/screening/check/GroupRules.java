package lv.screening.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.screening.expr.Expression;
import lv.screening.model.BandGroup;
import lv.screening.model.Definition;
import lv.screening.model.Derived;
import lv.screening.model.Item;
import lv.screening.model.Problem;
import lv.screening.model.Referral;
import lv.screening.model.Scale;
import lv.screening.model.Term;

/** Warns where a rule treats groups of people differently: such attributes are for auditing. */
final class GroupRules {
    private static final Set<String> ATTRIBUTES =
            Set.of("sex", "gender", "origin", "ethnicity", "race", "nationality", "language", "postcode");

    private final Definition definition;
    private final Set<String> attributes = new HashSet<>();
    private final List<Problem> warnings;

    private GroupRules(Definition definition, List<Problem> warnings) {
        this.definition = definition;
        this.warnings = warnings;
        for (Item item : definition.items()) {
            if (item.group() || List.of(item.id().split("_")).stream().anyMatch(ATTRIBUTES::contains)) {
                attributes.add(item.id());
            }
        }
        boolean grown = !attributes.isEmpty();
        while (grown) {
            grown = false;
            for (Derived derived : definition.derived()) {
                grown |= derived.entries().stream().anyMatch(this::reads) && attributes.add(derived.name());
            }
        }
    }

    static void check(Definition definition, List<Problem> warnings) {
        GroupRules rules = new GroupRules(definition, warnings);
        if (!rules.attributes.isEmpty()) {
            rules.check();
        }
    }

    private void check() {
        for (Scale scale : definition.scales()) {
            String path = "/scales/" + scale.id();
            for (Term term : scale.terms()) {
                if (reads(term.value())) {
                    warn("group_in_rule", path + "/terms/" + term.id() + "/value", "this term scores");
                }
            }
            for (int i = 0; i < scale.bands().size(); i++) {
                BandGroup group = scale.bands().get(i);
                if (group.condition() != null && reads(group.condition())) {
                    warn("group_in_bands", path + "/bands/" + i + "/for", "these cuts differ by");
                }
            }
        }
        for (Referral referral : definition.referrals()) {
            if (reads(referral.when())) {
                warn("group_in_rule", "/referrals/" + referral.id() + "/when", "this referral depends on");
            }
        }
    }

    private boolean reads(Expression expression) {
        return Uses.names(expression).anyMatch(attributes::contains);
    }

    private void warn(String code, String path, String does) {
        boolean cuts = code.equals("group_in_bands");
        warnings.add(Problem.warning(
                code,
                path,
                does + " an attribute of a group, such as sex, origin or language"
                        + (cuts
                                ? "; norms by group are usual, but name their source"
                                : ", which is meant for auditing; remove the rule or give the reason and a source")));
    }
}
