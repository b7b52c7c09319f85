package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.web.StoredJson;

/** Listings over HTTP: what is stored as JSON goes out as it is. */
final class ListingBodies {
    private ListingBodies() {}

    /** A stored document. */
    @Introspected
    @Schema(implementation = ListingDocument.class)
    record ListingBody(byte[] bytes) implements StoredJson {}

    /** A stored card. */
    @Introspected
    @Schema(implementation = ListingCard.class)
    record CardBody(@JsonValue @JsonRawValue String json) {}

    /** One page of cards as it goes out. */
    @Introspected
    @Schema(implementation = FoundBodies.FoundListingsBody.class)
    record StoredListingsBody(byte[] bytes) implements StoredJson {}

    /** One page of cards. */
    @Introspected
    record ListingsBody(List<CardBody> items, int page, int size, long total) {
        static ListingsBody of(Page<String> page) {
            return new ListingsBody(
                    page.items().stream().map(CardBody::new).toList(), page.page(), page.size(), page.total());
        }
    }
}
