package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_PROPOSAL;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.generated.db.tables.records.ReviewProposalRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Writes proposed verdicts and what became of them. */
@Singleton
public class ProposalRepository {
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};

    private final CaseJson json;

    ProposalRepository(CaseJson json) {
        this.json = json;
    }

    public void insert(Tx tx, ReviewId review, Proposal proposal) {
        tx.sql()
                .insertInto(REVIEW_PROPOSAL)
                .set(REVIEW_PROPOSAL.ID, Uuids.bytes(proposal.id()))
                .set(REVIEW_PROPOSAL.REVIEW_ID, Uuids.bytes(review.value()))
                .set(REVIEW_PROPOSAL.OUTCOME, proposal.outcome().name())
                .set(REVIEW_PROPOSAL.REASONS, proposal.reasons())
                .set(REVIEW_PROPOSAL.CONDITIONS, json.write(proposal.conditions()))
                .set(REVIEW_PROPOSAL.PROPOSED_BY, Uuids.bytes(proposal.by().value()))
                .set(REVIEW_PROPOSAL.PROPOSED_AT, Times.utc(proposal.at()))
                .execute();
    }

    public void confirm(Tx tx, Proposal proposal, AccountId by, Instant at) {
        decide(tx, proposal, ProposalDecision.CONFIRMED, Optional.of(by), at, "");
    }

    public void giveBack(Tx tx, Proposal proposal, AccountId by, Instant at, String reason) {
        decide(tx, proposal, ProposalDecision.RETURNED, Optional.of(by), at, reason);
    }

    /** What two persons agreed on holds no longer: an appeal set it aside. */
    public void overturn(Tx tx, UUID proposal) {
        tx.sql()
                .update(REVIEW_PROPOSAL)
                .set(REVIEW_PROPOSAL.DECISION, ProposalDecision.OVERTURNED.name())
                .where(REVIEW_PROPOSAL.ID.eq(Uuids.bytes(proposal)))
                .execute();
    }

    /** The two who agreed on it. */
    public Set<AccountId> deciders(Tx tx, UUID proposal) {
        return deciders(tx, REVIEW_PROPOSAL.ID.eq(Uuids.bytes(proposal)));
    }

    /** Who agreed on what an appeal set aside later. */
    public Set<AccountId> overturned(Tx tx, ReviewId review) {
        return deciders(
                tx,
                REVIEW_PROPOSAL
                        .REVIEW_ID
                        .eq(Uuids.bytes(review.value()))
                        .and(REVIEW_PROPOSAL.DECISION.eq(ProposalDecision.OVERTURNED.name())));
    }

    private static Set<AccountId> deciders(Tx tx, org.jooq.Condition which) {
        Set<AccountId> found = new HashSet<>();
        tx.sql()
                .select(REVIEW_PROPOSAL.PROPOSED_BY, REVIEW_PROPOSAL.DECIDED_BY)
                .from(REVIEW_PROPOSAL)
                .where(which)
                .and(REVIEW_PROPOSAL.DECIDED_BY.isNotNull())
                .forEach(row -> {
                    found.add(new AccountId(Uuids.uuid(row.value1())));
                    found.add(new AccountId(Uuids.uuid(row.value2())));
                });
        return found;
    }

    public Optional<Proposal> confirmed(Tx tx, ReviewId review) {
        return confirmed(tx.sql(), review);
    }

    /** Nobody decided: the case was closed, or the proposer stepped aside. */
    public void lapse(Tx tx, Proposal proposal, Instant at) {
        decide(tx, proposal, ProposalDecision.LAPSED, Optional.empty(), at, "");
    }

    private static void decide(
            Tx tx, Proposal proposal, ProposalDecision decision, Optional<AccountId> by, Instant at, String reason) {
        tx.sql()
                .update(REVIEW_PROPOSAL)
                .set(REVIEW_PROPOSAL.DECISION, decision.name())
                .set(
                        REVIEW_PROPOSAL.DECIDED_BY,
                        by.map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(REVIEW_PROPOSAL.DECIDED_AT, Times.utc(at))
                .set(REVIEW_PROPOSAL.DECISION_REASON, reason)
                .where(REVIEW_PROPOSAL.ID.eq(Uuids.bytes(proposal.id())))
                .execute();
    }

    /** Those that wait for their second person. */
    Map<ReviewId, Proposal> open(DSLContext sql, Collection<ReviewId> reviews) {
        return reviews.isEmpty()
                ? Map.of()
                : sql.selectFrom(REVIEW_PROPOSAL)
                        .where(REVIEW_PROPOSAL.REVIEW_ID.in(reviews.stream()
                                .map(id -> Uuids.bytes(id.value()))
                                .toList()))
                        .and(REVIEW_PROPOSAL.DECISION.isNull())
                        .fetchMap(row -> new ReviewId(Uuids.uuid(row.getReviewId())), this::proposal);
    }

    /** The one that two persons agreed on. */
    Optional<Proposal> confirmed(DSLContext sql, ReviewId review) {
        return latest(sql, review, REVIEW_PROPOSAL.DECISION.eq(ProposalDecision.CONFIRMED.name()));
    }

    private Optional<Proposal> latest(DSLContext sql, ReviewId review, org.jooq.Condition which) {
        return sql.selectFrom(REVIEW_PROPOSAL)
                .where(REVIEW_PROPOSAL.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .and(which)
                .orderBy(REVIEW_PROPOSAL.PROPOSED_AT.desc())
                .limit(1)
                .fetchOptional()
                .map(this::proposal);
    }

    private Proposal proposal(ReviewProposalRecord row) {
        return new Proposal(
                Uuids.uuid(row.getId()),
                ProposedOutcome.valueOf(row.getOutcome()),
                row.getReasons(),
                json.read(row.getConditions(), CONDITIONS),
                new AccountId(Uuids.uuid(row.getProposedBy())),
                Times.instant(row.getProposedAt()));
    }

    /** What became of a proposal. */
    private enum ProposalDecision {
        CONFIRMED,
        RETURNED,
        LAPSED,
        OVERTURNED
    }
}
