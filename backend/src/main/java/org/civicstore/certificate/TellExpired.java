package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Has vendors told, within a minute, that a certificate ran out. That it did is a matter of the clock, not of this job. */
@Singleton
class TellExpired implements RecurringJob {
    /** What is longer ago is old news, as after a long pause of the store. */
    static final Duration NEWS = Duration.ofDays(7);

    private final CertificateQueries certificates;
    private final ReminderService reminders;
    private final Clock clock;

    TellExpired(CertificateQueries certificates, ReminderService reminders, Clock clock) {
        this.certificates = certificates;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tell-expired";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        certificates.ranOut(clock.instant()).forEach(reminders::tellExpired);
    }
}
