package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.identity.Slowdown.Kind;
import org.civicstore.identity.SlowdownRepository.Subject;

/** Slows down network addresses that do much without signing in. */
@Singleton
public class AddressSlowdown {
    private final SlowdownService slowdowns;

    AddressSlowdown(SlowdownService slowdowns) {
        this.slowdowns = slowdowns;
    }

    /**
     * Counts a report from the address, or tells how long it has to wait; then nothing is counted.
     *
     * @param address network address; kept as a hash, and forgotten when there was no report for an hour
     */
    public Optional<Duration> report(String address) {
        return slowdowns.attempt(List.of(new Subject(Kind.REPORT, address)));
    }
}
