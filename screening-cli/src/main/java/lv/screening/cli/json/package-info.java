/** Results as JSON, one form for one person and for each row of a batch. */
@NullMarked
package lv.screening.cli.json;

import org.jspecify.annotations.NullMarked;
