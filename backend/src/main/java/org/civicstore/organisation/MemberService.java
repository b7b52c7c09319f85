package org.civicstore.organisation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civicstore.identity.Account;
import org.civicstore.identity.AccountQueries;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Brings people into organisations and takes them out. An organisation always keeps an owner. */
@Singleton
public class MemberService {
    private static final Duration INVITATION_VALID = Duration.ofDays(14);
    private static final int MOST_OPEN_INVITATIONS = 50;
    private static final int MOST_MEMBERS = 200;

    private final Transactor transactor;
    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final MemberQueries queries;
    private final AccountQueries accounts;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MemberService(
            Transactor transactor,
            OrganisationRepository organisations,
            MemberRepository members,
            MemberQueries queries,
            AccountQueries accounts,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.organisations = organisations;
        this.members = members;
        this.queries = queries;
        this.accounts = accounts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** An invitation and the secret of its link, which is known this once. */
    record Invited(Invitation invitation, Secret secret) {}

    /** Invites an address; an earlier invitation of the same address no longer holds. */
    Invited invite(Actor actor, String slug, EmailAddress email, MemberRole role) {
        Actor.Person person = OrganisationPolicy.person(actor);
        Secret secret = Secret.create(random, "");
        return transactor.write(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.MANAGE_MEMBERS, organisation);
            Instant now = clock.instant();
            members.forgetInvitations(tx, organisation.id(), email, now);
            if (members.openInvitations(tx, organisation.id()) >= MOST_OPEN_INVITATIONS) {
                throw tooMany("open invitations", MOST_OPEN_INVITATIONS);
            }
            Invitation invitation =
                    new Invitation(ids.next(), organisation.id(), email, role, now, now.plus(INVITATION_VALID));
            members.invite(tx, invitation, person.account(), secret);
            record(tx, organisation, person.account(), "INVITED", email + " as " + role, now);
            return new Invited(invitation, secret);
        });
    }

    /** Takes an invitation back. */
    void revokeInvitation(Actor actor, String slug, UUID invitation) {
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.MANAGE_MEMBERS, organisation);
            if (!members.removeInvitation(tx, organisation.id(), invitation)) {
                throw CommonProblem.notFound("invitation");
            }
            Instant now = clock.instant();
            record(tx, organisation, OrganisationPolicy.person(actor).account(), "INVITATION_REVOKED", null, now);
        });
    }

    /** Makes the actor a member; works once, and only for the address that was invited. Gives back the slug. */
    String accept(Actor actor, Secret secret) {
        Actor.Person person = OrganisationPolicy.person(actor);
        MemberQueries.Offer offer = queries.offer(secret).orElseThrow(() -> CommonProblem.notFound("invitation"));
        Account account = accounts.byId(person.account()).orElseThrow(() -> CommonProblem.notFound("account"));
        EmailAddress own = account.email()
                .orElseThrow(() -> ProblemException.of(
                        OrganisationProblem.INVITATION_NEEDS_EMAIL,
                        "Your account has no e-mail address, and an invitation is for one.",
                        "Give the invited address under My account, then accept."));
        if (!offer.invitation().email().equals(own)) {
            throw ProblemException.of(
                    OrganisationProblem.INVITATION_FOR_SOMEBODY_ELSE,
                    "You are signed in with another e-mail address than the one that was invited.",
                    "Sign in with the invited address, or ask for an invitation of this one.");
        }
        return transactor.write(tx -> {
            Organisation organisation = lock(tx, offer.slug());
            if (!members.removeInvitation(
                    tx, organisation.id(), offer.invitation().id())) {
                throw CommonProblem.notFound("invitation");
            }
            Instant now = clock.instant();
            join(tx, organisation, new Member(account.id(), offer.invitation().role(), now));
            return organisation.slug();
        });
    }

    /** Makes somebody who belongs to it an owner or a maintainer. */
    void changeRole(Actor actor, String slug, AccountId account, MemberRole role) {
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, OrganisationAction.MANAGE_MEMBERS, organisation);
            List<Member> all = members.members(tx, organisation.id());
            Member member = find(all, account);
            if (member.role() == role) {
                return;
            }
            if (role != MemberRole.OWNER) {
                requireAnotherOwner(all, member);
            }
            members.changeRole(tx, organisation.id(), account, role);
            AccountId by = OrganisationPolicy.person(actor).account();
            record(tx, organisation, by, "ROLE_CHANGED", member.account() + " to " + role, clock.instant());
        });
    }

    /** Takes a member out, or lets one leave. What the member holds in the organisation's name ends with it. */
    void remove(Actor actor, String slug, AccountId account) {
        Actor.Person person = OrganisationPolicy.person(actor);
        OrganisationAction action =
                person.account().equals(account) ? OrganisationAction.LEAVE : OrganisationAction.MANAGE_MEMBERS;
        transactor.run(tx -> {
            Organisation organisation = lock(tx, slug);
            OrganisationPolicy.require(actor, action, organisation);
            List<Member> all = members.members(tx, organisation.id());
            Member member = find(all, account);
            requireAnotherOwner(all, member);
            members.remove(tx, organisation.id(), account);
            String what = action == OrganisationAction.LEAVE ? "MEMBER_LEFT" : "MEMBER_REMOVED";
            Instant now = clock.instant();
            record(tx, organisation, person.account(), what, account.toString(), now);
            events.tell(tx, new MembershipEnded(organisation.id(), account, now));
        });
    }

    private void join(Tx tx, Organisation organisation, Member member) {
        List<Member> all = members.members(tx, organisation.id());
        if (all.stream().anyMatch(present -> present.account().equals(member.account()))) {
            return;
        }
        if (all.size() >= MOST_MEMBERS) {
            throw tooMany("members", MOST_MEMBERS);
        }
        members.add(tx, organisation.id(), member);
        record(tx, organisation, member.account(), "MEMBER_JOINED", "as " + member.role(), member.joinedAt());
    }

    /** The organisation's version goes up, since its members are part of what readers see. */
    private void record(
            Tx tx, Organisation organisation, AccountId by, String action, @Nullable String detail, Instant at) {
        organisations.update(tx, organisation);
        organisations.record(tx, ids.next(), organisation, by, action, detail, at);
    }

    private Organisation lock(Tx tx, String slug) {
        return organisations.lock(tx, slug).orElseThrow(() -> CommonProblem.notFound("organisation"));
    }

    private static Member find(List<Member> all, AccountId account) {
        return all.stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("member"));
    }

    private static void requireAnotherOwner(List<Member> all, Member leaving) {
        boolean another = all.stream()
                .anyMatch(member ->
                        member.role() == MemberRole.OWNER && !member.account().equals(leaving.account()));
        if (leaving.role() == MemberRole.OWNER && !another) {
            throw ProblemException.of(
                    OrganisationProblem.LAST_OWNER,
                    "This is the organisation's only owner.",
                    "Make another member an owner first.");
        }
    }

    private static ProblemException tooMany(String what, int most) {
        return ProblemException.of(
                OrganisationProblem.TOO_MANY,
                "An organisation may have " + most + " " + what + ".",
                "Remove those that are no longer needed.");
    }
}
