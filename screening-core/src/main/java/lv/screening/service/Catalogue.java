package lv.screening.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Referral;
import lv.screening.model.Source;
import lv.screening.model.Text;

/**
 * A valid catalogue of services. Immutable and thread-safe.
 *
 * <p>Several files can make one catalogue: a country's, and a municipal basket {@linkplain #with on top of it}.
 */
public final class Catalogue {
    private final CatalogueDefinition definition;
    private final String reference;
    private final AreaTree areas;
    private final Map<String, Service> services = new LinkedHashMap<>();

    private Catalogue(CatalogueDefinition definition, String reference) {
        this.definition = definition;
        this.reference = reference;
        areas = new AreaTree(definition.areas());
        for (Service service : definition.services()) {
            services.put(service.id(), service);
        }
    }

    /**
     * Makes a definition that stands on its own into a catalogue.
     *
     * @throws InvalidDefinitionException with everything that is wrong
     */
    public static Catalogue of(CatalogueDefinition definition) throws InvalidDefinitionException {
        return valid(definition, name(definition), new ArrayList<>(CatalogueStructure.own(definition)));
    }

    /**
     * This catalogue with a basket on top. What the basket names anew comes after what is here; a service, area, need, red
     * flag or known gap of an id that is here replaces it, in its place. The basket may refer to the areas, needs and sources that are here.
     * Title, languages and id stay those of this catalogue; a text of the basket may lack one of these languages.
     *
     * @throws InvalidDefinitionException with everything that is wrong with the basket or with the two together; among them a
     *     source that has the id of one here and is another
     */
    public Catalogue with(CatalogueDefinition basket) throws InvalidDefinitionException {
        List<Problem> problems = new ArrayList<>(CatalogueStructure.own(basket));
        problems.addAll(CatalogueStructure.differingSources(definition.sources(), basket.sources()));
        Map<String, Text> needs = new LinkedHashMap<>(definition.needs());
        needs.putAll(basket.needs());
        boolean sameTerms = basket.licence().isEmpty() || basket.licence().equals(definition.licence());
        CatalogueDefinition both = new CatalogueDefinition(
                definition.id(),
                definition.version(),
                definition.title(),
                definition.languages(),
                sameTerms ? definition.licence() : definition.licence() + " AND " + basket.licence(),
                replaced(definition.sources(), basket.sources(), Source::id),
                replaced(definition.areas(), basket.areas(), Area::id),
                needs,
                replaced(definition.services(), basket.services(), Service::id),
                replaced(definition.redFlags(), basket.redFlags(), RedFlag::id),
                replaced(definition.knownGaps(), basket.knownGaps(), KnownGap::need));
        return valid(both, reference + "+" + name(basket), problems);
    }

    private static Catalogue valid(CatalogueDefinition definition, String reference, List<Problem> problems)
            throws InvalidDefinitionException {
        problems.addAll(CatalogueStructure.together(definition));
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(problems);
        }
        return new Catalogue(definition, reference);
    }

    private static String name(CatalogueDefinition definition) {
        return definition.id() + "@" + definition.version();
    }

    private static <T> List<T> replaced(List<T> here, List<T> basket, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        here.forEach(each -> byId.put(id.apply(each), each));
        basket.forEach(each -> byId.put(id.apply(each), each));
        return List.copyOf(byId.values());
    }

    /** What the files say together. */
    public CatalogueDefinition definition() {
        return definition;
    }

    /** How results name the catalogue: {@code id@version}, of several files joined by {@code +}. */
    public String reference() {
        return reference;
    }

    /** The areas. */
    public AreaTree areas() {
        return areas;
    }

    /** The needs by id, in the order of the files. */
    public Map<String, Text> needs() {
        return definition.needs();
    }

    /** The services in the order of the files. */
    public List<Service> services() {
        return definition.services();
    }

    /** The signs that ask for a step before any score is read, in the order of the files. */
    public List<RedFlag> redFlags() {
        return definition.redFlags();
    }

    /** Why a need is met by announced services only, if the catalogue says so and the reason holds on a day. */
    public Optional<KnownGap> knownGap(String need, LocalDate date) {
        return definition.knownGaps().stream()
                .filter(gap -> gap.need().equals(need) && gap.holdsOn(date))
                .findFirst();
    }

    /** The sign that a referral of a questionnaire announces, if the catalogue has one. */
    public Optional<RedFlag> redFlag(Referral referral) {
        return definition.redFlags().stream()
                .filter(flag -> flag.isAnnouncedBy(referral))
                .findFirst();
    }

    /** The service of that id. */
    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }
}
