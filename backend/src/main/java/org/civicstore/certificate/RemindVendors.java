package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Looks each hour whose certificates or conditions come to their end in 90, 60, 30 or 7 days. */
@Singleton
class RemindVendors implements RecurringJob {
    private final CertificateQueries certificates;
    private final ReminderService reminders;
    private final Clock clock;

    RemindVendors(CertificateQueries certificates, ReminderService reminders, Clock clock) {
        this.certificates = certificates;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-vendors";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        certificates.withDeadlineNear(clock.instant()).forEach(reminders::remind);
    }
}
