/**
 * The page that shows a whole file of survey rows: the command {@code report}.
 *
 * <p>Everything on the page, and every chart, is made from numbers that went through {@link lv.screening.cli.report.Protection}
 * first. What people can see, and what stands in the page's source, is therefore the same.
 */
@NullMarked
package lv.screening.cli.report;

import org.jspecify.annotations.NullMarked;
