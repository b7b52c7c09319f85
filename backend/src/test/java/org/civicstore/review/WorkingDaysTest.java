package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

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
}
