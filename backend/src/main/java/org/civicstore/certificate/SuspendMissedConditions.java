package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Takes the force of certificates whose vendor let the day of a condition pass, within a minute of its end. */
@Singleton
class SuspendMissedConditions implements RecurringJob {
    private final CertificateQueries certificates;
    private final ConditionService conditions;
    private final Clock clock;

    SuspendMissedConditions(CertificateQueries certificates, ConditionService conditions, Clock clock) {
        this.certificates = certificates;
        this.conditions = conditions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "suspend-missed-conditions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        certificates.withMissedConditions(clock.instant()).forEach(conditions::suspendMissed);
    }
}
