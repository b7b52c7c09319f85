package org.civicstore.submission;

import java.util.UUID;

/**
 * A document that supports the declaration.
 *
 * @param type what it is, such as {@code dpia}; the words of the criteria data
 */
public record EvidenceItem(UUID id, String type, StoredFile file) {}
