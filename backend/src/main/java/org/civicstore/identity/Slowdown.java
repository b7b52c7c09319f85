package org.civicstore.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.privacy.Kept;

/**
 * How failed sign-ins slow down the next ones (OWASP ASVS 5.0, 6.3.1): some are free, after that each pause is twice the
 * one before. An hour without any makes them forgotten.
 *
 * @param failures counted so far, each attempt as failed until it has succeeded
 * @param blockedUntil no attempt is looked at before
 */
record Slowdown(int failures, Instant lastAttemptAt, Optional<Instant> blockedUntil) {
    static final Duration FORGOTTEN_AFTER = Kept.SIGN_IN_ATTEMPT.period();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Who is slowed down, and how many attempts cost nothing. */
    enum Kind {
        /** One account, whoever tries. */
        ACCOUNT(5),
        /** One network address, whatever account it tries; many people may share one. */
        ADDRESS(30),
        /** One network address that registers accounts. */
        REGISTRATION(30),
        /** One network address that reports concerns; a school or an office may share one. */
        REPORT(10);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    static Slowdown none(Instant now) {
        return new Slowdown(0, now, Optional.empty());
    }

    /** How long to wait before the next attempt; nothing when it may be made now. */
    Optional<Duration> pause(Instant now) {
        return blockedUntil.filter(now::isBefore).map(until -> Duration.between(now, until));
    }

    /** With one more attempt, counted as failed before anybody knows: a burst of them must not pass as one. */
    Slowdown attempted(Kind kind, Instant now) {
        boolean forgotten = lastAttemptAt.plus(FORGOTTEN_AFTER).isBefore(now);
        int counted = (forgotten ? 0 : failures) + 1;
        int beyond = counted - kind.free;
        Optional<Instant> until = beyond < 0 ? Optional.empty() : Optional.of(now.plus(pauseAfter(beyond)));
        return new Slowdown(counted, now, until);
    }

    /** With the last attempt taken back, because it succeeded. */
    Slowdown succeeded(Kind kind) {
        return switch (kind) {
            case ACCOUNT -> new Slowdown(0, lastAttemptAt, Optional.empty());
            case ADDRESS -> new Slowdown(Math.max(0, failures - 1), lastAttemptAt, Optional.empty());
            case REGISTRATION, REPORT -> this;
        };
    }

    private static Duration pauseAfter(int beyond) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
