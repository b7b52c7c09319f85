package org.civicstore.submission.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.submission.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about documents of organisations. */
final class VaultBodies {
    private VaultBodies() {}

    /**
     * What a vendor says about a document.
     *
     * @param issuedOn a day such as {@code 2026-05-31}; may be left out
     * @param expiresOn the last day on which it counts; left out when it has no end
     */
    @Introspected
    record DetailsBody(
            @Nullable String type,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String scope,
            @Nullable String issuedOn,
            @Nullable String expiresOn) {}

    /** @param document the one to attach */
    @Introspected
    record AttachBody(@Nullable UUID document) {}

    /** A submission that the same bytes are attached to. */
    @Introspected
    record UseBody(UUID submission, String listingSlug, String releaseVersion, SubmissionStatus status) {}

    /**
     * A document of the organisation.
     *
     * @param criteria ids of the criteria of the edition in force that documents of its type can show
     * @param uses the submissions it is attached to, newest first
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DocumentBody(
            UUID id,
            String type,
            String title,
            String issuer,
            String scope,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> expiresOn,
            boolean expired,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Instant keptAt,
            List<String> criteria,
            List<UseBody> uses) {}
}
