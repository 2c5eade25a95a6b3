/**
 * Who offers what is needed: the service catalogue, its areas, and the look-up from a referral's needs to services.
 *
 * <p>A {@link lv.screening.service.Catalogue} that exists is valid; what is wrong with a
 * {@link lv.screening.service.CatalogueDefinition} is found at once and thrown as one
 * {@link lv.screening.model.InvalidDefinitionException}. {@link lv.screening.service.ServiceSearch} suggests, for each need,
 * the services of the nearest area that offers it. All types are immutable and thread-safe.
 */
@NullMarked
package lv.screening.service;

import org.jspecify.annotations.NullMarked;
