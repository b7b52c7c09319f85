package org.civicstore.submission.testing;

import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.TEST_ACCESS;
import static org.civicstore.generated.db.Tables.TEST_ACCESS_REVEAL;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.TestAccessRecord;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.submission.SubmissionStatus;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps sealed access, at most one for each submission, and who was shown it. */
@Singleton
class TestAccessRepository {
    private static final List<String> ENDED = List.of(
            SubmissionStatus.ACCEPTED.name(), SubmissionStatus.REFUSED.name(), SubmissionStatus.WITHDRAWN.name());

    private final Ids ids;
    private final Audit audit;

    TestAccessRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    void put(Tx tx, GivenAccess access, AccountId by) {
        remove(tx, access.submission());
        tx.sql()
                .insertInto(TEST_ACCESS)
                .set(TEST_ACCESS.SUBMISSION_ID, Uuids.bytes(access.submission().value()))
                .set(TEST_ACCESS.KEY_ID, access.sealed().keyId())
                .set(TEST_ACCESS.SEALED, access.sealed().bytes())
                .set(TEST_ACCESS.PERSONAS, access.personas())
                .set(TEST_ACCESS.LAST_DAY, access.lastDay())
                .set(TEST_ACCESS.GIVEN_BY, Uuids.bytes(by.value()))
                .set(TEST_ACCESS.GIVEN_AT, Times.utc(access.givenAt()))
                .execute();
    }

    void remove(Tx tx, SubmissionId submission) {
        tx.sql()
                .deleteFrom(TEST_ACCESS)
                .where(TEST_ACCESS.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .execute();
    }

    /** Removes what is past its last day, and what belongs to submissions that have ended. */
    int removeEnded(Tx tx, LocalDate today) {
        return tx.sql()
                .deleteFrom(TEST_ACCESS)
                .where(TEST_ACCESS.LAST_DAY.lt(today))
                .or(TEST_ACCESS.SUBMISSION_ID.in(
                        DSL.select(SUBMISSION.ID).from(SUBMISSION).where(SUBMISSION.STATUS.in(ENDED))))
                .execute();
    }

    Optional<GivenAccess> find(DSLContext sql, SubmissionId submission) {
        return sql.selectFrom(TEST_ACCESS)
                .where(TEST_ACCESS.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .fetchOptional()
                .map(TestAccessRepository::access);
    }

    Optional<GivenAccess> lock(Tx tx, SubmissionId submission) {
        return tx.sql()
                .selectFrom(TEST_ACCESS)
                .where(TEST_ACCESS.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .forUpdate()
                .fetchOptional()
                .map(TestAccessRepository::access);
    }

    /** Whose address was not asked since then. */
    List<SubmissionId> unasked(DSLContext sql, Instant since, int most) {
        return sql.select(TEST_ACCESS.SUBMISSION_ID)
                .from(TEST_ACCESS)
                .where(TEST_ACCESS.CHECKED_AT.isNull().or(TEST_ACCESS.CHECKED_AT.lt(Times.utc(since))))
                .orderBy(TEST_ACCESS.CHECKED_AT, TEST_ACCESS.SUBMISSION_ID)
                .limit(most)
                .fetch(row -> new SubmissionId(Uuids.uuid(row.value1())));
    }

    /** What was sealed with another key than this one. */
    List<SubmissionId> sealedOtherwise(DSLContext sql, String keyId, int most) {
        return sql.select(TEST_ACCESS.SUBMISSION_ID)
                .from(TEST_ACCESS)
                .where(TEST_ACCESS.KEY_ID.ne(keyId))
                .orderBy(TEST_ACCESS.SUBMISSION_ID)
                .limit(most)
                .fetch(row -> new SubmissionId(Uuids.uuid(row.value1())));
    }

    /** Notes that the address was asked, and seals with another key where that is wanted. */
    void save(Tx tx, GivenAccess access) {
        tx.sql()
                .update(TEST_ACCESS)
                .set(TEST_ACCESS.KEY_ID, access.sealed().keyId())
                .set(TEST_ACCESS.SEALED, access.sealed().bytes())
                .set(TEST_ACCESS.CHECKED_AT, access.checkedAt().map(Times::utc).orElse(null))
                .set(
                        TEST_ACCESS.SILENT_SINCE_AT,
                        access.silentSince().map(Times::utc).orElse(null))
                .where(TEST_ACCESS.SUBMISSION_ID.eq(
                        Uuids.bytes(access.submission().value())))
                .execute();
    }

    void recordReveal(Tx tx, SubmissionId submission, AccountId to, Instant at) {
        tx.sql()
                .insertInto(TEST_ACCESS_REVEAL)
                .set(TEST_ACCESS_REVEAL.ID, Uuids.bytes(ids.next()))
                .set(TEST_ACCESS_REVEAL.SUBMISSION_ID, Uuids.bytes(submission.value()))
                .set(TEST_ACCESS_REVEAL.ACCOUNT_ID, Uuids.bytes(to.value()))
                .set(TEST_ACCESS_REVEAL.REVEALED_AT, Times.utc(at))
                .execute();
        audit.record(tx, AuditKind.EVIDENCE_OPENED, Optional.of(to), "submission:" + submission, "test-access", at);
    }

    /** The latest first. */
    List<Reveal> reveals(DSLContext sql, SubmissionId submission, int most) {
        return sql.select(TEST_ACCESS_REVEAL.ACCOUNT_ID, TEST_ACCESS_REVEAL.REVEALED_AT)
                .from(TEST_ACCESS_REVEAL)
                .where(TEST_ACCESS_REVEAL.SUBMISSION_ID.eq(Uuids.bytes(submission.value())))
                .orderBy(TEST_ACCESS_REVEAL.REVEALED_AT.desc(), TEST_ACCESS_REVEAL.ID.desc())
                .limit(most)
                .fetch(row -> new Reveal(new AccountId(Uuids.uuid(row.value1())), Times.instant(row.value2())));
    }

    private static GivenAccess access(TestAccessRecord row) {
        return new GivenAccess(
                new SubmissionId(Uuids.uuid(row.getSubmissionId())),
                new Vault.Sealed(row.getKeyId(), row.getSealed()),
                row.getPersonas(),
                row.getLastDay(),
                Times.instant(row.getGivenAt()),
                Optional.ofNullable(Times.instantOrNull(row.getCheckedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getSilentSinceAt())));
    }
}
