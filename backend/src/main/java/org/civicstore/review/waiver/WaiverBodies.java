package org.civicstore.review.waiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Request and response records of waivers. */
final class WaiverBodies {
    private WaiverBodies() {}

    @Introspected
    record WaiverReasonRequest(@NotBlank @Size(max = 4000) String reason) {}

    @Introspected
    record WaiverList(List<WaiverBody> items) {}

    /**
     * A waiver, as everybody may see it: those who decided are not named.
     *
     * @param profile only under this profile; absent for every one
     * @param releaseVersion only for this release; absent for every one
     * @param since absent until it is granted
     * @param until the last day on which it holds
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WaiverBody(
            UUID id,
            String listingSlug,
            String listingName,
            String criterion,
            Optional<String> profile,
            Optional<String> releaseVersion,
            String reason,
            Optional<Instant> since,
            LocalDate until,
            WaiverStatus status,
            Set<WaiverAction> allowedActions) {}
}
