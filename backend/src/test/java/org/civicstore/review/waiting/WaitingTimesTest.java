package org.civicstore.review.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.ServicePromise;
import org.civicstore.review.waiting.WaitingTimes.Decision;
import org.junit.jupiter.api.Test;

class WaitingTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static Decision decided(RiskTier tier, String profile, int hours) {
        return new Decision(
                ServicePromise.ORDINARY, tier, profile, Duration.ofHours(hours), hours > 15, NOW.minusSeconds(hours));
    }

    /** Of one hour, two hours, and so on. */
    private static List<Decision> first(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(hours -> decided(RiskTier.LOW, "base", hours))
                .toList();
    }

    private static WaitingTimes of(List<Decision> decisions) {
        return WaitingTimes.of(decisions, 3, Optional.of(NOW), NOW);
    }

    @Test
    void half_and_nine_in_ten_are_within_what_is_said() {
        WaitingTimes times = of(first(20));

        assertThat(times.all())
                .isEqualTo(new WaitingTimes.Line(
                        20, Optional.of(15), Optional.of(new Usual(Duration.ofHours(10), Duration.ofHours(18)))));
        assertThat(of(first(11)).all().usual())
                .as("the sixth of eleven, and the tenth")
                .contains(new Usual(Duration.ofHours(6), Duration.ofHours(10)));
    }

    @Test
    void nothing_is_said_of_fewer_than_ten() {
        assertThat(of(first(9)).all()).isEqualTo(new WaitingTimes.Line(9, Optional.empty(), Optional.empty()));
        assertThat(of(first(10)).all().usual()).isPresent();

        WaitingTimes mixed = of(Stream.concat(first(10).stream(), Stream.of(decided(RiskTier.HIGH, "tax", 99)))
                .toList());
        assertThat(mixed.tiers().get(RiskTier.HIGH.ordinal()).line().usual()).isEmpty();
        assertThat(mixed.profiles())
                .extracting(WaitingTimes.ProfileLine::profile)
                .containsExactly("base", "tax");
        assertThat(mixed.profiles().getLast().line().usual()).isEmpty();
    }

    @Test
    void the_fast_track_makes_nobody_else_look_faster() {
        Decision fast = new Decision(ServicePromise.FAST, RiskTier.LOW, "base", Duration.ofMinutes(90), false, NOW);
        WaitingTimes times =
                of(Stream.concat(first(10).stream(), Stream.generate(() -> fast).limit(10))
                        .toList());

        assertThat(times.all()).isEqualTo(of(first(10)).all());
        assertThat(times.fast().usual()).contains(new Usual(Duration.ofMinutes(90), Duration.ofMinutes(90)));
    }

    @Test
    void a_case_is_compared_with_its_like_where_there_are_enough() {
        List<Decision> grave = IntStream.rangeClosed(1, 10)
                .mapToObj(_ -> decided(RiskTier.HIGH, "base", 100))
                .toList();
        WaitingTimes times =
                of(Stream.concat(first(10).stream(), grave.stream()).toList());

        assertThat(times.usual(ServicePromise.ORDINARY, RiskTier.HIGH))
                .contains(new Usual(Duration.ofHours(100), Duration.ofHours(100)));
        assertThat(times.usual(ServicePromise.ORDINARY, RiskTier.MEDIUM))
                .isEqualTo(times.all().usual());
        assertThat(times.usual(ServicePromise.FAST, RiskTier.HIGH)).isEmpty();
        assertThat(times.perDay()).isEqualTo(1.0);
    }
}
