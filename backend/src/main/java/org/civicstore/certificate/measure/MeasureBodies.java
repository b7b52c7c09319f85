package org.civicstore.certificate.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certificate.CertificateStatus;
import org.jspecify.annotations.Nullable;

/** Request and response records about measures. */
final class MeasureBodies {
    private MeasureBodies() {}

    /**
     * What a certifier proposes.
     *
     * @param reason for the public
     * @param remedy what the vendor should do; told to the vendor only
     */
    @Introspected
    record MeasureRequest(
            @NotNull MeasureKind kind,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 2000) String remedy) {}

    @Introspected
    record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * @param confirmBy until when an emergency suspension stands without a second person
     * @param proposedBy empty when the account is gone
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MeasureBody(
            UUID id,
            String certificateNumber,
            String listingSlug,
            String listingName,
            MeasureKind kind,
            MeasureStatus status,
            String reason,
            String remedy,
            String proposedBy,
            Instant proposedAt,
            Optional<Instant> confirmBy,
            Optional<Instant> decidedAt,
            String decisionReason,
            Set<MeasureAction> allowedActions) {}

    /** Measures that wait for a second person, the latest first. */
    @Introspected
    record MeasureList(List<MeasureBody> items) {}

    /**
     * What was and can be decided about one certificate.
     *
     * @param proposable what the one who asks may propose now
     * @param items the latest first
     */
    @Introspected
    record CertificateMeasures(
            String number,
            String listingSlug,
            String listingName,
            CertificateStatus status,
            String statusReason,
            Set<MeasureKind> proposable,
            List<MeasureBody> items) {}
}
