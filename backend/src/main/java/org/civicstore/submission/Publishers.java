package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds the organisation that a new submission is for. */
@Singleton
class Publishers {
    private final SubmissionPolicy policy;
    private final OrganisationQueries organisations;

    Publishers(SubmissionPolicy policy, OrganisationQueries organisations) {
        this.policy = policy;
        this.organisations = organisations;
    }

    /**
     * The one that is named, or the only one there can be.
     *
     * @throws ProblemException {@code invalid-input} when it is not one of the actor's, existing or not, or not clear
     */
    OrganisationId choose(Actor actor, @Nullable String slug) {
        List<OrganisationId> own = policy.visible(actor).stream()
                .filter(id -> slug == null
                        || organisations
                                .profile(id)
                                .map(OrganisationProfile::slug)
                                .filter(slug::equals)
                                .isPresent())
                .toList();
        if (own.size() != 1) {
            throw DraftReader.invalid(List.of(new FieldProblem(
                    "/organisation",
                    slug == null ? "missing" : "not-yours",
                    slug == null
                            ? "Say which of your organisations hands in; if you have none, register one first."
                            : "You do not belong to an organisation of that name.")));
        }
        return own.getFirst();
    }
}
