package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Who may do what with a submission. It belongs to the vendor: only members of the organisation and its tokens see it here.
 * Certifiers see what was handed in through their case, in the review slice.
 */
@Singleton
public class SubmissionPolicy {

    /** Whether the actor may know that the organisation's submissions exist. */
    public boolean sees(Actor actor, OrganisationId organisation) {
        return actor.actsFor(organisation, TokenScope.SUBMISSIONS_READ) || writes(actor, organisation);
    }

    /** Whose submissions the actor may list. */
    Set<OrganisationId> visible(Actor actor) {
        Set<OrganisationId> own =
                switch (actor) {
                    case Actor.Person person -> person.memberships().keySet();
                    case Actor.Token token -> Set.of(token.organisation());
                    case Actor.Visitor visitor -> Set.of();
                    case Actor.SystemActor system -> Set.of();
                };
        return own.stream().filter(organisation -> sees(actor, organisation)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the actor may prepare submissions for the organisation. */
    public boolean writes(Actor actor, OrganisationId organisation) {
        return actor.actsFor(organisation, TokenScope.SUBMISSIONS_WRITE);
    }

    /** What the actor may ask of a submission in that state; the store's own moves are never among them. */
    public Set<SubmissionAction> allowed(Actor actor, OrganisationId organisation, SubmissionStatus status) {
        EnumSet<SubmissionAction> actions = EnumSet.noneOf(SubmissionAction.class);
        if (writes(actor, organisation)) {
            for (SubmissionAction action : SubmissionAction.values()) {
                if (action.side() == SubmissionAction.Side.VENDOR
                        && status.after(action).isPresent()) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    /**
     * Passes when the actor may, now.
     *
     * @throws ProblemException {@code not-found} to those who must not know of it, {@code forbidden} to those who may only
     *     read, {@code wrong-state} when it is not possible now
     */
    void require(Actor actor, Submission submission, SubmissionAction action) {
        requireSight(actor, submission.organisation());
        requireWrite(actor, submission.organisation());
        submission.require(action);
    }

    public void requireSight(Actor actor, OrganisationId organisation) {
        if (!sees(actor, organisation)) {
            throw CommonProblem.notFound("submission");
        }
    }

    public void requireWrite(Actor actor, OrganisationId organisation) {
        if (!writes(actor, organisation)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "This token may read submissions but not change them.",
                    "Use a token with the scope SUBMISSIONS_WRITE.");
        }
    }
}
