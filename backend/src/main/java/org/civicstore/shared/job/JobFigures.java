package org.civicstore.shared.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How one kind of work stands.
 *
 * @param due how many should be running by now and are not
 * @param running how many somebody runs
 * @param failing how many failed last time and will be tried again
 * @param givenUp how many nobody will try again by itself
 * @param dueSince since when the oldest of them waits
 */
public record JobFigures(String name, long due, long running, long failing, long givenUp, Optional<Instant> dueSince) {}
