package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.BandGroup;
import lv.screening.model.MissingRule;
import lv.screening.model.Norms;
import lv.screening.model.PublishedCut;
import lv.screening.model.Reliability;
import lv.screening.model.Scale;
import lv.screening.model.Term;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads scales with their bands, norms and what was published about them. */
final class ScalesReader {
    private final Fields top;
    private final NormFiles normFiles;
    private final Findings findings;

    ScalesReader(Fields top, NormFiles normFiles) {
        this.top = top;
        this.normFiles = normFiles;
        this.findings = top.findings();
    }

    List<Scale> scales() {
        YamlNode value = top.get("scales");
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, "/scales", findings);
        List<Scale> scales = new ArrayList<>();
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String path = "/scales/" + entry.key().text();
                Scalars.unquoted(entry.key(), path, findings);
                Fields fields = Fields.of(
                        entry.value(),
                        path,
                        findings,
                        "label",
                        "domain",
                        "higher",
                        "combine",
                        "missing",
                        "terms",
                        "scores",
                        "bands",
                        "band_labels",
                        "cut_source",
                        "norms",
                        "reliability",
                        "published_cuts",
                        "icd11",
                        "source",
                        "combine_informants");
                if (fields != null) {
                    scales.add(scale(entry.key().text(), fields));
                }
            }
        }
        return scales;
    }

    private Scale scale(String id, Fields fields) {
        Text label = fields.requiredText("label");
        String domain = fields.word("domain", "a word such as addiction, behaviour or protective");
        if (!fields.has("terms") && !fields.has("scores")) {
            findings.error(fields.at(), fields.path("terms"), "missing_field", "the field 'terms' is missing");
        }
        List<Term> terms = new TermsReader(fields).terms();
        return new Scale(
                id,
                label,
                domain,
                fields.choice("higher", List.of(Scale.Higher.values()), Scale.Higher.WORSE),
                fields.choice("combine", List.of(Scale.Combine.values()), Scale.Combine.SUM),
                missing(fields),
                terms,
                bands(fields),
                bandLabels(fields),
                fields.words("cut_source", "the id of a source"),
                norms(fields),
                reliability(fields),
                publishedCuts(fields),
                fields.words("icd11", "a code such as 6C51"),
                fields.words("source", "the id of a source"),
                fields.has("combine_informants")
                        ? fields.choice(
                                "combine_informants",
                                List.of(Scale.CombineInformants.values()),
                                Scale.CombineInformants.ANY)
                        : null);
    }

    private MissingRule missing(Fields scale) {
        YamlNode value = scale.get("missing");
        Fields fields =
                value == null ? null : Fields.of(value, scale.path("missing"), findings, "allow", "then", "round");
        if (fields == null) {
            return MissingRule.STRICT;
        }
        return new MissingRule(
                fields.whole("allow", 0),
                fields.choice("then", List.of(MissingRule.Then.values()), MissingRule.Then.FAIL),
                fields.choice("round", List.of(MissingRule.Rounding.values()), MissingRule.Rounding.NONE));
    }

    private List<BandGroup> bands(Fields scale) {
        YamlNode value = scale.get("bands");
        String path = scale.path("bands");
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Mapping mapping) {
            return List.of(new BandGroup(null, cuts(mapping, path, findings)));
        }
        List<BandGroup> groups = new ArrayList<>();
        List<YamlNode> entries = Fields.list(value, path, "bands such as {low: 0, high: 5}", findings);
        for (int i = 0; i < entries.size(); i++) {
            Fields fields = Fields.of(entries.get(i), path + "/" + i, findings, "for", "cuts");
            YamlNode cuts = fields == null ? null : fields.required("cuts");
            if (fields != null && cuts != null) {
                YamlNode.Mapping mapping = Fields.mapping(cuts, fields.path("cuts"), findings);
                if (mapping != null) {
                    groups.add(new BandGroup(fields.expression("for"), cuts(mapping, fields.path("cuts"), findings)));
                }
            }
        }
        return groups;
    }

    /** Band names with their lowest scores, in the order of the file. */
    static List<BandGroup.Cut> cuts(YamlNode.Mapping mapping, String path, Findings findings) {
        List<BandGroup.Cut> cuts = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries().values()) {
            String place = path + "/" + entry.key().text();
            Scalars.unquoted(entry.key(), place, findings);
            BigDecimal lowest = Scalars.number(entry.value(), place, findings);
            if (lowest != null) {
                cuts.add(new BandGroup.Cut(entry.key().text(), lowest));
            }
        }
        return cuts;
    }

    private Map<String, Text> bandLabels(Fields scale) {
        Map<String, Text> labels = new LinkedHashMap<>();
        YamlNode value = scale.get("band_labels");
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, scale.path("band_labels"), findings);
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                String band = entry.key().text();
                labels.put(band, Texts.read(entry.value(), scale.path("band_labels") + "/" + band, findings));
            }
        }
        return labels;
    }

    private @Nullable Norms norms(Fields scale) {
        YamlNode value = scale.get("norms");
        Fields fields =
                value == null ? null : Fields.of(value, scale.path("norms"), findings, "file", "by", "kind", "source");
        if (fields == null) {
            return null;
        }
        fields.required("by");
        fields.required("kind");
        List<String> by = fields.words("by", "the name of an item or derived value");
        String file = fields.word("file", "the name of a file such as norms.csv");
        return new Norms(
                by,
                fields.choice("kind", List.of(Norms.Kind.values()), Norms.Kind.T_SCORE),
                file.isEmpty() ? List.of() : normFiles.rows(file, by, fields),
                fields.words("source", "the id of a source"));
    }

    private @Nullable Reliability reliability(Fields scale) {
        YamlNode value = scale.get("reliability");
        Fields fields =
                value == null ? null : Fields.of(value, scale.path("reliability"), findings, "value", "kind", "source");
        if (fields == null) {
            return null;
        }
        fields.required("value");
        fields.required("kind");
        BigDecimal number = fields.share("value");
        return new Reliability(
                number == null ? BigDecimal.ZERO : number,
                fields.choice("kind", List.of(Reliability.Kind.values()), Reliability.Kind.ALPHA),
                fields.words("source", "the id of a source"));
    }

    private List<PublishedCut> publishedCuts(Fields scale) {
        List<PublishedCut> cuts = new ArrayList<>();
        YamlNode value = scale.get("published_cuts");
        String path = scale.path("published_cuts");
        List<YamlNode> entries = value == null ? List.of() : Fields.list(value, path, "a list of cuts", findings);
        for (int i = 0; i < entries.size(); i++) {
            Fields fields = Fields.of(
                    entries.get(i),
                    path + "/" + i,
                    findings,
                    "cut",
                    "population",
                    "source",
                    "sensitivity",
                    "specificity",
                    "note");
            if (fields != null) {
                cuts.add(new PublishedCut(
                        fields.number("cut"),
                        fields.requiredText("population"),
                        fields.words("source", "the id of a source"),
                        fields.share("sensitivity"),
                        fields.share("specificity"),
                        fields.text("note")));
            }
        }
        return cuts;
    }
}
