package org.civicstore.catalogue.release;

import static org.civicstore.generated.db.Tables.LISTING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.generated.db.tables.records.ListingRecord;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes listings, and reads them under lock. */
@Singleton
public class ListingRepository {
    private final Ids ids;
    private final JsonMapper json = CertificationJson.mapper();

    ListingRepository(Ids ids) {
        this.ids = ids;
    }

    /** The listing of that name, locked. */
    public Optional<Listing> lock(Tx tx, String slug) {
        return tx.sql()
                .selectFrom(LISTING)
                .where(LISTING.SLUG.eq(slug))
                .forUpdate()
                .fetchOptional(this::listing);
    }

    /** The listing, locked. */
    public Optional<Listing> lock(Tx tx, ListingId id) {
        return tx.sql()
                .selectFrom(LISTING)
                .where(LISTING.ID.eq(Uuids.bytes(id.value())))
                .forUpdate()
                .fetchOptional(this::listing);
    }

    List<Listing> lockAll(Tx tx, OrganisationId organisation) {
        return tx.sql()
                .selectFrom(LISTING)
                .where(LISTING.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .orderBy(LISTING.ID)
                .forUpdate()
                .fetch(this::listing);
    }

    Listing insert(Tx tx, Publication publication, Instant at) {
        Listing listing = new Listing(
                new ListingId(ids.next()),
                publication.listingSlug(),
                publication.organisation(),
                publication.publisher(),
                publication.publisherListed(),
                Optional.empty(),
                1);
        tx.sql()
                .insertInto(LISTING)
                .set(LISTING.ID, Uuids.bytes(listing.id().value()))
                .set(LISTING.SLUG, listing.slug())
                .set(LISTING.ORGANISATION_ID, Uuids.bytes(listing.organisation().value()))
                .set(LISTING.PUBLISHER, write(listing.publisher()))
                .set(LISTING.PUBLISHER_LISTED, listing.publisherListed())
                .set(LISTING.CREATED_AT, Times.utc(at))
                .set(LISTING.ROW_VERSION, 1)
                .execute();
        return listing;
    }

    /** Saves what is known of the organisation; the caller holds the lock. */
    void publisherIs(Tx tx, Listing listing, Publisher publisher, boolean listed) {
        tx.sql()
                .update(LISTING)
                .set(LISTING.PUBLISHER, write(publisher))
                .set(LISTING.PUBLISHER_LISTED, listed)
                .set(LISTING.ROW_VERSION, listing.version() + 1)
                .where(LISTING.ID.eq(Uuids.bytes(listing.id().value())))
                .execute();
    }

    /** Keeps why it is not shown, or that it is again; the caller holds the lock. */
    void unlisted(Tx tx, Listing listing, Optional<String> why, boolean shown) {
        tx.sql()
                .update(LISTING)
                .set(LISTING.UNLISTED_REASON, why.orElse(null))
                .set(LISTING.PUBLISHER_LISTED, shown)
                .set(LISTING.ROW_VERSION, listing.version() + 1)
                .where(LISTING.ID.eq(Uuids.bytes(listing.id().value())))
                .execute();
    }

    private Listing listing(ListingRecord row) {
        return new Listing(
                new ListingId(Uuids.uuid(row.getId())),
                row.getSlug(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                read(row.getPublisher()),
                row.getPublisherListed(),
                Optional.ofNullable(row.getUnlistedReason()),
                row.getRowVersion());
    }

    private String write(Publisher publisher) {
        try {
            return json.writeValueAsString(publisher);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A publisher cannot be written as JSON", e);
        }
    }

    private Publisher read(String publisher) {
        try {
            return json.readValue(publisher, Publisher.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored publisher cannot be read", e);
        }
    }
}
