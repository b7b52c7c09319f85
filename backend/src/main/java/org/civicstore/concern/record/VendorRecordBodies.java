package org.civicstore.concern.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.concern.ConcernKind;
import org.civicstore.concern.ConcernStatus;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewStatus;
import org.civicstore.shared.id.ReviewId;

/** Response records about a vendor's past. */
final class VendorRecordBodies {
    private VendorRecordBodies() {}

    /** Each list has the latest first, and no more than twenty. */
    @Introspected
    record VendorRecordBody(List<CaseLineBody> cases, List<HeldBackBody> heldBack, List<ConcernBody> concerns) {}

    /** @param round how often it was handed in */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseLineBody(
            ReviewId id,
            String number,
            String listingName,
            String releaseVersion,
            ReviewStatus status,
            Optional<ReviewOutcome> outcome,
            int round,
            Instant openedAt) {}

    @Introspected
    record HeldBackBody(String number, String listingName, CertificateStatus status, String reason, Instant at) {}

    @Introspected
    record ConcernBody(String number, String listingName, ConcernKind kind, ConcernStatus status, Instant receivedAt) {}
}
