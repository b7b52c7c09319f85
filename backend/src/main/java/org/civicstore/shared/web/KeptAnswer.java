package org.civicstore.shared.web;

import java.time.Instant;

/**
 * An answer that is ready to be sent, and can be sent again.
 *
 * @param bytes of the body, in the coding in which they go out; nobody writes to them
 * @param entityTag value of the {@code ETag} header
 * @param until from when on it must not be given any more
 */
public record KeptAnswer(byte[] bytes, String entityTag, Instant until) {

    /** One that holds as long as the version it was made of. */
    public static KeptAnswer of(byte[] bytes) {
        return new KeptAnswer(bytes, EntityTags.of(bytes), Instant.MAX);
    }

    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
