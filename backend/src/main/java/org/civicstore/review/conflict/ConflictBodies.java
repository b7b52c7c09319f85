package org.civicstore.review.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.Conflict;
import org.civicstore.review.certifier.ReviewBodies;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;

/** Request and response records of conflicts of interest. */
final class ConflictBodies {
    private ConflictBodies() {}

    @Introspected
    record ConflictRequest(
            @NotBlank @Size(max = ReviewBodies.TEXT) String reason) {}

    @Introspected
    record ConflictList(List<ConflictBody> items) {}

    /**
     * @param reason absent for former members
     * @param until when it wears off by itself; absent for what was declared
     * @param mayEnd whether the one who asks may end it
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConflictBody(
            UUID id,
            PersonBody person,
            String organisationName,
            Conflict.Kind kind,
            Optional<String> reason,
            Instant since,
            Optional<Instant> until,
            boolean mayEnd) {}
}
