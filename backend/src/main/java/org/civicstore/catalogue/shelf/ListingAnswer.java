package org.civicstore.catalogue.shelf;

import java.time.Instant;

/**
 * What the API answers, ready to be sent.
 *
 * @param bytes JSON in UTF-8
 * @param entityTag value of the {@code ETag} header
 * @param until from when on it must not be given any more
 */
record ListingAnswer(byte[] bytes, String entityTag, Instant until) {}
