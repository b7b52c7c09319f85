package org.civicstore.review.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.ServiceClock;
import org.civicstore.review.WorkingDays;

/** When a vendor may expect the answer, from how long others waited. Beside the promise, not in its place. */
public sealed interface Forecast {

    /** Half of such cases are decided by then, and nine in ten until then. */
    record Expected(Instant from, Instant until) implements Forecast {}

    /** It takes longer than nine in ten did: nobody can say. */
    record LongerThanUsual() implements Forecast {}

    /** Too few cases were decided lately to tell from them. */
    record TooFew() implements Forecast {}

    /** Nothing to expect: it is the vendor's turn, or all is decided. */
    record Nothing() implements Forecast {}

    /**
     * @param place in the queue, from 1; empty when somebody works on it
     */
    static Forecast of(ServiceClock clock, RiskTier tier, OptionalInt place, WaitingTimes times, Instant now) {
        if (!clock.runs()) {
            return new Nothing();
        }
        Optional<Usual> usual = times.usual(clock.promise(), tier);
        if (usual.isEmpty()) {
            return new TooFew();
        }
        Duration spent = clock.spentAt(now);
        Duration half = usual.get().half().minus(spent);
        Duration most = usual.get().most().minus(spent);
        Duration turn = untilItsTurn(place, times.perDay());
        Duration earliest = longer(longer(half, turn), Duration.ZERO);
        if (longer(most, turn).isNegative() || longer(most, turn).isZero()) {
            return new LongerThanUsual();
        }
        return new Expected(WorkingDays.after(now, earliest), WorkingDays.after(now, longer(most, earliest)));
    }

    private static Duration untilItsTurn(OptionalInt place, double perDay) {
        return place.isPresent() && perDay > 0
                ? Duration.ofMinutes(Math.round(WorkingDays.DAY.toMinutes() * place.getAsInt() / perDay))
                : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
