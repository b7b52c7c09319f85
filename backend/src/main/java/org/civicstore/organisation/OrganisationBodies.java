package org.civicstore.organisation;

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
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Request and response records of this slice. */
final class OrganisationBodies {
    private OrganisationBodies() {}

    /** What an organisation says of itself, to register or change it. */
    @Introspected
    record DetailsBody(
            @NotBlank @Size(max = 150) String name,
            @NotBlank @Size(max = 2) String country,
            @NotBlank @Size(max = 60) String number,
            @NotNull OrganisationKind kind,
            @NotBlank @Size(max = 200) String address,
            @NotBlank @Size(max = 20) String postalCode,
            @NotBlank @Size(max = 100) String city,
            @Nullable @Size(max = 500) String website,
            @NotBlank @Size(max = 254) String contactEmail,
            @NotBlank @Size(max = 40) String contactPhone) {}

    /** An operator's decision. */
    @Introspected
    record VerificationBody(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 2000) String reason) {}

    /** What an operator may decide. */
    enum Outcome {
        VERIFIED,
        REJECTED
    }

    /** Consent to the agreement that the owner has read: the hash says which text that was. */
    @Introspected
    record AcceptanceBody(
            @NotBlank @Size(max = 20) String version,
            @NotBlank @Size(max = 64) String sha256) {}

    @Introspected
    record InvitationRequest(
            @NotBlank @Size(max = 254) String email,
            @NotNull MemberRole role) {}

    @Introspected
    record MemberRoleBody(@NotNull MemberRole role) {}

    /** One line of the list of organisations. */
    @Introspected
    record SummaryBody(
            OrganisationId id,
            String slug,
            String name,
            String country,
            String number,
            OrganisationKind kind,
            OrganisationStatus status,
            boolean agreementAccepted,
            Instant createdAt) {}

    /** Everything about one organisation that its members and operators may see. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OrganisationBody(
            OrganisationId id,
            String slug,
            String name,
            String country,
            String number,
            OrganisationKind kind,
            String address,
            String postalCode,
            String city,
            Optional<String> website,
            String contactEmail,
            String contactPhone,
            OrganisationStatus status,
            Optional<String> statusReason,
            Instant statusAt,
            AgreementBody agreement,
            List<MemberBody> members,
            List<InvitationBody> invitations,
            List<HistoryBody> history,
            Set<OrganisationAction> allowedActions,
            int version) {}

    /** Which agreement is in force and which one the organisation accepted last. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AgreementBody(
            String currentVersion,
            boolean current,
            Optional<String> acceptedVersion,
            Optional<String> acceptedSha256,
            Optional<String> acceptedBy,
            Optional<Instant> acceptedAt) {}

    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MemberBody(AccountId accountId, String name, Optional<String> email, MemberRole role, Instant joinedAt) {}

    /** An open invitation; the link is in the answer to the one who made it, and nowhere else. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record InvitationBody(
            String id, String email, MemberRole role, Instant createdAt, Instant expiresAt, Optional<String> link) {

        static InvitationBody of(Invitation invitation) {
            return of(invitation, Optional.empty());
        }

        static InvitationBody of(Invitation invitation, Optional<String> link) {
            return new InvitationBody(
                    invitation.id().toString(),
                    invitation.email().text(),
                    invitation.role(),
                    invitation.createdAt(),
                    invitation.expiresAt(),
                    link);
        }
    }

    /** What somebody who holds the link of an invitation may know before accepting it. */
    @Introspected
    record InvitationOffer(
            String organisationSlug, String organisationName, String email, MemberRole role, Instant expiresAt) {}

    /** Where the new member now belongs. */
    @Introspected
    record JoinedBody(String organisationSlug) {}

    /** One entry of the organisation's case file. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HistoryBody(Instant at, String action, String by, Optional<String> detail) {}

    /** The agreement that is in force, by language, as Markdown. */
    @Introspected
    record CurrentAgreementBody(String version, String sha256, Map<String, String> texts) {}
}
