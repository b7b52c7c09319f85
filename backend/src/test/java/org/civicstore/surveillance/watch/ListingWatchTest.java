package org.civicstore.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.civicstore.surveillance.SurveillancePolicy.Steps;
import org.civicstore.surveillance.SurveillancePolicy.Watch;
import org.junit.jupiter.api.Test;

class ListingWatchTest {
    private static final Instant BEGIN = Instant.parse("2026-11-02T08:00:00Z");
    private static final Watch POLICY = new Watch(
            7,
            20,
            12,
            18,
            14,
            Set.of("PRV-03"),
            Map.of("BROKEN", new Steps(7, 14, 42), "NO_RELEASE", new Steps(0, 30, 365)));

    @Test
    void goes_from_seen_over_label_and_notice_to_unlisting_by_the_days_of_the_policy_and_back_at_once() {
        ListingWatch watch = fresh();
        assertThat(stages(watch, WatchKind.BROKEN, 0, 7, 14, 21, 35, 42, 49))
                .containsExactly(
                        WatchStage.SEEN,
                        WatchStage.LABELLED,
                        WatchStage.NOTICED,
                        WatchStage.NOTICED,
                        WatchStage.NOTICED,
                        WatchStage.UNLISTED,
                        WatchStage.UNLISTED);

        ListingWatch unlisted =
                after(watch, WatchKind.BROKEN, 0).looked("C", found(WatchKind.BROKEN, 42), POLICY, day(42));
        ListingWatch mended = unlisted.looked("C", List.of(), POLICY, day(49));
        assertThat(mended.stage()).isEqualTo(WatchStage.CLEAR);
        assertThat(mended.stageSince()).isEqualTo(day(49));
        assertThat(mended.findings()).isEmpty();
    }

    @Test
    void keeps_the_day_of_the_first_sight_and_begins_anew_after_a_look_without() {
        ListingWatch twice =
                after(fresh(), WatchKind.BROKEN, 0).looked("C", found(WatchKind.BROKEN, 7), POLICY, day(7));
        assertThat(twice.findings().getFirst().since()).isEqualTo(day(0));
        ListingWatch again =
                twice.looked("C", List.of(), POLICY, day(14)).looked("C", found(WatchKind.BROKEN, 21), POLICY, day(21));
        assertThat(again.findings().getFirst().since()).isEqualTo(day(21));
        assertThat(again.stage()).isEqualTo(WatchStage.SEEN);
    }

    @Test
    void tells_the_public_from_the_label_on_and_nothing_of_what_may_be_a_passing_trouble() {
        ListingWatch seen = after(fresh(), WatchKind.BROKEN, 0);
        assertThat(seen.shown()).isEmpty();
        assertThat(seen.looked("C", found(WatchKind.BROKEN, 7), POLICY, day(7)).shown())
                .hasSize(1);
        assertThat(after(fresh(), WatchKind.NO_RELEASE, 0).shown()).hasSize(1);
        assertThat(after(fresh(), WatchKind.CONTACT, 0).stage())
                .as("a kind without steps does nothing")
                .isEqualTo(WatchStage.SEEN);
    }

    @Test
    void first_turns_are_spread_over_the_week_and_each_next_is_a_week_later() {
        long[] perDay = new long[7];
        IntStream.range(0, 7000).forEach(one -> {
            Instant turn = ListingWatch.fresh("app-" + one, "C", Duration.ofDays(7), BEGIN)
                    .nextLook();
            assertThat(turn).isBetween(BEGIN, BEGIN.plus(Duration.ofDays(7)));
            perDay[(int) Duration.between(BEGIN, turn).toDays()]++;
        });
        for (long count : perDay) {
            assertThat(count).isBetween(500L, 1500L);
        }
        assertThat(after(fresh(), WatchKind.BROKEN, 0).nextLook()).isEqualTo(day(7));
    }

    @Test
    void steps_that_do_not_follow_each_other_are_refused() {
        assertThatThrownBy(() -> new Steps(7, 6, 42)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Steps(0, 14, 14)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<WatchStage> stages(ListingWatch from, WatchKind kind, int... days) {
        ListingWatch[] watch = {from};
        return IntStream.of(days)
                .mapToObj(at -> {
                    watch[0] = watch[0].looked("C", found(kind, at), POLICY, day(at));
                    return watch[0].stage();
                })
                .toList();
    }

    private static ListingWatch after(ListingWatch watch, WatchKind kind, int at) {
        return watch.looked("C", found(kind, at), POLICY, day(at));
    }

    private static ListingWatch fresh() {
        return ListingWatch.fresh("app", "C", Duration.ofDays(7), BEGIN);
    }

    private static List<WatchFinding> found(WatchKind kind, int at) {
        return List.of(new WatchFinding(kind, "PRV-03", "It leads nowhere.", day(at)));
    }

    private static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }
}
