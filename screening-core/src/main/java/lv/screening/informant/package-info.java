/**
 * Several informants about one child: each answers a form of its own, and the results are put together by scale.
 *
 * <pre>{@code
 * InformantForms forms = InformantForms.of(Map.of("self", youth, "parent", parent));
 * List<CombinedScale> combined = forms.combine(Map.of("self", assessment));   // the parent's answers stay open
 * }</pre>
 *
 * <p>A form that was not answered, or not scored, never counts as low: the combined band is given only where every completion
 * leads to it. All types but {@link lv.screening.informant.PairAgreement}, which counts, are immutable and thread-safe.
 */
@NullMarked
package lv.screening.informant;

import org.jspecify.annotations.NullMarked;
