/** Measures speed and memory: parts with JMH, whole commands against DuckDB on the same data. */
@NullMarked
package lv.screening.benchmarks;

import org.jspecify.annotations.NullMarked;
