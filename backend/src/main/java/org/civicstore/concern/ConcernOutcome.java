package org.civicstore.concern;

import java.util.Optional;

/**
 * What came of a concern.
 *
 * @param answer what the public and the reporter read
 * @param language BCP 47 tag of the answer
 * @param quarantined the version of the listing that was taken out of the store because of it
 */
public record ConcernOutcome(String answer, String language, Optional<String> quarantined) {}
