package org.civicstore.catalogue.ending;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What citizens should know of the end of an app.
 *
 * @param lastDay on which it is offered
 * @param ended whether that is over
 * @param since when it was declared, or came
 * @param reason in the vendor's words
 * @param successor what takes its place, while that is on offer itself
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EndingNotice(
        String slug, LocalDate lastDay, boolean ended, Instant since, String reason, Optional<Successor> successor) {

    /** @param name per language */
    @Introspected
    public record Successor(String slug, Map<String, String> name) {}
}
