package org.civicstore.concern;

import static org.civicstore.generated.db.Tables.CONCERN;
import static org.civicstore.generated.db.Tables.CONCERN_HISTORY;
import static org.civicstore.generated.db.Tables.CONCERN_SERIES;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.ConcernRecord;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.web.RowVersion;

/** Writes concerns and their history, takes their numbers, and reads them under lock. */
@Singleton
public class ConcernRepository {
    private final Ids ids;
    private final Audit audit;

    ConcernRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** Takes the next number of the year, without gaps: the row stays locked until the transaction ends. */
    public int nextNumber(Tx tx, int year) {
        tx.sql()
                .execute(
                        "insert into concern_series (issue_year, last_number) values (?, 1)"
                                + " on duplicate key update last_number = last_number + 1",
                        year);
        return tx.sql()
                .select(CONCERN_SERIES.LAST_NUMBER)
                .from(CONCERN_SERIES)
                .where(CONCERN_SERIES.ISSUE_YEAR.eq(year))
                .forUpdate()
                .fetchSingle(CONCERN_SERIES.LAST_NUMBER);
    }

    /**
     * @param key opens the page of the reporter; only its hash is kept
     * @param same a hash that reports with the same words share
     */
    public void insert(Tx tx, Concern concern, Secret key, byte[] same) {
        ConcernRecord row = tx.sql().newRecord(CONCERN);
        row.setId(Uuids.bytes(concern.id()));
        row.setNumber(concern.number());
        row.setKeySha256(key.hash());
        row.setListingSlug(concern.listingSlug());
        row.setListingName(concern.listingName());
        row.setReleaseVersion(concern.releaseVersion());
        row.setOrganisationId(Uuids.bytes(concern.organisation().value()));
        row.setDetails(concern.details().orElse(null));
        row.setDetailsSha256(same);
        row.setReporterLanguage(concern.reporter().language());
        row.setReporterEmail(concern.reporter().email().map(EmailAddress::text).orElse(null));
        row.setReceivedAt(Times.utc(concern.receivedAt()));
        change(row, concern);
        row.setRowVersion(concern.version());
        row.insert();
    }

    /** Saves what can change; 409 when somebody else saved meanwhile. */
    public void save(Tx tx, Concern concern) {
        ConcernRecord row = tx.sql().newRecord(CONCERN);
        change(row, concern);
        row.setRowVersion(concern.version() + 1);
        int saved = tx.sql()
                .update(CONCERN)
                .set(row)
                .where(CONCERN.ID.eq(Uuids.bytes(concern.id())), CONCERN.ROW_VERSION.eq(concern.version()))
                .execute();
        if (saved == 0) {
            throw RowVersion.stale();
        }
    }

    private static void change(ConcernRecord row, Concern concern) {
        Optional<ConcernOutcome> outcome = concern.outcome();
        row.setKind(concern.kind().name());
        row.setStatus(concern.status().name());
        row.setDueAt(Times.utc(concern.dueAt()));
        row.setTriagedAt(concern.triagedAt().map(Times::utc).orElse(null));
        row.setEscalatedAt(concern.escalatedAt().map(Times::utc).orElse(null));
        row.setClosedAt(concern.closedAt().map(Times::utc).orElse(null));
        row.setMergedIntoId(concern.mergedInto().map(Uuids::bytes).orElse(null));
        row.setAnswer(outcome.map(ConcernOutcome::answer).orElse(null));
        row.setAnswerLanguage(outcome.map(ConcernOutcome::language).orElse(null));
        row.setQuarantinedVersion(outcome.flatMap(ConcernOutcome::quarantined).orElse(null));
    }

    /** The concern, locked until the transaction ends. */
    Optional<Concern> lock(Tx tx, String number) {
        return tx.sql()
                .selectFrom(CONCERN)
                .where(CONCERN.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(ConcernRepository::concern);
    }

    /** As {@link #lock(Tx, String)}. */
    public Optional<Concern> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(CONCERN)
                .where(CONCERN.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional(ConcernRepository::concern);
    }

    /** Those that are answered with this one, locked, in the order of their ids. */
    List<Concern> lockMergedInto(Tx tx, UUID main) {
        return tx.sql()
                .selectFrom(CONCERN)
                .where(CONCERN.MERGED_INTO_ID.eq(Uuids.bytes(main)))
                .orderBy(CONCERN.ID)
                .forUpdate()
                .fetch(ConcernRepository::concern);
    }

    /** The oldest open concern about the listing with the same words, locked; one that is not merged itself. */
    public Optional<Concern> lockSame(Tx tx, String listingSlug, byte[] same) {
        return tx.sql()
                .selectFrom(CONCERN)
                .where(
                        CONCERN.LISTING_SLUG.eq(listingSlug),
                        CONCERN.DETAILS_SHA256.eq(same),
                        CONCERN.STATUS.in(ConcernStatus.RECEIVED.name(), ConcernStatus.TRIAGED.name()),
                        CONCERN.MERGED_INTO_ID.isNull())
                .orderBy(CONCERN.RECEIVED_AT, CONCERN.ID)
                .limit(1)
                .forUpdate()
                .fetchOptional(ConcernRepository::concern);
    }

    /** Appends a move to the history of the concern. */
    public void record(
            Tx tx,
            ConcernAction action,
            Concern before,
            Concern after,
            Optional<AccountId> by,
            String note,
            Instant at) {
        tx.sql()
                .insertInto(CONCERN_HISTORY)
                .set(CONCERN_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(CONCERN_HISTORY.CONCERN_ID, Uuids.bytes(after.id()))
                .set(CONCERN_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(CONCERN_HISTORY.ACTION, action.name())
                .set(CONCERN_HISTORY.FROM_STATUS, before.status().name())
                .set(CONCERN_HISTORY.TO_STATUS, after.status().name())
                .set(
                        CONCERN_HISTORY.ACCOUNT_ID,
                        by.map(account -> Uuids.bytes(account.value())).orElse(null))
                .set(CONCERN_HISTORY.NOTE, note)
                .execute();
        audit.record(tx, AuditKind.CONCERN_DECIDED, by, "concern:" + after.number(), action.name(), at);
    }

    /** Forgets where the answer was to be sent, once it was. */
    public void forgetEmail(Tx tx, UUID id) {
        tx.sql()
                .update(CONCERN)
                .setNull(CONCERN.REPORTER_EMAIL)
                .where(CONCERN.ID.eq(Uuids.bytes(id)))
                .execute();
    }

    /** The same of all that were closed before. */
    public void forgetEmailsClosedBefore(Tx tx, Instant before) {
        tx.sql()
                .update(CONCERN)
                .setNull(CONCERN.REPORTER_EMAIL)
                .where(CONCERN.CLOSED_AT.lt(Times.utc(before)), CONCERN.REPORTER_EMAIL.isNotNull())
                .execute();
    }

    /** Forgets what was written, and closes the page of the reporter. The answer stays. */
    public void forgetReportsClosedBefore(Tx tx, Instant before) {
        tx.sql()
                .update(CONCERN)
                .setNull(CONCERN.DETAILS)
                .setNull(CONCERN.KEY_SHA256)
                .where(CONCERN.CLOSED_AT.lt(Times.utc(before)), CONCERN.KEY_SHA256.isNotNull())
                .execute();
    }

    static Concern concern(ConcernRecord row) {
        return new Concern(
                Uuids.uuid(row.getId()),
                row.getNumber(),
                row.getListingSlug(),
                row.getListingName(),
                row.getReleaseVersion(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                ConcernKind.valueOf(row.getKind()),
                ConcernStatus.valueOf(row.getStatus()),
                Optional.ofNullable(row.getDetails()),
                new Reporter(
                        row.getReporterLanguage(),
                        Optional.ofNullable(row.getReporterEmail()).flatMap(EmailAddress::parse)),
                Times.instant(row.getReceivedAt()),
                Times.instant(row.getDueAt()),
                Optional.ofNullable(Times.instantOrNull(row.getTriagedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getEscalatedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getClosedAt())),
                Optional.ofNullable(row.getMergedIntoId()).map(Uuids::uuid),
                Optional.ofNullable(row.getAnswer())
                        .map(answer -> new ConcernOutcome(
                                answer, row.getAnswerLanguage(), Optional.ofNullable(row.getQuarantinedVersion()))),
                row.getRowVersion());
    }
}
