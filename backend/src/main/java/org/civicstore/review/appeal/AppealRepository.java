package org.civicstore.review.appeal;

import static org.civicstore.generated.db.Tables.REVIEW_APPEAL;
import static org.civicstore.generated.db.Tables.REVIEW_APPEAL_HISTORY;
import static org.civicstore.generated.db.Tables.REVIEW_CASE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.appeal.Appeal.About;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Writes appeals and reads them under a lock. */
@Singleton
class AppealRepository {
    private final Ids ids;
    private final Audit audit;

    AppealRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** The appeal, locked until the transaction ends. */
    Optional<Appeal> lock(Tx tx, String number) {
        return tx.sql()
                .select(REVIEW_APPEAL.ID)
                .from(REVIEW_APPEAL)
                .where(REVIEW_APPEAL.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> find(tx.sql(), REVIEW_APPEAL.ID.eq(row.value1())).stream()
                        .findFirst());
    }

    /** Every appeal of a case, the latest first; the caller holds the case's lock. */
    List<Appeal> of(Tx tx, ReviewId review) {
        return find(tx.sql(), REVIEW_APPEAL.REVIEW_ID.eq(Uuids.bytes(review.value())));
    }

    /** The latest first. */
    List<Appeal> find(DSLContext sql, Condition which) {
        return sql.select()
                .from(REVIEW_APPEAL)
                .join(REVIEW_CASE)
                .on(REVIEW_CASE.ID.eq(REVIEW_APPEAL.REVIEW_ID))
                .where(which)
                .orderBy(REVIEW_APPEAL.LODGED_AT.desc(), REVIEW_APPEAL.ID.desc())
                .fetch(AppealRepository::appeal);
    }

    void insert(Tx tx, Appeal appeal) {
        tx.sql()
                .insertInto(REVIEW_APPEAL)
                .set(REVIEW_APPEAL.ID, Uuids.bytes(appeal.id()))
                .set(REVIEW_APPEAL.NUMBER, appeal.number())
                .set(REVIEW_APPEAL.REVIEW_ID, Uuids.bytes(appeal.review().value()))
                .set(REVIEW_APPEAL.PROPOSAL_ID, Uuids.bytes(appeal.decision()))
                .set(REVIEW_APPEAL.STATUS, appeal.status().name())
                .set(REVIEW_APPEAL.GROUNDS, appeal.grounds())
                .set(REVIEW_APPEAL.LODGED_BY, Uuids.bytes(appeal.lodgedBy().value()))
                .set(REVIEW_APPEAL.LODGED_AT, Times.utc(appeal.lodgedAt()))
                .set(REVIEW_APPEAL.DUE_AT, Times.utc(appeal.dueAt()))
                .set(REVIEW_APPEAL.ROW_VERSION, 1)
                .execute();
    }

    void save(Tx tx, Appeal appeal) {
        int saved = tx.sql()
                .update(REVIEW_APPEAL)
                .set(REVIEW_APPEAL.STATUS, appeal.status().name())
                .set(
                        REVIEW_APPEAL.CERTIFIER_ID,
                        appeal.certifier().map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(REVIEW_APPEAL.ENDED_AT, appeal.endedAt().map(Times::utc).orElse(null))
                .set(REVIEW_APPEAL.REASONS, appeal.reasons().orElse(null))
                .set(REVIEW_APPEAL.ROW_VERSION, appeal.version() + 1)
                .where(REVIEW_APPEAL.ID.eq(Uuids.bytes(appeal.id())))
                .and(REVIEW_APPEAL.ROW_VERSION.eq(appeal.version()))
                .execute();
        if (saved == 0) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "Appeal " + appeal.number() + " was changed by somebody else meanwhile.",
                    "Load it again and repeat.");
        }
    }

    void record(Tx tx, Appeal after, Optional<AppealStatus> from, Optional<AccountId> by, String reason, Instant at) {
        tx.sql()
                .insertInto(REVIEW_APPEAL_HISTORY)
                .set(REVIEW_APPEAL_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(REVIEW_APPEAL_HISTORY.APPEAL_ID, Uuids.bytes(after.id()))
                .set(REVIEW_APPEAL_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(REVIEW_APPEAL_HISTORY.FROM_STATUS, from.map(Enum::name).orElse(null))
                .set(REVIEW_APPEAL_HISTORY.TO_STATUS, after.status().name())
                .set(
                        REVIEW_APPEAL_HISTORY.ACCOUNT_ID,
                        by.map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(REVIEW_APPEAL_HISTORY.REASON, reason)
                .execute();
        audit.record(
                tx,
                AuditKind.CASE_DECIDED,
                by,
                "appeal:" + after.number(),
                after.status().name(),
                at);
    }

    private static Appeal appeal(Record row) {
        return new Appeal(
                Uuids.uuid(row.get(REVIEW_APPEAL.ID)),
                row.get(REVIEW_APPEAL.NUMBER),
                new ReviewId(Uuids.uuid(row.get(REVIEW_APPEAL.REVIEW_ID))),
                Uuids.uuid(row.get(REVIEW_APPEAL.PROPOSAL_ID)),
                about(row),
                AppealStatus.valueOf(row.get(REVIEW_APPEAL.STATUS)),
                row.get(REVIEW_APPEAL.GROUNDS),
                account(row.get(REVIEW_APPEAL.LODGED_BY)),
                Times.instant(row.get(REVIEW_APPEAL.LODGED_AT)),
                Times.instant(row.get(REVIEW_APPEAL.DUE_AT)),
                Optional.ofNullable(row.get(REVIEW_APPEAL.CERTIFIER_ID)).map(AppealRepository::account),
                Optional.ofNullable(Times.instantOrNull(row.get(REVIEW_APPEAL.ENDED_AT))),
                Optional.ofNullable(row.get(REVIEW_APPEAL.REASONS)),
                row.get(REVIEW_APPEAL.ROW_VERSION));
    }

    private static About about(Record row) {
        return new About(
                new SubmissionId(Uuids.uuid(row.get(REVIEW_CASE.SUBMISSION_ID))),
                row.get(REVIEW_CASE.SUBMISSION_NUMBER),
                new OrganisationId(Uuids.uuid(row.get(REVIEW_CASE.ORGANISATION_ID))),
                row.get(REVIEW_CASE.ORGANISATION_NAME),
                account(row.get(REVIEW_CASE.SUBMITTED_BY)),
                row.get(REVIEW_CASE.LISTING_SLUG),
                row.get(REVIEW_CASE.LISTING_NAME),
                row.get(REVIEW_CASE.RELEASE_VERSION),
                row.get(REVIEW_CASE.EDITION));
    }

    private static AccountId account(byte[] id) {
        return new AccountId(Uuids.uuid(id));
    }
}
