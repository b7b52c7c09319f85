package org.civicstore.shared.audit;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.AUDIT_ENTRY;
import static org.civicstore.generated.db.Tables.AUDIT_HEAD;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.AuditEntryRecord;
import org.civicstore.generated.db.tables.records.AuditHeadRecord;
import org.civicstore.shared.audit.AuditBodies.EntryBody;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Reads the access audit. */
@Singleton
class AuditQueries {
    private final Transactor transactor;

    AuditQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** A sealed entry and the hash that is kept beside it. */
    record Stored(SealedEntry sealed, byte[] hash) {}

    Optional<AuditHead> head() {
        return transactor
                .reading()
                .selectFrom(AUDIT_HEAD)
                .where(AUDIT_HEAD.PLACE.gt(0L))
                .fetchOptional(AuditQueries::head);
    }

    /** The hash of the entry at that place. */
    Optional<byte[]> hashAt(long place) {
        return transactor
                .reading()
                .select(AUDIT_ENTRY.ENTRY_SHA256)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PLACE.eq(place))
                .fetchOptional(AUDIT_ENTRY.ENTRY_SHA256);
    }

    long loose() {
        return transactor.reading().fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.PLACE.isNull());
    }

    /** Sealed entries of these places, in their order. */
    List<Stored> from(long place, int most) {
        return transactor
                .reading()
                .selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PLACE.ge(place))
                .orderBy(AUDIT_ENTRY.PLACE)
                .limit(most)
                .fetch(row -> new Stored(
                        new SealedEntry(entry(row), row.getPlace(), row.getPreviousSha256()), row.getEntrySha256()));
    }

    /** The latest first, with the names that people have now. */
    Page<EntryBody> find(AuditFilter filter, int page, int size) {
        Condition condition = condition(filter);
        var accounts = ACCOUNT.as("who");
        List<EntryBody> items = transactor
                .reading()
                .select(AUDIT_ENTRY.asterisk(), accounts.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(accounts)
                .on(accounts.ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .where(condition)
                .orderBy(AUDIT_ENTRY.HAPPENED_AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> EntryBody.of(
                        entry(row.into(AUDIT_ENTRY)),
                        Optional.ofNullable(row.get(AUDIT_ENTRY.PLACE)),
                        Optional.ofNullable(row.get(accounts.NAME))));
        return new Page<>(items, page, size, transactor.reading().fetchCount(AUDIT_ENTRY, condition));
    }

    private static Condition condition(AuditFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.kind().isPresent()) {
            condition = condition.and(AUDIT_ENTRY.KIND.eq(filter.kind().get().name()));
        }
        if (filter.account().isPresent()) {
            condition = condition.and(
                    AUDIT_ENTRY.ACCOUNT_ID.eq(Uuids.bytes(filter.account().get().value())));
        }
        if (filter.from().isPresent()) {
            condition = condition.and(
                    AUDIT_ENTRY.HAPPENED_AT.ge(Times.utc(filter.from().get())));
        }
        if (filter.before().isPresent()) {
            condition = condition.and(
                    AUDIT_ENTRY.HAPPENED_AT.lt(Times.utc(filter.before().get())));
        }
        if (!filter.subject().isBlank()) {
            condition =
                    condition.and(AUDIT_ENTRY.SUBJECT.contains(filter.subject().strip()));
        }
        return condition;
    }

    static AuditEntry entry(AuditEntryRecord row) {
        return new AuditEntry(
                Uuids.uuid(row.getId()),
                Times.instant(row.getHappenedAt()),
                AuditKind.valueOf(row.getKind()),
                Optional.ofNullable(row.getAccountId()).map(id -> new AccountId(Uuids.uuid(id))),
                row.getSubject(),
                row.getDetail());
    }

    static AuditHead head(AuditHeadRecord row) {
        return new AuditHead(row.getPlace(), row.getEntrySha256(), Times.instant(row.getSealedAt()), row.getNote());
    }
}
