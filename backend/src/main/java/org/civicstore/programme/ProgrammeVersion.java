package org.civicstore.programme;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/**
 * The rules of a programme as somebody wrote them once. Never changed, only succeeded.
 *
 * @param number from 1, within its programme
 * @param content the file, in YAML or JSON
 * @param validFrom the moment from which it decides, unless a newer one does by then
 * @param writtenBy empty for what came with the store
 */
public record ProgrammeVersion(
        UUID id,
        UUID programme,
        int number,
        String content,
        Instant validFrom,
        Instant writtenAt,
        Optional<AccountId> writtenBy,
        String reason) {}
