package org.civicstore.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person is told.
 *
 * @param id of the happening
 */
record Notification(
        UUID id, Topic topic, Map<String, String> said, String href, Instant at, Optional<Instant> readAt) {}
