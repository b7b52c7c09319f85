package org.civicstore.programme.coverage;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.programme.Programmes;
import org.civicstore.shared.job.RecurringJob;

/** Looks whether the coverage of a programme has to be counted anew: a change shows within a minute. */
@Singleton
class MeasureCoverage implements RecurringJob {
    private final Programmes programmes;
    private final CoverageService service;

    MeasureCoverage(Programmes programmes, CoverageService service) {
        this.programmes = programmes;
        this.service = service;
    }

    @Override
    public String name() {
        return "measure-coverage";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        programmes.all().forEach(service::measure);
    }
}
