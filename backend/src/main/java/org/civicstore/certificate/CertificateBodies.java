package org.civicstore.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Request and response records of this slice. */
final class CertificateBodies {
    private CertificateBodies() {}

    /** @param reason for the public; shorter, because the history names the criterion before it */
    @Introspected
    record MetRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * A certificate as it stands now.
     *
     * @param statusReason absent when it simply stands
     * @param address where the certified app is opened or installed, when the store does not hand it out
     * @param validUntil exclusive
     * @param jws the signed credential, compact
     * @param credentialUrl gives the same with {@code Accept: application/vc+jwt}
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CertificateBody(
            String number,
            CertificateStatus status,
            Optional<String> statusReason,
            Instant statusSince,
            String listingSlug,
            String listingName,
            HolderBody organisation,
            String releaseVersion,
            Optional<String> artifactSha256,
            Optional<URI> address,
            String profile,
            String edition,
            List<ConditionBody> conditions,
            Instant validFrom,
            Instant validUntil,
            Instant issuedAt,
            List<HistoryBody> history,
            String jws,
            String keyId,
            URI credentialUrl,
            URI statusUrl) {}

    /**
     * A condition, and what has become of it.
     *
     * @param due the last day on which it may be unmet; after it the certificate is suspended
     * @param met absent as long as it is open
     * @param answers what the vendor says; for certifiers and the vendor only
     * @param allowedActions of the one who asks
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConditionBody(
            String criterion,
            String text,
            LocalDate due,
            Optional<MetBody> met,
            List<AnswerBody> answers,
            Set<ConditionAction> allowedActions) {}

    /** @param submission the draft that was begun */
    @Introspected
    record RenewalBody(UUID submission) {}

    /** What the vendor says to have done. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AnswerBody(Instant at, String text, Optional<URI> link) {}

    /** @param link where it can be seen, https */
    @Introspected
    record AnswerRequest(
            @NotBlank @Size(max = 2000) String text,

            @Nullable @Size(max = 500) @Pattern(regexp = "https://[^\\s]+")
            String link) {}

    /** The conditions of one certificate. */
    @Introspected
    record ConditionList(List<ConditionBody> conditions) {}

    /** A condition that was not met yet, with the certificate that it belongs to. */
    @Introspected
    record OpenCondition(
            String number,
            String listingSlug,
            String listingName,
            String releaseVersion,
            String organisationName,
            CertificateStatus status,
            String criterion,
            String text,
            LocalDate due,
            List<AnswerBody> answers,
            Set<ConditionAction> allowedActions) {}

    @Introspected
    record OpenConditionList(List<OpenCondition> items) {}

    /** @param number absent when no certificate came of the case */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseCertificateBody(Optional<String> number) {}

    /** @param reason why it counts as met, for the public */
    @Introspected
    record MetBody(Instant at, String reason) {}

    @Introspected
    record HolderBody(String name, String number, String country) {}

    /** People are not named here: the store answers for its certificates. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HistoryBody(Instant at, Optional<CertificateStatus> from, CertificateStatus to, String reason) {}

    /** The short answer for machines that verify a credential. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StatusBody(
            String number,
            CertificateStatus status,
            boolean stands,
            Optional<String> reason,
            Instant since,
            Instant validUntil) {}

    /** A JWK Set, RFC 7517 section 5: public keys only. */
    @Introspected
    record KeySetBody(List<Map<String, Object>> keys) {}
}
