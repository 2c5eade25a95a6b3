package lv.screening.service;

import org.jspecify.annotations.Nullable;

/**
 * How a service is reached.
 *
 * @param phone a telephone number as it is dialled, or null
 * @param web an address of a page, or null
 * @param email an address, or null
 * @param address a place, or null
 * @param chat where to write at once, or null
 */
public record Contact(
        @Nullable String phone,
        @Nullable String web,
        @Nullable String email,
        @Nullable String address,
        @Nullable String chat) {
    /** Nothing is known. */
    public static final Contact NONE = new Contact(null, null, null, null, null);
}
