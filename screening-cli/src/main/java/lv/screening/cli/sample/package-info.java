/** Made-up respondents, for trying things out. */
@NullMarked
package lv.screening.cli.sample;

import org.jspecify.annotations.NullMarked;
