package org.civicstore.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has become of the conditions of a certificate since it was signed.
 *
 * @param met in the order in which they were met
 * @param missed whether the certificate is suspended because a condition was missed, and for no other reason
 */
record Fulfilment(List<MetCondition> met, boolean missed) {
    static final Fulfilment NONE = new Fulfilment(List.of(), false);

    Fulfilment {
        met = List.copyOf(met);
    }

    Optional<MetCondition> of(String criterion) {
        return met.stream().filter(one -> one.criterion().equals(criterion)).findFirst();
    }

    Fulfilment with(String criterion, String reason, Instant at) {
        MetCondition added = new MetCondition(criterion, at, reason);
        return new Fulfilment(Stream.concat(met.stream(), Stream.of(added)).toList(), missed);
    }

    Fulfilment missed(boolean now) {
        return new Fulfilment(met, now);
    }
}
