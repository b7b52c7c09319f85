package org.civicstore.catalogue.ending;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_ENDING;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.Listing;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Writes declared ends; who writes holds the lock of the listing. */
@Singleton
class EndingRepository {
    private static final Listing SUCCESSOR = LISTING.as("successor");

    /** The one that is announced for a listing. */
    Optional<Ending> announced(Tx tx, ListingId listing) {
        return find(
                        tx.sql(),
                        LISTING_ENDING
                                .LISTING_ID
                                .eq(Uuids.bytes(listing.value()))
                                .and(LISTING_ENDING.STATUS.eq(EndingStatus.ANNOUNCED.name())))
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Ending> find(DSLContext sql, Condition which) {
        return sql.select(LISTING_ENDING.asterisk(), LISTING.SLUG, SUCCESSOR.SLUG)
                .from(LISTING_ENDING)
                .join(LISTING)
                .on(LISTING.ID.eq(LISTING_ENDING.LISTING_ID))
                .leftJoin(SUCCESSOR)
                .on(SUCCESSOR.ID.eq(LISTING_ENDING.SUCCESSOR_ID))
                .where(which)
                .orderBy(LISTING_ENDING.DECLARED_AT.desc(), LISTING_ENDING.ID.desc())
                .fetch(EndingRepository::ending);
    }

    void insert(Tx tx, Ending ending, AccountId by) {
        tx.sql()
                .insertInto(LISTING_ENDING)
                .set(LISTING_ENDING.ID, Uuids.bytes(ending.id()))
                .set(LISTING_ENDING.LISTING_ID, Uuids.bytes(ending.listing().value()))
                .set(LISTING_ENDING.LAST_DAY, ending.lastDay())
                .set(LISTING_ENDING.REASON, ending.reason())
                .set(
                        LISTING_ENDING.SUCCESSOR_ID,
                        ending.successor()
                                .map(slug -> tx.sql()
                                        .select(LISTING.ID)
                                        .from(LISTING)
                                        .where(LISTING.SLUG.eq(slug))
                                        .fetchSingle()
                                        .value1())
                                .orElse(null))
                .set(LISTING_ENDING.STATUS, ending.status().name())
                .set(LISTING_ENDING.DECLARED_BY, Uuids.bytes(by.value()))
                .set(LISTING_ENDING.DECLARED_AT, Times.utc(ending.declaredAt()))
                .set(LISTING_ENDING.CHANGED_AT, Times.utc(ending.changedAt()))
                .set(LISTING_ENDING.ROW_VERSION, 1)
                .execute();
    }

    void save(Tx tx, Ending ending) {
        int saved = tx.sql()
                .update(LISTING_ENDING)
                .set(LISTING_ENDING.STATUS, ending.status().name())
                .set(LISTING_ENDING.CHANGED_AT, Times.utc(ending.changedAt()))
                .set(LISTING_ENDING.ROW_VERSION, ending.version() + 1)
                .where(LISTING_ENDING.ID.eq(Uuids.bytes(ending.id())))
                .and(LISTING_ENDING.ROW_VERSION.eq(ending.version()))
                .execute();
        if (saved == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "The end of " + ending.slug() + " was changed by somebody else meanwhile.",
                    "Load it again and repeat.");
        }
    }

    private static Ending ending(Record row) {
        return new Ending(
                Uuids.uuid(row.get(LISTING_ENDING.ID)),
                new ListingId(Uuids.uuid(row.get(LISTING_ENDING.LISTING_ID))),
                row.get(LISTING.SLUG),
                row.get(LISTING_ENDING.LAST_DAY),
                row.get(LISTING_ENDING.REASON),
                Optional.ofNullable(row.get(SUCCESSOR.SLUG)),
                EndingStatus.valueOf(row.get(LISTING_ENDING.STATUS)),
                Times.instant(row.get(LISTING_ENDING.DECLARED_AT)),
                Times.instant(row.get(LISTING_ENDING.CHANGED_AT)),
                row.get(LISTING_ENDING.ROW_VERSION));
    }
}
