package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Expression;
import lv.screening.model.Definition;
import lv.screening.model.Definition.Status;
import lv.screening.model.Derived;
import lv.screening.model.Population;
import lv.screening.model.Referral;
import lv.screening.model.Source;
import lv.screening.model.Target;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a questionnaire file into a definition; what is wrong is noted and replaced by a placeholder. */
final class DefinitionReader {
    private static final List<Status> STATUSES =
            List.of(Status.VALIDATED, Status.PUBLISHED_KEY, Status.DERIVED, Status.EXAMPLE, Status.DRAFT);
    private static final Expression NEVER = placeholder();

    private final Fields top;
    private final Findings findings;

    private DefinitionReader(Fields top) {
        this.top = top;
        this.findings = top.findings();
    }

    static Definition read(YamlNode.Mapping root, Findings findings, NormFiles norms) {
        Fields top = Fields.ofMapping(
                root,
                "",
                findings,
                "format",
                "id",
                "version",
                "title",
                "purpose",
                "use",
                "misuse",
                "status",
                "population",
                "period",
                "languages",
                "licence",
                "notice",
                "sources",
                "missing_codes",
                "answers",
                "items",
                "derived",
                "scales",
                "referrals",
                "response_checks");
        return new DefinitionReader(top).definition(norms);
    }

    private Definition definition(NormFiles norms) {
        format(top);
        String id = top.word("id", "an id such as evening_gaming");
        String version = top.word("version", "a version such as 1.2.0");
        Text title = top.requiredText("title");
        top.required("status");
        top.required("items");
        top.required("scales");
        ItemsReader items = new ItemsReader(top);
        return new Definition(
                id,
                version,
                title,
                top.text("purpose"),
                top.text("use"),
                top.text("misuse"),
                top.choice("status", STATUSES, Status.DRAFT),
                population(),
                top.text("period"),
                languages(top),
                licence(top),
                top.text("notice"),
                sources(top),
                top.spellings("missing_codes"),
                items.answerSets(),
                items.items(),
                derived(),
                new ScalesReader(top, norms).scales(),
                referrals(),
                ResponseChecksReader.read(top));
    }

    /** The field {@code format} of any definition file. */
    static void format(Fields top) {
        BigDecimal format = top.number("format");
        if (top.has("format") && top.numberOrNull("format") != null && format.compareTo(BigDecimal.ONE) != 0) {
            top.error(
                    "format",
                    "format",
                    "this program reads format 1, the file says " + format.toPlainString() + "; use a newer program");
        }
    }

    static String licence(Fields top) {
        String licence = top.wordOrNull("licence", "the name of a licence such as CC0-1.0");
        return licence == null ? "" : licence;
    }

    /** The languages of any definition file, the first of them the default. */
    static List<String> languages(Fields top) {
        YamlNode value = top.required("languages");
        List<String> languages = new ArrayList<>();
        if (value != null) {
            List<YamlNode> entries =
                    Fields.list(value, top.path("languages"), "a list such as [en, lv]", top.findings());
            for (int i = 0; i < entries.size(); i++) {
                String path = top.path("languages") + "/" + i;
                String language = Scalars.word(entries.get(i), path, "a language such as en", top.findings());
                if (language != null
                        && Texts.language((YamlNode.Scalar) entries.get(i), path, top.findings())
                        && languages.contains(language)) {
                    top.findings().error(entries.get(i).at(), path, "id_twice", "'" + language + "' is listed twice");
                } else if (language != null) {
                    languages.add(language);
                }
            }
        }
        return languages;
    }

    /** The sources of any definition file. */
    static List<Source> sources(Fields top) {
        YamlNode value = top.get("sources");
        List<Source> sources = new ArrayList<>();
        if (value != null) {
            List<YamlNode> entries =
                    Fields.list(value, top.path("sources"), "a list such as [{id: ..., title: ...}]", top.findings());
            for (int i = 0; i < entries.size(); i++) {
                Source source = source(entries.get(i), top.path("sources") + "/" + i, top.findings());
                if (source != null) {
                    twice(sources, source, entries.get(i), top);
                    sources.add(source);
                }
            }
        }
        return sources;
    }

    private static void twice(List<Source> sources, Source source, YamlNode node, Fields top) {
        if (sources.stream()
                .anyMatch(
                        other -> other.id().equals(source.id()) && !source.id().isEmpty())) {
            top.findings()
                    .error(
                            node.at(),
                            top.path("sources"),
                            "id_twice",
                            "the source id '" + source.id() + "' is used twice");
        }
    }

    private static @Nullable Source source(YamlNode node, String path, Findings findings) {
        Fields fields = Fields.of(node, path, findings, "id", "title", "year", "url", "page", "licence", "note");
        if (fields == null) {
            return null;
        }
        int year = fields.whole("year", -1);
        YamlNode page = fields.get("page");
        return new Source(
                fields.word("id", "an id"),
                fields.requiredText("title"),
                year < 0 ? null : Integer.valueOf(year),
                fields.wordOrNull("url", "an address"),
                page == null ? null : Scalars.written(page, fields.path("page"), "a page", findings),
                fields.wordOrNull("licence", "the name of a licence"),
                fields.text("note"));
    }

    private Population population() {
        YamlNode value = top.required("population");
        Fields fields = value == null ? null : Fields.of(value, "/population", findings, "ages", "informant", "note");
        if (fields == null) {
            return new Population(BigDecimal.ZERO, BigDecimal.ZERO, Population.Informant.SELF, Text.NONE);
        }
        YamlNode ages = fields.required("ages");
        BigDecimal[] range = ages == null ? null : Scalars.range(ages, "/population/ages", findings);
        fields.required("informant");
        return new Population(
                range == null ? BigDecimal.ZERO : range[0],
                range == null ? BigDecimal.ZERO : range[1],
                fields.choice("informant", List.of(Population.Informant.values()), Population.Informant.SELF),
                fields.text("note"));
    }

    private List<Derived> derived() {
        YamlNode value = top.get("derived");
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, "/derived", findings);
        List<Derived> all = new ArrayList<>();
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String name = entry.key().text();
                Scalars.unquoted(entry.key(), "/derived/" + name, findings);
                all.add(derived(name, entry.value()));
            }
        }
        return all;
    }

    private Derived derived(String name, YamlNode node) {
        String path = "/derived/" + name;
        YamlNode value = node;
        Text label = Text.NONE;
        if (node instanceof YamlNode.Mapping) {
            Fields fields = Fields.of(node, path, findings, "value", "label");
            YamlNode inner = fields == null ? null : fields.required("value");
            label = fields == null ? Text.NONE : fields.text("label");
            if (inner == null) {
                return new Derived(name, List.of(NEVER), false, label);
            }
            value = inner;
        }
        boolean list = value instanceof YamlNode.Listing;
        List<YamlNode> nodes = value instanceof YamlNode.Listing listing ? listing.entries() : List.of(value);
        List<Expression> entries = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Expression entry = findings.expression(nodes.get(i), list ? path + "/" + i : path);
            entries.add(entry == null ? NEVER : entry);
        }
        if (entries.isEmpty()) {
            findings.error(node.at(), path, "empty_value", "expected an expression or a list of them, found nothing");
            entries.add(NEVER);
        }
        return new Derived(name, entries, list, label);
    }

    private List<Referral> referrals() {
        YamlNode value = top.get("referrals");
        List<Referral> all = new ArrayList<>();
        List<YamlNode> entries =
                value == null ? List.of() : Fields.list(value, "/referrals", "a list of referrals", findings);
        for (int i = 0; i < entries.size(); i++) {
            Referral referral = referral(entries.get(i), "/referrals/" + i);
            if (referral != null) {
                all.add(referral);
            }
        }
        return all;
    }

    private @Nullable Referral referral(YamlNode node, String path) {
        Fields fields = Fields.of(node, path, findings, "id", "when", "urgency", "for", "needs", "text", "why");
        if (fields == null) {
            return null;
        }
        String id = fields.word("id", "an id");
        fields.required("when");
        fields.required("urgency");
        Expression when = fields.expression("when");
        return new Referral(
                id,
                when == null ? NEVER : when,
                fields.choice("urgency", List.of(Referral.Urgency.values()), Referral.Urgency.ROUTINE),
                targets(fields),
                needs(fields),
                fields.requiredText("text"),
                fields.text("why"));
    }

    /** Whom something is for. */
    static List<Target> targets(Fields fields) {
        List<Target> targets = new ArrayList<>();
        YamlNode value = fields.get("for");
        if (value != null) {
            List<YamlNode> entries =
                    Fields.list(value, fields.path("for"), "a list such as [child, parent]", fields.findings());
            for (int i = 0; i < entries.size(); i++) {
                targets.add(Fields.choice(
                        entries.get(i),
                        fields.path("for") + "/" + i,
                        List.of(Target.values()),
                        Target.CHILD,
                        fields.findings()));
            }
        }
        return targets;
    }

    private static List<String> needs(Fields fields) {
        return fields.words("needs", "the id of a need");
    }

    private static Expression placeholder() {
        try {
            return Expression.parse("0 > 1");
        } catch (lv.screening.expr.ExpressionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
