package org.civicstore.library.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.web.StoredJson;

/** Notices over HTTP. */
final class NoticeBodies {
    private NoticeBodies() {}

    /**
     * What has changed for holders of apps.
     *
     * @param since the day from which changes are in it; may be earlier than the one asked for
     * @param next where to go on, when there is more
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NoticesBody(LocalDate since, List<ListingNotices> items, Optional<String> next) {}

    /** The same, as it goes out. */
    @Introspected
    @Schema(implementation = NoticesBody.class)
    record StoredNoticesBody(byte[] bytes) implements StoredJson {}
}
