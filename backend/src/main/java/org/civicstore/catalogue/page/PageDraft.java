package org.civicstore.catalogue.page;

import io.micronaut.http.HttpStatus;
import java.time.Instant;

/**
 * A page about to be drawn.
 *
 * @param page what the template is given
 * @param until from when on it would look different although nothing that {@link KeptPages} tells apart has changed
 */
record PageDraft(HttpStatus status, String template, Object page, Instant until) {

    /** One that stays as it is while the listings, the taxonomy and the index do. */
    static PageDraft of(String template, Object page) {
        return new PageDraft(HttpStatus.OK, template, page, Instant.MAX);
    }

    /** One that is drawn for this reader only and not kept. */
    static PageDraft once(HttpStatus status, String template, Object page) {
        return new PageDraft(status, template, page, Instant.MIN);
    }

    PageDraft until(Instant end) {
        return new PageDraft(status, template, page, end);
    }
}
