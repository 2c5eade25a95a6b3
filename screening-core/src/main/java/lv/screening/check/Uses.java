package lv.screening.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.screening.expr.Expression;
import lv.screening.model.BandGroup;
import lv.screening.model.Definition;
import lv.screening.model.Derived;
import lv.screening.model.Item;
import lv.screening.model.Referral;
import lv.screening.model.ResponseCheck;
import lv.screening.model.Scale;
import lv.screening.model.Term;

/** Which names the expressions of a definition mention. */
final class Uses {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Set<String> mentioned = new HashSet<>();

    Uses(Definition definition) {
        List<Expression> expressions = new ArrayList<>();
        for (Derived derived : definition.derived()) {
            expressions.addAll(derived.entries());
        }
        for (Scale scale : definition.scales()) {
            scale.terms().stream().map(Term::value).forEach(expressions::add);
            scale.bands().stream()
                    .map(BandGroup::condition)
                    .filter(Objects::nonNull)
                    .forEach(expressions::add);
            if (scale.norms() != null) {
                mentioned.addAll(scale.norms().by());
            }
        }
        definition.referrals().stream().map(Referral::when).forEach(expressions::add);
        definition.responseChecks().stream()
                .map(ResponseCheck::when)
                .filter(Objects::nonNull)
                .forEach(expressions::add);
        definition.responseChecks().forEach(each -> mentioned.addAll(each.items()));
        definition.items().stream().map(Item::when).filter(Objects::nonNull).forEach(expressions::add);
        expressions.forEach(expression -> names(expression).forEach(mentioned::add));
    }

    /** Whether any expression or norm table reads the item. */
    boolean item(String id) {
        return mentioned.contains(id);
    }

    /** The names in an expression, codes among them. */
    static Stream<String> names(Expression expression) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(expression.text());
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names.stream();
    }
}
