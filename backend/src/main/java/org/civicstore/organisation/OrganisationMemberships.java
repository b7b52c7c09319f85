package org.civicstore.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.access.Memberships;
import org.civicstore.shared.id.AccountId;

/** Answers {@link Memberships} from the table of members. */
@Singleton
class OrganisationMemberships implements Memberships {
    private final MemberQueries members;

    OrganisationMemberships(MemberQueries members) {
        this.members = members;
    }

    @Override
    public List<Membership> of(AccountId account) {
        return members.membershipsOf(account);
    }
}
