package org.civicstore.catalogue.release;

import static org.civicstore.generated.db.Tables.LISTING;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.programme.offering.OwnedListings;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers whose a listing is. */
@Singleton
class ListingOwnerQueries implements OwnedListings {
    private static final int MOST = 200;

    private final Transactor transactor;

    ListingOwnerQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    @Override
    public Optional<OrganisationId> owner(String listing) {
        return transactor
                .reading()
                .select(LISTING.ORGANISATION_ID)
                .from(LISTING)
                .where(LISTING.SLUG.eq(listing))
                .fetchOptional(row -> new OrganisationId(Uuids.uuid(row.value1())));
    }

    @Override
    public List<String> of(Set<OrganisationId> organisations) {
        return transactor
                .reading()
                .select(LISTING.SLUG)
                .from(LISTING)
                .where(LISTING.ORGANISATION_ID.in(organisations.stream()
                        .map(organisation -> Uuids.bytes(organisation.value()))
                        .toList()))
                .orderBy(LISTING.SLUG)
                .limit(MOST)
                .fetch(LISTING.SLUG);
    }
}
