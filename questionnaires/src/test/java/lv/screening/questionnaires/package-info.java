/** Tests of the bundled questionnaires as they stand. */
package lv.screening.questionnaires;
