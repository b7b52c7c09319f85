package org.civicstore.organisation;

import static org.civicstore.generated.db.Tables.ORGANISATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_HISTORY;
import static org.civicstore.generated.db.Tables.ORGANISATION_MEMBER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.web.RowVersion;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes organisations and their history. */
@Singleton
class OrganisationRepository {
    private final Audit audit;

    OrganisationRepository(Audit audit) {
        this.audit = audit;
    }

    /** The organisation, locked until the transaction ends. */
    Optional<Organisation> lock(Tx tx, String slug) {
        return tx.sql()
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.SLUG.eq(slug))
                .forUpdate()
                .fetchOptional(OrganisationQueries::organisation);
    }

    /** Those that the account belongs to, locked until the transaction ends. */
    List<Organisation> lockOf(Tx tx, AccountId account) {
        return tx.sql()
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.ID.in(DSL.select(ORGANISATION_MEMBER.ORGANISATION_ID)
                        .from(ORGANISATION_MEMBER)
                        .where(ORGANISATION_MEMBER.ACCOUNT_ID.eq(Uuids.bytes(account.value())))))
                .orderBy(ORGANISATION.ID)
                .forUpdate()
                .fetch(OrganisationQueries::organisation);
    }

    boolean slugTaken(Tx tx, String slug) {
        return tx.sql().fetchExists(ORGANISATION, ORGANISATION.SLUG.eq(slug));
    }

    /** How many organisations the account has registered that nobody has verified. */
    int unverifiedBy(Tx tx, AccountId account) {
        return tx.sql()
                .fetchCount(
                        ORGANISATION,
                        ORGANISATION
                                .CREATED_BY
                                .eq(Uuids.bytes(account.value()))
                                .and(ORGANISATION.STATUS.ne(OrganisationStatus.VERIFIED.name())));
    }

    /** Inserts it, unless another took the slug a moment ago; tells whether it did. */
    boolean insert(Tx tx, Organisation organisation, AccountId by, Instant at) {
        OrganisationDetails details = organisation.details();
        try {
            tx.sql()
                    .insertInto(ORGANISATION)
                    .set(ORGANISATION.ID, Uuids.bytes(organisation.id().value()))
                    .set(ORGANISATION.SLUG, organisation.slug())
                    .set(ORGANISATION.NAME, details.name())
                    .set(ORGANISATION.COUNTRY, details.country())
                    .set(ORGANISATION.REGISTER_NUMBER, details.number())
                    .set(ORGANISATION.KIND, details.kind().name())
                    .set(ORGANISATION.ADDRESS, details.address())
                    .set(ORGANISATION.POSTAL_CODE, details.postalCode())
                    .set(ORGANISATION.CITY, details.city())
                    .set(ORGANISATION.WEBSITE, details.website().orElse(null))
                    .set(ORGANISATION.CONTACT_EMAIL, details.contactEmail())
                    .set(ORGANISATION.CONTACT_PHONE, details.contactPhone())
                    .set(ORGANISATION.STATUS, organisation.status().name())
                    .set(ORGANISATION.STATUS_AT, Times.utc(organisation.statusAt()))
                    .set(ORGANISATION.CREATED_AT, Times.utc(at))
                    .set(ORGANISATION.CREATED_BY, Uuids.bytes(by.value()))
                    .set(ORGANISATION.ROW_VERSION, organisation.version())
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /**
     * Saves what was read; the row's version goes up by one. No two organisations can be verified under one number,
     * also when two operators decide at the same moment.
     */
    void update(Tx tx, Organisation organisation) {
        try {
            if (save(tx, organisation) == 0) {
                throw RowVersion.stale();
            }
        } catch (IntegrityConstraintViolationException e) {
            throw ProblemException.of(
                    OrganisationProblem.NUMBER_TAKEN,
                    "Another organisation is verified under this number.",
                    "Find out which of the two is genuine, and reject the other one.");
        }
    }

    private static int save(Tx tx, Organisation organisation) {
        OrganisationDetails details = organisation.details();
        return tx.sql()
                .update(ORGANISATION)
                .set(ORGANISATION.NAME, details.name())
                .set(ORGANISATION.COUNTRY, details.country())
                .set(ORGANISATION.REGISTER_NUMBER, details.number())
                .set(ORGANISATION.KIND, details.kind().name())
                .set(ORGANISATION.ADDRESS, details.address())
                .set(ORGANISATION.POSTAL_CODE, details.postalCode())
                .set(ORGANISATION.CITY, details.city())
                .set(ORGANISATION.WEBSITE, details.website().orElse(null))
                .set(ORGANISATION.CONTACT_EMAIL, details.contactEmail())
                .set(ORGANISATION.CONTACT_PHONE, details.contactPhone())
                .set(ORGANISATION.STATUS, organisation.status().name())
                .set(ORGANISATION.STATUS_REASON, organisation.statusReason().orElse(null))
                .set(ORGANISATION.STATUS_AT, Times.utc(organisation.statusAt()))
                .set(ORGANISATION.VERIFIED_NUMBER, organisation.verifiedNumber().orElse(null))
                .set(ORGANISATION.ROW_VERSION, organisation.version() + 1)
                .where(ORGANISATION.ID.eq(Uuids.bytes(organisation.id().value())))
                .and(ORGANISATION.ROW_VERSION.eq(organisation.version()))
                .execute();
    }

    /** Appends to the case file. */
    void record(
            Tx tx,
            UUID id,
            Organisation organisation,
            AccountId by,
            String action,
            @Nullable String detail,
            Instant at) {
        tx.sql()
                .insertInto(ORGANISATION_HISTORY)
                .set(ORGANISATION_HISTORY.ID, Uuids.bytes(id))
                .set(
                        ORGANISATION_HISTORY.ORGANISATION_ID,
                        Uuids.bytes(organisation.id().value()))
                .set(ORGANISATION_HISTORY.BY_ACCOUNT_ID, Uuids.bytes(by.value()))
                .set(ORGANISATION_HISTORY.ACTION, action)
                .set(ORGANISATION_HISTORY.DETAIL, detail)
                .set(ORGANISATION_HISTORY.HAPPENED_AT, Times.utc(at))
                .execute();
        audit.record(
                tx, AuditKind.ORGANISATION_CHANGED, Optional.of(by), "organisation:" + organisation.slug(), action, at);
    }
}
