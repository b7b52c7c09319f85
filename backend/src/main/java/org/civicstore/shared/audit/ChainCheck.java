package org.civicstore.shared.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes along the chain from its beginning and stops at the first entry that is not as it was written. */
final class ChainCheck {
    private final SortedMap<Long, byte[]> expected = new TreeMap<>();
    private byte[] previous = SealedEntry.beginning();
    private long reached;
    private Optional<Verification> failure = Optional.empty();

    /** A signed head: this hash stood at that place once. */
    void expect(long place, byte[] hash) {
        byte[] other = expected.put(place, hash);
        if (other != null && !Arrays.equals(other, hash)) {
            fail(place, Verification.Why.REWRITTEN);
        }
    }

    /** The next entry by its place. */
    void next(AuditQueries.Stored stored) {
        if (failed()) {
            return;
        }
        long place = stored.sealed().place();
        byte[] hash = stored.sealed().hash();
        byte[] signed = expected.getOrDefault(place, hash);
        if (place != reached + 1) {
            fail(reached + 1, Verification.Why.ENTRY_MISSING);
        } else if (!Arrays.equals(stored.sealed().previous(), previous) || !Arrays.equals(hash, stored.hash())) {
            fail(place, Verification.Why.ENTRY_CHANGED);
        } else if (!Arrays.equals(signed, hash)) {
            fail(place, Verification.Why.REWRITTEN);
        } else {
            previous = hash;
            reached = place;
        }
    }

    boolean failed() {
        return failure.isPresent();
    }

    Verification result() {
        if (failed()) {
            return failure.get();
        }
        if (!expected.isEmpty() && expected.lastKey() > reached) {
            return Verification.broken(reached + 1, Verification.Why.CUT_OFF, reached);
        }
        return new Verification(true, reached, Optional.empty(), Optional.empty());
    }

    private void fail(long place, Verification.Why why) {
        failure = Optional.of(Verification.broken(place, why, reached));
    }
}
