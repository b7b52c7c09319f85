package org.civicstore.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.OrganisationId;

/** Request and response records of this slice. */
final class IdentityBodies {
    private IdentityBodies() {}

    /** Who is signed in, if anybody. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SessionBody(boolean signedIn, Optional<SignedInBody> account) {
        static SessionBody nobody() {
            return new SessionBody(false, Optional.empty());
        }
    }

    /** The person who is signed in. */
    @Introspected
    record SignedInBody(String id, String name, String email, Set<Role> roles, List<MembershipBody> memberships) {
        static SignedInBody of(Account account, List<Membership> memberships) {
            return new SignedInBody(
                    account.id().toString(),
                    account.name(),
                    account.email().text(),
                    account.roles(),
                    memberships.stream().map(MembershipBody::of).toList());
        }
    }

    /** One organisation that the person belongs to. */
    @Introspected
    record MembershipBody(
            OrganisationId organisationId, String organisationSlug, String organisationName, MemberRole role) {
        static MembershipBody of(Membership membership) {
            return new MembershipBody(
                    membership.organisation(), membership.slug(), membership.name(), membership.role());
        }
    }
}
