/**
 * How good a score is: reliability, discrimination, cut-points, calibration, groups and response quality.
 *
 * <p>Plain arrays and small value objects go in, immutable records come out; nothing here reads files, prints, or knows
 * questionnaires. The doors, by question:
 *
 * <ul>
 *   <li>Do the terms of a scale belong together? {@link lv.screening.evaluate.ReliabilityAnalysis}, {@link
 *       lv.screening.evaluate.Omega}, {@link lv.screening.evaluate.HierarchicalOmega}, {@link
 *       lv.screening.evaluate.ScaleCorrelations}
 *   <li>Does the score tell cases from others? {@link lv.screening.evaluate.CountTable}, {@link
 *       lv.screening.evaluate.AucEstimate}, {@link lv.screening.evaluate.RocCurve}, {@link
 *       lv.screening.evaluate.PartialAuc}, {@link lv.screening.evaluate.AucComparison}
 *   <li>Where to cut, and what a cut does? {@link lv.screening.evaluate.CutSearch}, {@link
 *       lv.screening.evaluate.CutBootstrap}, {@link lv.screening.evaluate.CutPerformance}
 *   <li>Are probabilities right? {@link lv.screening.evaluate.Calibration}, {@link
 *       lv.screening.evaluate.HosmerLemeshow}, {@link lv.screening.evaluate.DecisionCurve}
 *   <li>Is it fair to groups? {@link lv.screening.evaluate.GroupAnalysis}, {@link
 *       lv.screening.evaluate.ItemFunctioningAnalysis}
 *   <li>Were the questions answered with care? {@link lv.screening.evaluate.ResponseQuality}
 * </ul>
 *
 * <p>Conventions that hold everywhere:
 *
 * <ul>
 *   <li>A higher score means a case. The direction is never guessed, so an area under the curve may be below one half.
 *   <li>A person is positive when the score is at or above the cut.
 *   <li>Levels, proportions and probabilities are in 0..1.
 *   <li>NaN in an argument is refused with an {@link java.lang.IllegalArgumentException} that names the index, except in
 *       item matrices, where it means a missing answer. NaN in a result means: not defined for these data.
 *   <li>All types are immutable and safe to share between threads. Random work takes a seed, and gives the same result
 *       whatever the number of threads.
 * </ul>
 */
@NullMarked
package lv.screening.evaluate;

import org.jspecify.annotations.NullMarked;
