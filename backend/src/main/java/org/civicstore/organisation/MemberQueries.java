package org.civicstore.organisation;

import static org.civicstore.generated.db.Tables.ORGANISATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_MEMBER;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Who belongs to what. */
@Singleton
class MemberQueries {
    private final Transactor transactor;

    MemberQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    List<Membership> membershipsOf(AccountId account) {
        return transactor
                .reading()
                .select(ORGANISATION.ID, ORGANISATION.SLUG, ORGANISATION.NAME, ORGANISATION_MEMBER.ROLE)
                .from(ORGANISATION_MEMBER)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_MEMBER.ORGANISATION_ID))
                .where(ORGANISATION_MEMBER.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .orderBy(ORGANISATION.NAME, ORGANISATION.SLUG)
                .fetch(row -> new Membership(
                        new OrganisationId(Uuids.uuid(row.value1())),
                        row.value2(),
                        row.value3(),
                        MemberRole.valueOf(row.value4())));
    }
}
