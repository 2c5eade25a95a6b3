package lv.screening.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.screening.expr.ExpressionException;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.Symbol;
import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/**
 * A valid questionnaire. Immutable and thread-safe.
 *
 * <p>It is read from files with {@code lv.screening.read.QuestionnaireReader}, or made from a {@link Definition} with
 * {@link #of}; both refuse whatever could later make a score wrong. {@code lv.screening.score.Screener} scores with it.
 */
public final class Questionnaire {
    private final Definition definition;
    private final Layout layout;
    private final String sha256;
    private final @Nullable Weights weights;

    private Questionnaire(Definition definition, Layout layout, String sha256, @Nullable Weights weights) {
        this.definition = definition;
        this.layout = layout;
        this.sha256 = sha256;
        this.weights = weights;
    }

    /**
     * Makes a definition into a questionnaire.
     *
     * @param definition what the questionnaire is
     * @param sha256 the SHA-256 of the bytes it was read from, in hex; any constant text where there are none
     * @throws InvalidDefinitionException with everything that is wrong
     */
    public static Questionnaire of(Definition definition, String sha256) throws InvalidDefinitionException {
        List<Problem> problems = new ArrayList<>();
        Structure.check(definition, problems);
        Layout layout = layout(definition, problems);
        if (layout == null || problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidDefinitionException(problems);
        }
        return new Questionnaire(definition, layout, sha256, null);
    }

    private static @Nullable Layout layout(Definition definition, List<Problem> problems) {
        Names names = new Names(definition, problems);
        names.resolveAll();
        List<ReferralLayout> referrals = new ArrayList<>();
        for (Referral referral : definition.referrals()) {
            TruthExpression condition = names.condition(referral.when(), "/referrals/" + referral.id() + "/when");
            if (condition != null) {
                referrals.add(new ReferralLayout(referral, condition));
            }
        }
        List<ResponseCheckLayout> responseChecks = ResponseChecks.of(definition, names, problems);
        NumberExpression age = null;
        try {
            Symbol symbol = names.find("age");
            if (symbol instanceof Symbol.Quantity || symbol instanceof Symbol.DerivedNumber) {
                age = lv.screening.expr.Expression.parse("age").number(names);
            }
        } catch (ExpressionException reportedBefore) {
            return null;
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return null;
        }
        return new Layout(names.slotCount(), names.itemOrder(), names.scaleOrder(), referrals, responseChecks, age);
    }

    /**
     * The same questionnaire with other weights and cuts.
     *
     * @throws InvalidDefinitionException if they belong to another questionnaire or version, name a scale or term that does
     *     not exist, or lead to cuts that can not be reached
     */
    public Questionnaire with(Weights overlay) throws InvalidDefinitionException {
        List<Problem> problems = new ArrayList<>();
        Definition changed = Overlay.apply(overlay, definition, problems);
        Layout changedLayout = problems.isEmpty() ? layout(changed, problems) : null;
        if (changedLayout == null) {
            throw new InvalidDefinitionException(problems);
        }
        return new Questionnaire(changed, changedLayout, sha256, overlay);
    }

    /** What the questionnaire file says. */
    public Definition definition() {
        return definition;
    }

    /** The form that scoring needs. */
    public Layout layout() {
        return layout;
    }

    /** The id, such as {@code evening_gaming}. */
    public String id() {
        return definition.id();
    }

    /** The version, such as {@code 1.2.0}. */
    public String version() {
        return definition.version();
    }

    /** The SHA-256 of the definition's bytes, in hex. */
    public String sha256() {
        return sha256;
    }

    /** The overlay in use, if any. */
    public Optional<Weights> weights() {
        return Optional.ofNullable(weights);
    }

    /** How results name the definition: {@code id@version#} and eight hex digits of the hash. */
    public String reference() {
        return id() + "@" + version() + "#" + sha256.substring(0, Math.min(8, sha256.length()));
    }

    /** The item of that id, if there is one. */
    public Optional<Item> item(String id) {
        return definition.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The scale of that id, if there is one. */
    public Optional<Scale> scale(String id) {
        return definition.scales().stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst();
    }

    /** The answer set of an item with one choice; empty for other items. */
    public Optional<AnswerSet> answers(Item item) {
        return layout.items().stream()
                .filter(place -> place.item().id().equals(item.id()))
                .findFirst()
                .map(ItemLayout::answers);
    }
}
