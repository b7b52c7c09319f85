package org.civicstore.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Request and response records of this slice. */
final class IdentityBodies {
    /** Longer than any password may be, so that the rules can say what is wrong; short enough to hash. */
    private static final int LONGEST_INPUT = 1000;

    private IdentityBodies() {}

    /** A new account. */
    @Introspected
    record RegistrationBody(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = LONGEST_INPUT) String password) {}

    /** What somebody signs in with. */
    @Introspected
    record CredentialsBody(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = LONGEST_INPUT) String password) {}

    /** The roles that an account shall have; being a citizen goes without saying. */
    @Introspected
    record RolesBody(@NotNull @Size(max = 10) Set<@NotNull Role> roles) {}

    /** What the person shall be called. */
    @Introspected
    record NameBody(@NotBlank @Size(max = 100) String name) {}

    /** Another password, and the one that holds until then. */
    @Introspected
    record PasswordBody(
            @NotNull @Size(max = LONGEST_INPUT) String currentPassword,
            @NotNull @Size(max = LONGEST_INPUT) String newPassword) {}

    /** Another e-mail address; an account that has a password wants it too. */
    @Introspected
    record EmailBody(
            @NotBlank @Size(max = 254) String email,
            @Nullable @Size(max = LONGEST_INPUT) String currentPassword) {}

    /** That the account shall be erased; who has a password gives it once more. */
    @Introspected
    record ErasureBody(@Nullable @Size(max = LONGEST_INPUT) String currentPassword) {}

    /**
     * Everything that the store knows of the person.
     *
     * @param rows by table and by the column that leads to the person
     */
    @Introspected
    record PersonalDataBody(
            Instant exportedAt, AccountId account, Map<String, List<Map<String, @Nullable Object>>> rows) {}

    /** An account as operators see it. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AccountBody(
            AccountId id,
            String name,
            Optional<String> email,
            Set<Role> roles,
            Instant createdAt,
            boolean mayChangeRoles) {}

    /** A device on which the person is signed in. */
    @Introspected
    record DeviceBody(UUID id, Instant createdAt, Instant lastSeenAt, String device, boolean current) {}

    /** Who is signed in, if anybody. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SessionBody(boolean signedIn, Optional<SignedInBody> account, List<OidcSettings.Offer> oidc) {}

    /**
     * The person who is signed in.
     *
     * @param hasPassword whether the account can be signed in to here, with its e-mail address
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SignedInBody(
            String id,
            String name,
            Optional<String> email,
            boolean hasPassword,
            Set<Role> roles,
            List<MembershipBody> memberships) {
        static SignedInBody of(Account account, List<Membership> memberships) {
            return new SignedInBody(
                    account.id().toString(),
                    account.name(),
                    account.email().map(EmailAddress::text),
                    account.passwordHash().isPresent(),
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
