package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:30:00Z, 5, 2026-11-23T09:30:00Z",
        "2026-11-20T09:30:00Z, 1, 2026-11-23T09:30:00Z",
        "2026-11-21T23:59:59Z, 5, 2026-11-27T23:59:59Z",
        "2026-11-22T00:00:00Z, 1, 2026-11-23T00:00:00Z",
        "2026-12-31T12:00:00Z, 2, 2027-01-04T12:00:00Z",
        "2026-11-18T12:00:00Z, 0, 2026-11-18T12:00:00Z"
    })
    void weekends_do_not_count(Instant start, int days, Instant end) {
        assertThat(WorkingDays.after(start, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:30:00Z, PT120H, 2026-11-23T09:30:00Z",
        "2026-11-20T09:30:00Z, PT14H30M, 2026-11-21T00:00:00Z",
        "2026-11-20T09:30:00Z, PT14H31M, 2026-11-23T00:01:00Z",
        "2026-11-21T12:00:00Z, PT24H, 2026-11-24T00:00:00Z",
        "2026-11-18T12:00:00Z, PT0S, 2026-11-18T12:00:00Z"
    })
    void working_time_runs_day_and_night_and_stands_at_weekends(Instant start, Duration time, Instant end) {
        assertThat(WorkingDays.after(start, time)).isEqualTo(end);
        assertThat(WorkingDays.between(start, end)).isEqualTo(time);
        assertThat(WorkingDays.between(end, start)).isEqualTo(time.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T08:00:00Z, 2026-11-22T20:00:00Z, PT0S",
        "2026-11-20T23:00:00Z, 2026-11-23T01:00:00Z, PT2H",
        "2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z, PT6264H"
    })
    void the_time_between_leaves_weekends_out(Instant from, Instant to, Duration time) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(time);
    }
}
