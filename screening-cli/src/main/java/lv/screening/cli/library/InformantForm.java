package lv.screening.cli.library;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;

/**
 * Finds the form that an informant answers: what {@code --form} says, else the questionnaire itself for its own informant,
 * else the questionnaire whose name ends with the informant: {@code early_risk_youth} and {@code early_risk_youth_parent}.
 */
public final class InformantForm {
    private static final List<String> KINDS = List.of(Population.Informant.values()).stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();

    private final String named;
    private final Questionnaire questionnaire;
    private final Map<String, String> forms;

    /**
     * The forms around a questionnaire.
     *
     * @param named how it was named
     * @param questionnaire the questionnaire
     * @param forms other forms by informant, as named by {@code --form}
     */
    public InformantForm(String named, Questionnaire questionnaire, Map<String, String> forms) {
        this.named = named;
        this.questionnaire = questionnaire;
        this.forms = Map.copyOf(forms);
    }

    /** The informant that the questionnaire itself is made for. */
    public String own() {
        return questionnaire.definition().population().informant().name().toLowerCase(Locale.ROOT);
    }

    /** The questionnaire itself. */
    public Questionnaire ownForm() {
        return questionnaire;
    }

    /** Whether a form can be looked for: the name is of a kind of informant, or {@code --form} names it. */
    public boolean isKnown(String informant) {
        return KINDS.contains(informant) || forms.containsKey(informant);
    }

    /**
     * The form of an informant.
     *
     * @throws CommandFailure if there is none
     * @throws InvalidDefinitionException if it is invalid
     */
    public Questionnaire of(String informant) throws IOException, InvalidDefinitionException {
        String form = forms.get(informant);
        if (form != null) {
            return form.equals(named)
                    ? questionnaire
                    : new BundledLibrary().questionnaire(form).questionnaire();
        }
        if (informant.equals(own())) {
            return questionnaire;
        }
        String other = beside(informant);
        try {
            return new BundledLibrary().questionnaire(other).questionnaire();
        } catch (CommandFailure none) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no form for the informant '" + informant + "': looked for '" + other + "'; name it with --form "
                            + informant + "=Q",
                    none);
        }
    }

    private String beside(String informant) {
        String base = named.contains("@") ? named.substring(0, named.indexOf('@')) : named;
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        String ending = "_" + own();
        String family = base.endsWith(ending) ? base.substring(0, base.length() - ending.length()) : base;
        return informant.equals("self") ? family : family + "_" + informant;
    }
}
