package org.civicstore.organisation;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** What parts of this slice in packages of their own need of an organisation: find, lock, policy, case file. */
@Singleton
public class OrganisationAccess {
    private final OrganisationQueries queries;
    private final OrganisationRepository organisations;
    private final Ids ids;
    private final Clock clock;

    OrganisationAccess(OrganisationQueries queries, OrganisationRepository organisations, Ids ids, Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** The organisation, of which the actor may do this; not found for those who may not even see it. */
    public Organisation find(Actor actor, String slug, OrganisationAction action) {
        Organisation organisation =
                queries.visible(actor, slug).orElseThrow(() -> CommonProblem.notFound("organisation"));
        OrganisationPolicy.require(actor, action, organisation);
        return organisation;
    }

    /** As {@link #find}, locked until the transaction ends. */
    public Organisation lock(Tx tx, Actor actor, String slug, OrganisationAction action) {
        Organisation organisation =
                organisations.lock(tx, slug).orElseThrow(() -> CommonProblem.notFound("organisation"));
        OrganisationPolicy.require(actor, action, organisation);
        return organisation;
    }

    /** Appends to the case file what the actor has done. */
    public void record(Tx tx, Actor actor, Organisation organisation, String action, String detail) {
        organisations.record(
                tx,
                ids.next(),
                organisation,
                OrganisationPolicy.person(actor).account(),
                action,
                detail,
                clock.instant());
    }

    /** For lists that have reached their upper limit. */
    public ProblemException tooMany(String what, int most) {
        return ProblemException.of(
                OrganisationProblem.TOO_MANY,
                "An organisation may have " + most + " " + what + ".",
                "Remove those that are no longer needed.");
    }
}
