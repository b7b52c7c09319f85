package org.civicstore.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Request and response records of this slice. */
final class NotificationBodies {
    private NotificationBodies() {}

    /**
     * What the person is told.
     *
     * @param said what the text of the topic names
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NotificationBody(
            UUID id, Topic topic, Map<String, String> said, String href, Instant at, Optional<Instant> readAt) {
        static NotificationBody of(Notification told) {
            return new NotificationBody(told.id(), told.topic(), told.said(), told.href(), told.at(), told.readAt());
        }
    }

    /**
     * One page, and how many in all were not read.
     *
     * @param language in which the person is written to; none until somebody says
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NotificationsBody(
            List<NotificationBody> items, int page, int size, long total, int unread, Optional<String> language) {}

    /** By which ways the person is told of a topic. */
    @Introspected
    record PreferenceBody(Topic topic, Audience audience, boolean shown, MailWay mail, boolean optional) {}

    /** @param mails whether this store sends mail at all */
    @Introspected
    record PreferencesBody(boolean mails, List<PreferenceBody> topics) {}

    /** A choice for one topic. */
    @Introspected
    record ChoiceBody(boolean shown, @NotNull MailWay mail) {}

    /** A language by its tag. */
    @Introspected
    record LanguageBody(@NotBlank @Size(max = 20) String language) {}
}
