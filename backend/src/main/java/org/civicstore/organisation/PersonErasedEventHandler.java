package org.civicstore.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.identity.PersonErased;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.ProblemException;

/**
 * Takes an erased person out of organisations, and their address out of invitations. Others must not be left without an owner;
 * an organisation of one stays behind empty.
 */
@Singleton
class PersonErasedEventHandler implements EventHandler<PersonErased> {
    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final Ids ids;

    PersonErasedEventHandler(OrganisationRepository organisations, MemberRepository members, Ids ids) {
        this.organisations = organisations;
        this.members = members;
        this.ids = ids;
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void handle(Tx tx, PersonErased erased) {
        for (Organisation organisation : organisations.lockOf(tx, erased.account())) {
            List<Member> others = members.members(tx, organisation.id()).stream()
                    .filter(member -> !member.account().equals(erased.account()))
                    .toList();
            if (!others.isEmpty() && others.stream().noneMatch(other -> other.role() == MemberRole.OWNER)) {
                throw ProblemException.of(
                        OrganisationProblem.LAST_OWNER,
                        organisation.details().name() + " has other members and no other owner.",
                        "Make another member an owner first.");
            }
            members.remove(tx, organisation.id(), erased.account());
            organisations.update(tx, organisation);
            organisations.record(tx, ids.next(), organisation, erased.account(), "MEMBER_LEFT", null, erased.at());
        }
        erased.email().ifPresent(email -> members.forgetAddress(tx, email));
    }
}
