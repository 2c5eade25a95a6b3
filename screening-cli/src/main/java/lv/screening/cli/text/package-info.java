/** Results as text for people, in English and Latvian. */
@NullMarked
package lv.screening.cli.text;

import org.jspecify.annotations.NullMarked;
