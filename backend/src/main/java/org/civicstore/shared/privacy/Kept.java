package org.civicstore.shared.privacy;

import java.time.Duration;
import java.util.Optional;

/**
 * What the store keeps of people and how long, in one place (Regulation (EU) 2016/679, articles 5(1)(e) and 13(2)(a)). The jobs
 * that clear away read their period here. Texts: {@code operator.kept.<name>} says what and why.
 */
public enum Kept {
    /** Name, address, roles: until the person or an operator erases them. */
    ACCOUNT,
    /** From the last use that may be, whatever the settings of the store say: they may only be shorter. */
    SESSION(Duration.ofDays(30), "forget-sessions"),
    SIGN_IN_ATTEMPT(Duration.ofHours(1), "forget-sign-in-attempts"),
    /** From when it ran out. */
    INVITATION(Duration.ofDays(14), "forget-invitations"),
    NOTIFICATION(Duration.ofDays(365), "forget-notifications"),
    /** The list that somebody asked the store to keep: until they take that back. */
    LIBRARY,
    /** That an app was removed, so that other devices hear of it. */
    REMOVED_APP(Duration.ofDays(180), "forget-removed-apps"),
    /** From the answer. */
    REPORTER_EMAIL(Duration.ofDays(30), "forget-reporters"),
    /** From the answer. */
    REPORT(Duration.ofDays(365), "forget-reporters"),
    /** Without any person in it. */
    DAILY_COUNT(Duration.ofDays(400), "forget-daily-counts"),
    /** Who decided what, by the number of the account. */
    CASE_FILE,
    /** Who did or opened what, by the number of the account. */
    ACCESS_AUDIT;

    private final Optional<Duration> period;
    private final Optional<String> job;

    Kept() {
        this.period = Optional.empty();
        this.job = Optional.empty();
    }

    Kept(Duration period, String job) {
        this.period = Optional.of(period);
        this.job = Optional.of(job);
    }

    /** How long; none for what no clock clears away. */
    public Optional<Duration> ends() {
        return period;
    }

    /** How long, of what a job clears away. */
    public Duration period() {
        return period.orElseThrow();
    }

    /** The recurring job that clears it away. */
    public Optional<String> job() {
        return job;
    }
}
