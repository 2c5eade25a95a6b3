/**
 * Pages for people: one HTML file each that needs nothing else, neither files nor the network nor scripts. A content-security
 * policy with the hash of the one style sheet says so to the browser. Everything that comes from outside goes through
 * {@link lv.screening.cli.page.Html}, which makes it text.
 */
@NullMarked
package lv.screening.cli.page;

import org.jspecify.annotations.NullMarked;
