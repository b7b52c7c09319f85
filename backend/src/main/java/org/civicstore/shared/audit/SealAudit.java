package org.civicstore.shared.audit;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Ties new entries of the access audit to the chain, a few seconds after they were made. */
@Singleton
class SealAudit implements RecurringJob {
    private final AuditService audit;

    SealAudit(AuditService audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "seal-audit";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        audit.seal();
    }
}
