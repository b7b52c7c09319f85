package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.shared.web.StoredJson;

/** Whom an app must not be mistaken for, as {@code civicstore check --known} reads it. */
final class KnownAppBodies {
    private KnownAppBodies() {}

    /** The list, written already. */
    @Introspected
    @Schema(implementation = KnownAppsBody.class)
    record StoredKnownAppsBody(byte[] bytes) implements StoredJson {}

    /** Sorted, so that the same shelves give the same bytes on every node. */
    @Introspected
    record KnownAppsBody(List<KnownAppBody> listings) {
        static KnownAppsBody of(KnownListings known) {
            return new KnownAppsBody(
                    known.listings().stream().map(KnownAppBody::of).toList());
        }
    }

    /**
     * An app on the shelves, or a public body that has one.
     *
     * @param id the listing's slug, or the organisation's
     * @param iconHash perceptual hash of the icon; absent when there is none to hash
     * @param domains host names of its own pages
     * @param authority a public body, whose name nobody else may bear
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KnownAppBody(
            String id,
            SortedSet<String> names,
            Optional<String> iconHash,
            SortedSet<String> domains,
            boolean authority) {
        static KnownAppBody of(KnownListing known) {
            return new KnownAppBody(
                    known.id(),
                    new TreeSet<>(known.names()),
                    known.iconHash(),
                    new TreeSet<>(known.domains()),
                    known.authority());
        }
    }
}
