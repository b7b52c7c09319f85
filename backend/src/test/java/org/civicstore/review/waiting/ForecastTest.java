package org.civicstore.review.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.ServiceClock;
import org.civicstore.review.ServicePromise;
import org.junit.jupiter.api.Test;

/** What a vendor is told to expect. 16 November 2026 is a Monday. */
class ForecastTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** Half took two working days, nine in ten four; so many decisions in the last twenty working days. */
    private static WaitingTimes times(int decisions) {
        List<WaitingTimes.Decision> decided = IntStream.range(0, decisions)
                .mapToObj(i -> new WaitingTimes.Decision(
                        ServicePromise.ORDINARY,
                        RiskTier.LOW,
                        "base",
                        DAY.multipliedBy(i * 2 < decisions ? 2 : 4),
                        false,
                        MONDAY))
                .toList();
        return WaitingTimes.of(decided, 0, Optional.empty(), MONDAY);
    }

    private static ServiceClock running(Duration spent) {
        return new ServiceClock(
                ServicePromise.ORDINARY,
                Optional.of(MONDAY),
                Optional.of(MONDAY.plus(DAY.multipliedBy(7))),
                spent,
                Optional.empty(),
                Optional.empty());
    }

    private static Forecast of(ServiceClock clock, OptionalInt place, WaitingTimes times) {
        return Forecast.of(clock, RiskTier.LOW, place, times, MONDAY);
    }

    @Test
    void says_between_which_days_the_answer_comes() {
        assertThat(of(running(Duration.ZERO), OptionalInt.empty(), times(20)))
                .isEqualTo(new Forecast.Expected(MONDAY.plus(DAY.multipliedBy(2)), MONDAY.plus(DAY.multipliedBy(4))));
        assertThat(of(running(DAY.multipliedBy(3)), OptionalInt.empty(), times(20)))
                .as("three days are spent already")
                .isEqualTo(new Forecast.Expected(MONDAY, MONDAY.plus(DAY)));
    }

    @Test
    void counts_who_stands_before() {
        assertThat(of(running(Duration.ZERO), OptionalInt.of(1), times(20)))
                .as("the next one of one a day is not slower than half")
                .isEqualTo(new Forecast.Expected(MONDAY.plus(DAY.multipliedBy(2)), MONDAY.plus(DAY.multipliedBy(4))));
        assertThat(of(running(Duration.ZERO), OptionalInt.of(5), times(20)))
                .as("the fifth of one a day, over the weekend")
                .isEqualTo(new Forecast.Expected(MONDAY.plus(DAY.multipliedBy(7)), MONDAY.plus(DAY.multipliedBy(7))));
    }

    @Test
    void says_so_when_nothing_can_be_said() {
        assertThat(of(running(Duration.ZERO), OptionalInt.of(1), times(9))).isEqualTo(new Forecast.TooFew());
        assertThat(of(running(DAY.multipliedBy(4)), OptionalInt.empty(), times(20)))
                .isEqualTo(new Forecast.LongerThanUsual());
        ServiceClock stands = new ServiceClock(
                ServicePromise.ORDINARY, Optional.empty(), Optional.empty(), DAY, Optional.of(DAY), Optional.empty());
        assertThat(of(stands, OptionalInt.empty(), times(20))).isEqualTo(new Forecast.Nothing());
    }
}
