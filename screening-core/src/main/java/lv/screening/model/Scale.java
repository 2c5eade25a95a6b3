package lv.screening.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score: terms, how they are combined, what missing answers do, and the bands.
 *
 * @param id the name that expressions and results use
 * @param label words for people
 * @param domain such as {@code addiction}, {@code behaviour}, {@code protective}
 * @param higher what a high score means
 * @param combine how the terms become one number
 * @param missing what missing answers do
 * @param terms at least one
 * @param bands by group, first match wins; empty where the scale has none
 * @param bandLabels words for the bands, may be empty
 * @param cutSource ids of the sources of the cuts
 * @param norms a norm table, or null
 * @param reliability a published reliability, or null
 * @param publishedCuts other cuts in print
 * @param icd11 codes of the conditions the scale is about; a screen never assigns them
 * @param source ids of the sources
 * @param informants how results of several informants about one child become one, or null: they stand side by side
 */
public record Scale(
        String id,
        Text label,
        String domain,
        Higher higher,
        Combine combine,
        MissingRule missing,
        List<Term> terms,
        List<BandGroup> bands,
        Map<String, Text> bandLabels,
        List<String> cutSource,
        @Nullable Norms norms,
        @Nullable Reliability reliability,
        List<PublishedCut> publishedCuts,
        List<String> icd11,
        List<String> source,
        @Nullable CombineInformants informants) {
    /** A scale with copies of its lists. */
    public Scale {
        terms = List.copyOf(terms);
        bands = List.copyOf(bands);
        bandLabels = Copies.of(bandLabels);
        cutSource = List.copyOf(cutSource);
        publishedCuts = List.copyOf(publishedCuts);
        icd11 = List.copyOf(icd11);
        source = List.copyOf(source);
    }

    /** What a high score means. */
    public enum Higher {
        /** More risk. */
        WORSE,
        /** More protection or wellbeing. */
        BETTER
    }

    /** How the terms become one number. */
    public enum Combine {
        /** The sum of weight times value. */
        SUM,
        /** That sum divided by the number of terms. */
        MEAN,
        /** The largest weight times value. */
        MAX
    }

    /**
     * How the results of several informants about one child become one. {@link #ANY} and {@link #ALL} look at bands, so the
     * forms may differ in their items; {@link #HIGHEST} and {@link #MEAN} look at scores, so their ranges and cuts must agree.
     */
    public enum CombineInformants {
        /** The most severe band that any informant gives: one is enough. */
        ANY,
        /** The most severe band that all informants reach. */
        ALL,
        /** The score that shows the most risk. */
        HIGHEST,
        /** The mean of the scores. */
        MEAN;

        /** The word in files and results. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The names of the bands, lowest score first; empty where the scale has none. */
    public List<String> bandNames() {
        return bands.isEmpty() ? List.of() : bands.get(0).bands();
    }

    /** The words for a band: its label, or its name where there is none. */
    public String bandShown(String band, String language) {
        Text label = bandLabels.get(band);
        return label == null || label.isEmpty() ? band : label.in(language);
    }

    /** The same scale with other terms and bands. */
    public Scale with(List<Term> otherTerms, List<BandGroup> otherBands) {
        return new Scale(
                id,
                label,
                domain,
                higher,
                combine,
                missing,
                otherTerms,
                otherBands,
                bandLabels,
                cutSource,
                norms,
                reliability,
                publishedCuts,
                icd11,
                source,
                informants);
    }
}
