package org.civicstore.library.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;

/**
 * What the holder of one version should know.
 *
 * @param since when it came to be so, where that is known
 * @param reason in the words of whoever decided, in the language of the decision
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Notice(
        NoticeKind kind, NoticeSeverity severity, Remedy remedy, Optional<Instant> since, Optional<String> reason) {

    static Notice update(NoticeSeverity severity, Instant since, Optional<String> reason) {
        return new Notice(NoticeKind.UPDATE, severity, Remedy.UPDATE, Optional.of(since), reason);
    }

    static Notice paused(boolean replaced, Instant since, Optional<String> reason) {
        return new Notice(
                NoticeKind.PAUSED,
                NoticeSeverity.MEDIUM,
                replaced ? Remedy.UPDATE : Remedy.WAIT,
                Optional.of(since),
                reason);
    }

    static Notice recalled(boolean replaced, Instant since, Optional<String> reason) {
        return new Notice(
                NoticeKind.RECALLED,
                NoticeSeverity.HIGH,
                replaced ? Remedy.UPDATE : Remedy.REMOVE,
                Optional.of(since),
                reason);
    }

    static Notice ended(Optional<Instant> since, Optional<String> reason) {
        return new Notice(NoticeKind.ENDED, NoticeSeverity.MEDIUM, Remedy.REPLACE, since, reason);
    }
}
