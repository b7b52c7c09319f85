package org.civicstore.concern;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * One report about a listing and what became of it.
 *
 * @param number what people quote, such as {@code K-2026-000017}
 * @param releaseVersion the newest release when it was reported
 * @param organisation whose listing it is; its members neither read nor decide
 * @param details what the reporter wrote; gone when the clock says so
 * @param dueAt until when it is to be answered
 * @param escalatedAt since when it is marked as late
 * @param mergedInto the concern that it is answered with
 * @param version counts saves
 */
public record Concern(
        UUID id,
        String number,
        String listingSlug,
        String listingName,
        String releaseVersion,
        OrganisationId organisation,
        ConcernKind kind,
        ConcernStatus status,
        Optional<String> details,
        Reporter reporter,
        Instant receivedAt,
        Instant dueAt,
        Optional<Instant> triagedAt,
        Optional<Instant> escalatedAt,
        Optional<Instant> closedAt,
        Optional<UUID> mergedInto,
        Optional<ConcernOutcome> outcome,
        int version) {

    /** Whether the promise is broken at that moment, or was when the answer came. */
    public boolean late(Instant now) {
        return closedAt.orElse(now).isAfter(dueAt);
    }

    /** Somebody has read it; another kind brings another clock, from receipt on. */
    Concern triage(ConcernKind as, Instant at) {
        return with(
                as,
                require(ConcernAction.TRIAGE),
                as == kind ? dueAt : as.dueAfter(receivedAt),
                triagedAt.or(() -> Optional.of(at)),
                escalatedAt,
                Optional.empty(),
                mergedInto,
                outcome);
    }

    /** @throws ProblemException {@code wrong-state} when the other is answered already, or itself merged */
    public Concern merge(Concern into, Instant at) {
        ConcernStatus next = require(ConcernAction.MERGE);
        if (into.id.equals(id) || !into.status.open() || into.mergedInto.isPresent()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "Concern " + number + " cannot be answered with " + into.number + ".",
                    "Choose another open concern that is not merged itself.");
        }
        return with(
                kind,
                next,
                dueAt,
                triagedAt.or(() -> Optional.of(at)),
                escalatedAt,
                Optional.empty(),
                Optional.of(into.id),
                outcome);
    }

    /** With an earlier end of its time, when one that waits for it has one. */
    Concern urged(Instant due) {
        return due.isBefore(dueAt)
                ? with(kind, status, due, triagedAt, escalatedAt, closedAt, mergedInto, outcome)
                : this;
    }

    Concern separate() {
        ConcernStatus next = require(ConcernAction.SEPARATE);
        return with(kind, next, dueAt, triagedAt, escalatedAt, Optional.empty(), Optional.empty(), outcome);
    }

    /** Marks it as late; no earlier than it is. */
    public Concern escalate(Instant at) {
        ConcernStatus next = require(ConcernAction.ESCALATE);
        return with(kind, next, dueAt, triagedAt, Optional.of(at), closedAt, mergedInto, outcome);
    }

    /** @param action {@link ConcernAction#ACT} or {@link ConcernAction#DISMISS} */
    Concern close(ConcernAction action, ConcernOutcome with, Instant at) {
        ConcernStatus next = require(action);
        return with(kind, next, dueAt, triagedAt, escalatedAt, Optional.of(at), mergedInto, Optional.of(with));
    }

    private Concern with(
            ConcernKind newKind,
            ConcernStatus newStatus,
            Instant due,
            Optional<Instant> triaged,
            Optional<Instant> escalated,
            Optional<Instant> closed,
            Optional<UUID> into,
            Optional<ConcernOutcome> newOutcome) {
        return new Concern(
                id,
                number,
                listingSlug,
                listingName,
                releaseVersion,
                organisation,
                newKind,
                newStatus,
                details,
                reporter,
                receivedAt,
                due,
                triaged,
                escalated,
                closed,
                into,
                newOutcome,
                version);
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    private ConcernStatus require(ConcernAction action) {
        boolean follows = mergedInto.isPresent() && (action == ConcernAction.MERGE || action == ConcernAction.TRIAGE);
        boolean alone = mergedInto.isEmpty() && action == ConcernAction.SEPARATE;
        return status.after(action)
                .filter(next -> !follows && !alone)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Concern " + number + " is " + status
                                + (mergedInto.isPresent() ? " and merged" : "") + "; " + action
                                + " is not possible then.",
                        "Load the concern again and choose one of its allowedActions."));
    }
}
