/** Scoring files of survey rows: cells to answers, answers to results, results to bytes, block by block. */
@NullMarked
package lv.screening.cli.batch;

import org.jspecify.annotations.NullMarked;
