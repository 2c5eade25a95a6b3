/** Service catalogues: who offers what a referral needs, and where. */
@NullMarked
package lv.screening.service;

import org.jspecify.annotations.NullMarked;
