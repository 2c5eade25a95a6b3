package lv.screening.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something comes from.
 *
 * @param id the name that items, terms and cuts use
 * @param title author, title, publication
 * @param year of publication, or null
 * @param url where it can be read, or null
 * @param page where in it, or null
 * @param licence its terms, or null
 * @param note more words, may be empty
 */
public record Source(
        String id,
        Text title,
        @Nullable Integer year,
        @Nullable String url,
        @Nullable String page,
        @Nullable String licence,
        Text note) {}
