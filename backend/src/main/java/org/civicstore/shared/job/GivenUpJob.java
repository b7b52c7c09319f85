package org.civicstore.shared.job;

import java.time.Instant;

/**
 * A job that was tried as often as it may be and stands still.
 *
 * @param instance what makes it unique among its kind
 * @param failures how often it was tried in vain
 */
public record GivenUpJob(String name, String instance, int failures, Instant lastFailureAt) {}
