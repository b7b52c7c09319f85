package org.civicstore.surveillance.audit;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Looks each hour whether a seed is to be committed to, drawn with, or revealed. */
@Singleton
class KeepRandomAudits implements RecurringJob {
    private final AuditService service;

    KeepRandomAudits(AuditService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "keep-random-audits";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        service.keep();
    }
}
