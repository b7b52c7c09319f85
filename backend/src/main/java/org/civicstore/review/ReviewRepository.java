package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;
import static org.civicstore.generated.db.Tables.REVIEW_HISTORY;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.generated.db.tables.records.ReviewCaseRecord;
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
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Writes cases and reads them under a lock. */
@Singleton
public class ReviewRepository {
    private final Ids ids;
    private final ProposalRepository proposals;
    private final ConflictRepository conflicts;
    private final FastTrackRepository fastTracks;
    private final Audit audit;

    ReviewRepository(
            Ids ids,
            ProposalRepository proposals,
            ConflictRepository conflicts,
            FastTrackRepository fastTracks,
            Audit audit) {
        this.ids = ids;
        this.proposals = proposals;
        this.conflicts = conflicts;
        this.fastTracks = fastTracks;
        this.audit = audit;
    }

    /** The case, locked until the transaction ends. */
    public Optional<Review> lock(Tx tx, ReviewId id) {
        return lock(tx, REVIEW_CASE.ID.eq(Uuids.bytes(id.value())));
    }

    /** The latest case on the submission that people call so, locked until the transaction ends. */
    public Optional<Review> lockNumbered(Tx tx, String submissionNumber) {
        return lock(tx, REVIEW_CASE.SUBMISSION_NUMBER.eq(submissionNumber));
    }

    /** The latest case on a submission, locked until the transaction ends. */
    public Optional<Review> lockOf(Tx tx, SubmissionId submission) {
        return lock(tx, REVIEW_CASE.SUBMISSION_ID.eq(Uuids.bytes(submission.value())));
    }

    /** The cases of an organisation that somebody holds, locked until the transaction ends. */
    public List<Review> lockHeld(Tx tx, AccountId holder, OrganisationId organisation) {
        return tx
                .sql()
                .selectFrom(REVIEW_CASE)
                .where(REVIEW_CASE.CERTIFIER_ID.eq(Uuids.bytes(holder.value())))
                .and(REVIEW_CASE.STATUS.notIn(ReviewStatus.CONCLUDED.name(), ReviewStatus.CLOSED.name()))
                .and(REVIEW_CASE.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .orderBy(REVIEW_CASE.ID)
                .forUpdate()
                .fetch()
                .stream()
                .map(row -> review(tx.sql(), row))
                .toList();
    }

    private Optional<Review> lock(Tx tx, Condition which) {
        return tx.sql()
                .selectFrom(REVIEW_CASE)
                .where(which)
                .orderBy(REVIEW_CASE.OPENED_AT.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional()
                .map(row -> review(tx.sql(), row));
    }

    void insert(Tx tx, Review review) {
        ReviewCaseRecord row = tx.sql().newRecord(REVIEW_CASE);
        row.setId(Uuids.bytes(review.id().value()));
        row.setSubmissionId(Uuids.bytes(review.facts().submission().value()));
        row.setOpenedAt(Times.utc(review.openedAt()));
        fill(row, review);
        row.setRowVersion(1);
        row.insert();
    }

    /** Saves what changed. The caller's record is stale afterwards. */
    void save(Tx tx, Review review) {
        ReviewCaseRecord row = tx.sql().newRecord(REVIEW_CASE);
        fill(row, review);
        row.setRowVersion(review.version() + 1);
        int saved = tx.sql()
                .update(REVIEW_CASE)
                .set(row)
                .where(REVIEW_CASE.ID.eq(Uuids.bytes(review.id().value())))
                .and(REVIEW_CASE.ROW_VERSION.eq(review.version()))
                .execute();
        if (saved == 0) {
            throw review.stale();
        }
    }

    /** Adds a move to the case file. */
    void record(
            Tx tx,
            Review after,
            ReviewAction action,
            Optional<ReviewStatus> from,
            Optional<AccountId> by,
            String reason,
            Instant at) {
        tx.sql()
                .insertInto(REVIEW_HISTORY)
                .set(REVIEW_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(REVIEW_HISTORY.REVIEW_ID, Uuids.bytes(after.id().value()))
                .set(REVIEW_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(REVIEW_HISTORY.ACTION, action.name())
                .set(REVIEW_HISTORY.FROM_STATUS, from.map(Enum::name).orElse(null))
                .set(REVIEW_HISTORY.TO_STATUS, after.status().name())
                .set(
                        REVIEW_HISTORY.ACCOUNT_ID,
                        by.map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(REVIEW_HISTORY.REASON, reason)
                .execute();
        if (by.isPresent()) {
            audit.record(tx, AuditKind.CASE_DECIDED, by, "case:" + after.id(), action.name(), at);
        }
    }

    /** Takes a name out of what says to whom cases were handed over; who did what is known by the number of the account. */
    void forgetName(Tx tx, String name) {
        tx.sql().execute("""
            update review_history set reason = concat('…', substring(reason, char_length(?) + 1))
            where action = ? and left(reason, char_length(?) + 2) = concat(?, ': ')
            """, name, ReviewAction.HAND_OVER.name(), name, name);
    }

    /** Everybody who ever did something in the case. */
    public Set<AccountId> partakers(Tx tx, ReviewId id) {
        return partakers(tx.sql(), id);
    }

    Set<AccountId> partakers(DSLContext sql, ReviewId id) {
        return sql.selectDistinct(REVIEW_HISTORY.ACCOUNT_ID)
                .from(REVIEW_HISTORY)
                .where(REVIEW_HISTORY.REVIEW_ID.eq(Uuids.bytes(id.value())))
                .and(REVIEW_HISTORY.ACCOUNT_ID.isNotNull())
                .fetchSet(row -> new AccountId(Uuids.uuid(row.value1())));
    }

    private static void fill(ReviewCaseRecord row, Review review) {
        CaseFacts facts = review.facts();
        row.setSubmissionNumber(facts.submissionNumber());
        row.setOrganisationId(Uuids.bytes(facts.organisation().value()));
        row.setOrganisationName(facts.organisationName());
        row.setSubmittedBy(Uuids.bytes(facts.submittedBy().value()));
        row.setListingSlug(facts.listingSlug());
        row.setListingName(facts.listingName());
        row.setReleaseVersion(facts.releaseVersion());
        row.setKind(facts.kind().name());
        row.setProfile(facts.profile());
        row.setEdition(facts.edition());
        row.setFollowsId(facts.follows().map(id -> Uuids.bytes(id.value())).orElse(null));
        row.setRound(review.round());
        row.setStatus(review.status().name());
        row.setCertifierId(review.certifier().map(id -> Uuids.bytes(id.value())).orElse(null));
        row.setQueuedAt(review.queuedAt().map(Times::utc).orElse(null));
        ServiceClock clock = review.clock();
        row.setPromise(clock.promise().name());
        row.setClockStartedAt(clock.startedAt().map(Times::utc).orElse(null));
        row.setDueAt(clock.dueAt().map(Times::utc).orElse(null));
        row.setSpentMillis(clock.spent().toMillis());
        row.setLeftMillis(clock.left().map(Duration::toMillis).orElse(null));
        row.setMissedAt(clock.missedAt().map(Times::utc).orElse(null));
        row.setTier(review.tier().name());
        row.setConcludedAt(review.concludedAt().map(Times::utc).orElse(null));
        row.setOutcome(review.outcome().map(Enum::name).orElse(null));
        row.setMetCount(review.tally().met());
        row.setNotMetCount(review.tally().notMet());
        row.setOpenCount(review.tally().open());
        row.setDidNotRunCount(review.tally().didNotRun());
    }

    Review review(DSLContext sql, ReviewCaseRecord row) {
        return reviews(sql, List.of(row)).getFirst();
    }

    /** In the same order, with few questions however many there are. */
    List<Review> reviews(DSLContext sql, List<ReviewCaseRecord> rows) {
        Map<OrganisationId, Map<AccountId, BlockedReason>> keptAway = conflicts.keptAway(
                sql, rows.stream().map(row -> facts(row).organisation()).toList());
        Map<ReviewId, Proposal> open = proposals.open(
                sql,
                rows.stream()
                        .filter(row -> row.getStatus().equals(ReviewStatus.VERDICT_PROPOSED.name()))
                        .map(row -> new ReviewId(Uuids.uuid(row.getId())))
                        .toList());
        Map<ReviewId, FastTracking> fast = fastTracks.of(
                sql,
                rows.stream()
                        .filter(row -> row.getPromise().equals(ServicePromise.FAST.name()))
                        .map(row -> new ReviewId(Uuids.uuid(row.getId())))
                        .toList());
        return rows.stream().map(row -> review(row, keptAway, open, fast)).toList();
    }

    private static Review review(
            ReviewCaseRecord row,
            Map<OrganisationId, Map<AccountId, BlockedReason>> keptAway,
            Map<ReviewId, Proposal> open,
            Map<ReviewId, FastTracking> fast) {
        ReviewId id = new ReviewId(Uuids.uuid(row.getId()));
        CaseFacts facts = facts(row);
        return new Review(
                id,
                facts,
                row.getRound(),
                ReviewStatus.valueOf(row.getStatus()),
                Optional.ofNullable(row.getCertifierId()).map(Uuids::uuid).map(AccountId::new),
                Times.instant(row.getOpenedAt()),
                Optional.ofNullable(Times.instantOrNull(row.getQueuedAt())),
                clock(row),
                RiskTier.valueOf(row.getTier()),
                with(keptAway.getOrDefault(facts.organisation(), Map.of()), Optional.ofNullable(fast.get(id))),
                new Tally(row.getMetCount(), row.getNotMetCount(), row.getOpenCount(), row.getDidNotRunCount()),
                Optional.ofNullable(row.getOutcome()).map(ReviewOutcome::valueOf),
                Optional.ofNullable(Times.instantOrNull(row.getConcludedAt())),
                Optional.ofNullable(open.get(id)),
                row.getRowVersion());
    }

    /** Whoever opened the fast track decides nothing there. */
    private static Map<AccountId, BlockedReason> with(
            Map<AccountId, BlockedReason> keptAway, Optional<FastTracking> fast) {
        if (fast.isEmpty()) {
            return keptAway;
        }
        Map<AccountId, BlockedReason> all = new HashMap<>(keptAway);
        all.put(fast.get().by(), BlockedReason.OPENED_FAST_TRACK);
        return all;
    }

    private static ServiceClock clock(ReviewCaseRecord row) {
        return new ServiceClock(
                ServicePromise.valueOf(row.getPromise()),
                Optional.ofNullable(Times.instantOrNull(row.getClockStartedAt())),
                Optional.ofNullable(Times.instantOrNull(row.getDueAt())),
                Duration.ofMillis(row.getSpentMillis()),
                Optional.ofNullable(row.getLeftMillis()).map(Duration::ofMillis),
                Optional.ofNullable(Times.instantOrNull(row.getMissedAt())));
    }

    private static CaseFacts facts(ReviewCaseRecord row) {
        return new CaseFacts(
                new SubmissionId(Uuids.uuid(row.getSubmissionId())),
                row.getSubmissionNumber(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                row.getOrganisationName(),
                new AccountId(Uuids.uuid(row.getSubmittedBy())),
                row.getListingSlug(),
                row.getListingName(),
                row.getReleaseVersion(),
                SubjectKind.valueOf(row.getKind()),
                row.getProfile(),
                row.getEdition(),
                Optional.ofNullable(row.getFollowsId()).map(Uuids::uuid).map(ReviewId::new));
    }
}
