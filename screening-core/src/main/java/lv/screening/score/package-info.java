/**
 * Scoring: a valid questionnaire compiled into a {@link lv.screening.score.Screener}, answers in, results with their reasons
 * out.
 *
 * <pre>{@code
 * Screener screener = Screener.of(questionnaire);
 * Answers answers = AnswerForm.of(questionnaire).read(Map.of("gaming", "weekly", "hours", "3"));
 * Assessment result = screener.assess(answers);
 * }</pre>
 *
 * <p>One person is a block of one: {@link lv.screening.score.AnswerBlock} and {@link lv.screening.score.BlockScores} score
 * thousands of respondents by the same operations. A missing answer never reads as low risk: where too much is missing, a
 * scale is not scored and its possible bands are listed.
 */
@NullMarked
package lv.screening.score;

import org.jspecify.annotations.NullMarked;
