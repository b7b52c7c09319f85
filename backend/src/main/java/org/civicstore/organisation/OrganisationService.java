package org.civicstore.organisation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;
import org.civicstore.shared.web.RowVersion;

/** Registers organisations, changes them, accepts the agreement in their name, and decides whether they are genuine. */
@Singleton
public class OrganisationService {
    /** Keeps one account from filling the operators' queue. */
    private static final int MOST_UNVERIFIED = 10;

    private final Transactor transactor;
    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final PublisherAgreement agreement;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    OrganisationService(
            Transactor transactor,
            OrganisationRepository organisations,
            MemberRepository members,
            PublisherAgreement agreement,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.organisations = organisations;
        this.members = members;
        this.agreement = agreement;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers an organisation whose first owner is the actor. */
    public Organisation register(Actor actor, OrganisationDetails details) {
        Actor.Person person = OrganisationPolicy.person(actor);
        return transactor.write(tx -> {
            requireRoom(tx, person);
            Instant now = clock.instant();
            Organisation organisation = insert(tx, details, person, now);
            members.add(tx, organisation.id(), new Member(person.account(), MemberRole.OWNER, now));
            organisations.record(tx, ids.next(), organisation, person.account(), "REGISTERED", null, now);
            events.tell(tx, new OrganisationRegistered(organisation.id(), organisation.slug(), details.name(), now));
            return organisation;
        });
    }

    /** Changes trader data and contacts. */
    public void edit(Actor actor, String slug, OrganisationDetails details, OptionalInt expected) {
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.EDIT, organisation);
            RowVersion.check(expected, organisation.version());
            Instant now = clock.instant();
            organisations.update(tx, organisation.edited(details, now));
            organisations.record(
                    tx,
                    ids.next(),
                    organisation,
                    OrganisationPolicy.person(actor).account(),
                    "EDITED",
                    null,
                    now);
        });
    }

    /** Says that the contacts are still right. */
    public void confirmContact(Actor actor, String slug) {
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.EDIT, organisation);
            organisations.record(
                    tx,
                    ids.next(),
                    organisation,
                    OrganisationPolicy.person(actor).account(),
                    OrganisationQueries.CONTACT_CONFIRMED,
                    null,
                    clock.instant());
        });
    }

    /** Accepts the agreement that is in force; accepting it twice changes nothing. */
    public void acceptAgreement(Actor actor, String slug, String version, Digest digest) {
        Actor.Person person = OrganisationPolicy.person(actor);
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.ACCEPT_AGREEMENT, organisation);
            if (!version.equals(agreement.version()) || !digest.equals(agreement.digest())) {
                throw ProblemException.of(
                        OrganisationProblem.OUTDATED_AGREEMENT,
                        "The text that was accepted is not the one in force, which is version " + agreement.version()
                                + ".",
                        "Read the agreement at /api/v1/agreements/current and accept that version with its hash.");
            }
            if (members.acceptedAt(tx, organisation.id(), version).isPresent()) {
                return;
            }
            Instant now = clock.instant();
            members.accept(tx, organisation.id(), new Acceptance(version, digest, person.account(), now));
            organisations.update(tx, organisation);
            organisations.record(tx, ids.next(), organisation, person.account(), "AGREEMENT_ACCEPTED", version, now);
        });
    }

    /** Confirms an organisation. */
    public void verify(Actor actor, String slug, Optional<String> reason) {
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.VERIFY, organisation);
            Instant now = clock.instant();
            Organisation verified = organisation.verified(reason, now);
            organisations.update(tx, verified);
            organisations.record(
                    tx,
                    ids.next(),
                    verified,
                    OrganisationPolicy.person(actor).account(),
                    "VERIFIED",
                    reason.orElse(null),
                    now);
            events.tell(tx, new OrganisationVerified(verified.id(), now));
        });
    }

    /** Refuses an organisation, or takes its confirmation back. */
    public void reject(Actor actor, String slug, Optional<String> reason) {
        String why = reason.filter(text -> !text.isBlank()).orElseThrow(OrganisationService::reasonMissing);
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.REJECT, organisation);
            Instant now = clock.instant();
            Organisation rejected = organisation.rejected(why, now);
            organisations.update(tx, rejected);
            organisations.record(
                    tx, ids.next(), rejected, OrganisationPolicy.person(actor).account(), "REJECTED", why, now);
            events.tell(tx, new OrganisationRejected(rejected.id(), why, now));
        });
    }

    /** Under the first slug that nobody has. */
    private Organisation insert(Tx tx, OrganisationDetails details, Actor.Person by, Instant now) {
        OrganisationId id = new OrganisationId(ids.next());
        for (int attempt = 1; ; attempt++) {
            Organisation organisation = new Organisation(
                    id,
                    Slugs.candidate(details.name(), attempt),
                    details,
                    OrganisationStatus.REGISTERED,
                    Optional.empty(),
                    now,
                    0);
            boolean taken = organisations.slugTaken(tx, organisation.slug());
            if (!taken && organisations.insert(tx, organisation, by.account(), now)) {
                return organisation;
            }
        }
    }

    private Organisation lock(Tx tx, String slug) {
        return organisations.lock(tx, slug).orElseThrow(() -> CommonProblem.notFound("organisation"));
    }

    private void requireRoom(Tx tx, Actor.Person person) {
        if (organisations.unverifiedBy(tx, person.account()) >= MOST_UNVERIFIED) {
            throw ProblemException.of(
                    OrganisationProblem.TOO_MANY,
                    "You have registered " + MOST_UNVERIFIED + " organisations that are not verified yet.",
                    "Wait until an operator has looked at them.");
        }
    }

    private static ProblemException reasonMissing() {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "A rejection needs a reason.",
                "Write what the organisation should know, and send again.",
                List.of(new FieldProblem(
                        "/reason", "not-blank", "Write why, so that the organisation can act on it.")));
    }
}
