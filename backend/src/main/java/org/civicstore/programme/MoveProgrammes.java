package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.civicstore.shared.job.RecurringJob;

/** Opens, closes and ends programmes on the days of their calendars. */
@Singleton
class MoveProgrammes implements RecurringJob {
    private final ProgrammeQueries queries;
    private final SeasonService seasons;
    private final Clock clock;

    MoveProgrammes(ProgrammeQueries queries, SeasonService seasons, Clock clock) {
        this.queries = queries;
        this.seasons = seasons;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "move-programmes";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        queries.all(clock.instant()).stream()
                .map(ProgrammeQueries.Standing::programme)
                .filter(programme -> programme.due(today).isPresent())
                .forEach(programme -> seasons.catchUp(programme.slug()));
    }
}
