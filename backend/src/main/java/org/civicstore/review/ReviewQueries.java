package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;
import static org.civicstore.generated.db.Tables.REVIEW_HISTORY;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.criteria.Editions;
import org.civicstore.review.memory.Memory;
import org.civicstore.review.memory.Remembered;
import org.civicstore.review.ruling.RulingQueries;
import org.civicstore.review.screening.Screening;
import org.civicstore.review.screening.ScreeningQueries;
import org.civicstore.review.talk.ChangeRequest;
import org.civicstore.review.talk.Message;
import org.civicstore.review.talk.MessageQueries;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.SubmissionQueries;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Answers about cases. Every certifier may list them all; who may open one is {@link ReviewPolicy}'s. */
@Singleton
public class ReviewQueries {
    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final RulingQueries rulings;
    private final MessageQueries messages;
    private final ProposalRepository proposals;
    private final ScreeningQueries screenings;
    private final SubmissionQueries submissions;
    private final Editions editions;
    private final Memory memory;

    ReviewQueries(
            Transactor transactor,
            ReviewRepository reviews,
            RulingQueries rulings,
            MessageQueries messages,
            ProposalRepository proposals,
            ScreeningQueries screenings,
            SubmissionQueries submissions,
            Editions editions,
            Memory memory) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.rulings = rulings;
        this.messages = messages;
        this.proposals = proposals;
        this.screenings = screenings;
        this.submissions = submissions;
        this.editions = editions;
        this.memory = memory;
    }

    public Optional<Review> find(ReviewId id) {
        return find(REVIEW_CASE.ID.eq(Uuids.bytes(id.value())));
    }

    /** The latest case on a submission: a full review may follow one on the fast track. */
    public Optional<Review> findOf(SubmissionId submission) {
        return find(REVIEW_CASE.SUBMISSION_ID.eq(Uuids.bytes(submission.value())));
    }

    private Optional<Review> find(Condition which) {
        return sql().selectFrom(REVIEW_CASE)
                .where(which)
                .orderBy(REVIEW_CASE.OPENED_AT.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> reviews.review(sql(), row));
    }

    /** How many cases are before this one in the queue, plus one; nothing when it does not wait there. */
    public Optional<Integer> position(Review review) {
        if (review.status() != ReviewStatus.QUEUED || review.dueAt().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(1
                + sql().fetchCount(
                                REVIEW_CASE,
                                REVIEW_CASE
                                        .STATUS
                                        .eq(ReviewStatus.QUEUED.name())
                                        .and(before(review))));
    }

    /** How many cases wait for a certifier. */
    public int waitingInQueue() {
        return sql().fetchCount(REVIEW_CASE, REVIEW_CASE.STATUS.eq(ReviewStatus.QUEUED.name()));
    }

    /** Whose turn comes first, as in {@link QueueQueries#page}. */
    private static Condition before(Review review) {
        String promise = review.clock().promise().name();
        return REVIEW_CASE
                .PROMISE
                .lt(promise)
                .or(REVIEW_CASE
                        .PROMISE
                        .eq(promise)
                        .and(REVIEW_CASE.DUE_AT.lt(Times.utc(review.dueAt().orElseThrow()))));
    }

    public CaseFile file(Review review) {
        Optional<Screening> screening = screenings.latestEnded(review.id());
        return file(review, screening, memory.of(review, screening));
    }

    /** The same with what was cleared and waived up to today, also when the case has ended. */
    public CaseFile fileAsOfNow(Review review) {
        Optional<Screening> screening = screenings.latestEnded(review.id());
        return file(review, screening, memory.asOfNow(review, screening));
    }

    private CaseFile file(Review review, Optional<Screening> screening, Remembered remembered) {
        return new CaseFile(
                review,
                review.demanded(editions.get(review.facts().edition())),
                submissions
                        .contents(review.facts().submission(), review.round())
                        .orElseThrow(() -> CommonProblem.notFound("submission")),
                screening,
                rulings.of(review.id()),
                remembered);
    }

    public Optional<Screening> latestScreening(ReviewId id) {
        return screenings.latest(id);
    }

    public List<DocumentFacts> documents(UUID screening) {
        return screenings.documents(screening);
    }

    public List<Message> messages(ReviewId id) {
        return messages.messages(id);
    }

    public List<ChangeRequest> changeRequests(ReviewId id) {
        return messages.changeRequests(id);
    }

    public Optional<Proposal> confirmedProposal(ReviewId id) {
        return proposals.confirmed(sql(), id);
    }

    /** Everybody who ever did something in the case, or must keep away from it. */
    public Set<AccountId> partakers(ReviewId id) {
        Set<AccountId> found = new HashSet<>(reviews.partakers(sql(), id));
        find(id).ifPresent(review -> found.addAll(review.keptAway().keySet()));
        return found;
    }

    /** Oldest first. */
    public List<HistoryEntry> history(ReviewId id) {
        return sql().selectFrom(REVIEW_HISTORY)
                .where(REVIEW_HISTORY.REVIEW_ID.eq(Uuids.bytes(id.value())))
                .orderBy(REVIEW_HISTORY.HAPPENED_AT, REVIEW_HISTORY.ID)
                .fetch(row -> new HistoryEntry(
                        Times.instant(row.getHappenedAt()),
                        ReviewAction.valueOf(row.getAction()),
                        Optional.ofNullable(row.getFromStatus()).map(ReviewStatus::valueOf),
                        ReviewStatus.valueOf(row.getToStatus()),
                        Optional.ofNullable(row.getAccountId()).map(Uuids::uuid).map(AccountId::new),
                        row.getReason()));
    }

    private DSLContext sql() {
        return transactor.reading();
    }
}
