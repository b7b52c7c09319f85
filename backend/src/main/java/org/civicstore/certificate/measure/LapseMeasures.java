package org.civicstore.certificate.measure;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Lifts emergency suspensions that nobody confirmed, within a minute of the end of their day. */
@Singleton
class LapseMeasures implements RecurringJob {
    private final MeasureQueries measures;
    private final MeasureService service;

    LapseMeasures(MeasureQueries measures, MeasureService service) {
        this.measures = measures;
        this.service = service;
    }

    @Override
    public String name() {
        return "lapse-measures";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        measures.waiting().forEach(measure -> service.lapse(measure.id()));
    }
}
