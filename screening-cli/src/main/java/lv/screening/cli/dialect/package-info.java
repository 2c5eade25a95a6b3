/** Recognises the exports of survey tools as downloaded and reads them as rows that the binding understands. */
@NullMarked
package lv.screening.cli.dialect;

import org.jspecify.annotations.NullMarked;
