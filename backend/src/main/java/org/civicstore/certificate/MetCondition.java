package org.civicstore.certificate;

import java.time.Instant;

/**
 * A certifier saw that the vendor met a condition. Who that was stands in the history only.
 *
 * @param reason for the public; never blank
 */
record MetCondition(String criterion, Instant at, String reason) {}
