package org.civicstore.concern.record;

import static org.civicstore.generated.db.Tables.CONCERN;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.concern.ConcernKind;
import org.civicstore.concern.ConcernStatus;
import org.civicstore.concern.record.VendorRecordBodies.ConcernBody;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers which concerns there were about a vendor's apps. */
@Singleton
class VendorConcernQueries {
    private final Transactor transactor;

    VendorConcernQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The latest first; merged ones aside. */
    List<ConcernBody> of(OrganisationId vendor, int most) {
        return transactor
                .reading()
                .selectFrom(CONCERN)
                .where(CONCERN.ORGANISATION_ID.eq(Uuids.bytes(vendor.value())))
                .and(CONCERN.MERGED_INTO_ID.isNull())
                .orderBy(CONCERN.RECEIVED_AT.desc(), CONCERN.ID.desc())
                .limit(most)
                .fetch(row -> new ConcernBody(
                        row.getNumber(),
                        row.getListingName(),
                        ConcernKind.valueOf(row.getKind()),
                        ConcernStatus.valueOf(row.getStatus()),
                        Times.instant(row.getReceivedAt())));
    }
}
