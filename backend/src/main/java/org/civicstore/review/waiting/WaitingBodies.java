package org.civicstore.review.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.ServicePromise;

/** Response records of how long vendors wait. */
public final class WaitingBodies {
    private WaitingBodies() {}

    /**
     * @param days how far back decisions count
     * @param promisedMinutes of working time
     * @param waiting cases on which the store must act now
     * @param oldest when the one of them was handed in that has waited longest
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WaitingTimesBody(
            int days,
            long promisedMinutes,
            LineBody all,
            LineBody fast,
            List<TierLineBody> tiers,
            List<ProfileLineBody> profiles,
            int waiting,
            Optional<Instant> oldest) {

        static WaitingTimesBody of(WaitingTimes times) {
            return new WaitingTimesBody(
                    (int) WaitingTimes.PERIOD.toDays(),
                    ServicePromise.ORDINARY.whole().toMinutes(),
                    LineBody.of(times.all()),
                    LineBody.of(times.fast()),
                    times.tiers().stream()
                            .map(one -> new TierLineBody(one.tier(), LineBody.of(one.line())))
                            .toList(),
                    times.profiles().stream()
                            .map(one -> new ProfileLineBody(one.profile(), LineBody.of(one.line())))
                            .toList(),
                    times.waiting(),
                    times.oldest());
        }
    }

    /**
     * @param p50Minutes half were decided within this; absent, like the rest, when there are too few
     * @param p90Minutes nine in ten were decided within this
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LineBody(int decided, Optional<Integer> inTime, Optional<Long> p50Minutes, Optional<Long> p90Minutes) {
        static LineBody of(WaitingTimes.Line line) {
            return new LineBody(
                    line.decided(),
                    line.inTime(),
                    line.usual().map(usual -> usual.half().toMinutes()),
                    line.usual().map(usual -> usual.most().toMinutes()));
        }
    }

    @Introspected
    record TierLineBody(RiskTier tier, LineBody line) {}

    @Introspected
    record ProfileLineBody(String profile, LineBody line) {}

    /** What can be said of when the answer comes. */
    public enum ForecastKind {
        /** Between the two days. */
        EXPECTED,
        /** It takes longer than usual. */
        LONGER_THAN_USUAL,
        /** Too few cases were decided lately. */
        TOO_FEW
    }

    /** @param from absent, like until, where no day can be said */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ForecastBody(ForecastKind kind, Optional<Instant> from, Optional<Instant> until) {

        /** Nothing where there is nothing to expect. */
        public static Optional<ForecastBody> of(Forecast forecast) {
            return switch (forecast) {
                case Forecast.Expected(Instant from, Instant until) ->
                    Optional.of(new ForecastBody(ForecastKind.EXPECTED, Optional.of(from), Optional.of(until)));
                case Forecast.LongerThanUsual() -> Optional.of(bare(ForecastKind.LONGER_THAN_USUAL));
                case Forecast.TooFew() -> Optional.of(bare(ForecastKind.TOO_FEW));
                case Forecast.Nothing() -> Optional.empty();
            };
        }

        private static ForecastBody bare(ForecastKind kind) {
            return new ForecastBody(kind, Optional.empty(), Optional.empty());
        }
    }
}
