/** The draft of a support plan as text, as a page to print and complete, and as JSON. */
@NullMarked
package lv.screening.cli.plan;

import org.jspecify.annotations.NullMarked;
