package org.civicstore.shared.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/** Request and response records of the access audit. */
final class AuditBodies {
    private AuditBodies() {}

    /**
     * One entry.
     *
     * @param place in the chain; none while it waits for being sealed
     * @param name what the person is called now; none for the store, for visitors and for people who were erased
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EntryBody(
            UUID id,
            Optional<Long> place,
            Instant at,
            AuditKind kind,
            Optional<AccountId> account,
            Optional<String> name,
            String subject,
            String detail) {
        static EntryBody of(AuditEntry entry, Optional<Long> place, Optional<String> name) {
            return new EntryBody(
                    entry.id(), place, entry.at(), entry.kind(), entry.by(), name, entry.subject(), entry.detail());
        }
    }

    /** A signed head from an earlier export, if the chain shall be held against it. */
    @Introspected
    record HeadBody(@Nullable @Size(max = 2000) String head) {}

    /**
     * What the look at the whole chain found.
     *
     * @param waiting how many entries are not sealed yet
     * @param head the signed end of the chain; none while it is empty
     * @param key what heads are verified with
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VerificationBody(
            boolean intact,
            long entries,
            Optional<Long> brokenAt,
            Optional<Verification.Why> why,
            long waiting,
            Optional<String> head,
            String key) {}
}
