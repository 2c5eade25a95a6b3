/** Where services lack: what scored children need in each area, beside what is offered there. */
@NullMarked
package lv.screening.cli.coverage;

import org.jspecify.annotations.NullMarked;
