package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promise to the vendor, by the clock. 16 November 2026 is a Monday. */
class ServiceClockTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Instant day(int november) {
        return MONDAY.plus(Duration.ofDays(november - 16L));
    }

    @Test
    void promises_an_answer_in_five_working_days() {
        ServiceClock clock = ServiceClock.started(ServicePromise.ORDINARY, MONDAY);

        assertThat(clock.dueAt()).contains(day(23));
        assertThat(clock.late(day(23))).isFalse();
        assertThat(clock.late(day(23).plusSeconds(1))).isTrue();
        assertThat(clock.spentAt(day(23))).isEqualTo(DAY.multipliedBy(5));
    }

    @Test
    void stands_while_the_vendor_must_act_and_goes_on_with_what_was_left() {
        ServiceClock stopped =
                ServiceClock.started(ServicePromise.ORDINARY, MONDAY).stopped(day(17));
        assertThat(stopped.runs()).isFalse();
        assertThat(stopped.dueAt()).isEmpty();
        assertThat(stopped.late(day(30))).isFalse();

        ServiceClock again = stopped.resumed(day(26));
        assertThat(again.dueAt()).as("four working days from Thursday").contains(day(26).plus(DAY.multipliedBy(6)));
        assertThat(again.spentAt(day(27))).as("not the nine days of the vendor").isEqualTo(DAY.multipliedBy(2));
    }

    @Test
    void leaves_two_working_days_for_a_round_that_comes_back_late() {
        ServiceClock again = ServiceClock.started(ServicePromise.ORDINARY, MONDAY)
                .stopped(day(23).minusSeconds(60))
                .resumed(day(24));

        assertThat(again.dueAt()).contains(day(26));
        assertThat(again.missedAt()).isEmpty();
    }

    @Test
    void remembers_for_good_that_it_was_broken() {
        ServiceClock late =
                ServiceClock.started(ServicePromise.ORDINARY, MONDAY).stopped(day(24));
        assertThat(late.missedAt()).contains(day(23));
        assertThat(late.left()).contains(DAY.negated());

        ServiceClock ended = late.resumed(day(25)).ended(day(26));
        assertThat(ended.missedAt()).as("the second round was in time").contains(day(23));
        assertThat(ended.spentAt(day(30))).isEqualTo(DAY.multipliedBy(7));
        assertThat(ended.late(day(30))).isFalse();

        assertThat(ServiceClock.started(ServicePromise.ORDINARY, MONDAY)
                        .ended(day(20))
                        .missedAt())
                .isEmpty();
    }

    @Test
    void runs_through_weekends_in_a_crisis() {
        Instant saturday = day(21);
        ServiceClock fast =
                ServiceClock.started(ServicePromise.ORDINARY, day(20)).hastened(ServicePromise.FAST, saturday);

        assertThat(fast.dueAt()).contains(saturday.plus(Duration.ofHours(4)));
        assertThat(fast.spentAt(saturday.plus(Duration.ofHours(2))))
                .as("Friday as a working day, Saturday by the hour")
                .isEqualTo(Duration.ofHours(15 + 2));
        assertThat(fast.stopped(saturday.plus(Duration.ofHours(3)))
                        .resumed(day(22))
                        .dueAt())
                .contains(day(22).plus(Duration.ofHours(1)));
    }

    @Test
    void takes_no_time_from_the_vendor_for_checks_that_break_or_certifiers_who_leave() {
        Review screening = Review.open(
                SampleCases.in(ReviewStatus.QUEUED).id(),
                SampleCases.facts(),
                1,
                SampleCases.in(ReviewStatus.QUEUED).tier(),
                MONDAY);
        Review done = screening
                .screened(screening.tier(), day(17))
                .claim(SampleCases.HOLDER)
                .rerunChecks()
                .screened(screening.tier(), day(18))
                .release()
                .claim(SampleCases.HOLDER);

        assertThat(done.clock()).isEqualTo(screening.clock());
        assertThat(done.requestChanges(day(19)).clock().spent()).isEqualTo(DAY.multipliedBy(3));
    }

    @Test
    void tells_each_pause_with_what_the_vendor_was_asked_for() {
        List<HistoryEntry> history = List.of(
                move(16, ReviewAction.HAND_IN, Optional.empty(), ReviewStatus.SCREENING, ""),
                move(17, ReviewAction.REQUEST_CHANGES, ReviewStatus.ASSESSING, ReviewStatus.WITH_VENDOR, "Mend it."),
                move(18, ReviewAction.MESSAGE, ReviewStatus.WITH_VENDOR, ReviewStatus.WITH_VENDOR, "Only a word."),
                move(19, ReviewAction.HAND_IN, ReviewStatus.WITH_VENDOR, ReviewStatus.SCREENING, ""),
                move(20, ReviewAction.REQUEST_CHANGES, ReviewStatus.ASSESSING, ReviewStatus.WITH_VENDOR, "Once more."));

        assertThat(Pause.in(history))
                .containsExactly(
                        new Pause(day(17), Optional.of(day(19)), "Mend it."),
                        new Pause(day(20), Optional.empty(), "Once more."));
        assertThat(Pause.in(history.subList(0, 1))).isEmpty();
    }

    @Test
    void puts_crises_first_and_then_those_with_the_least_time_left() {
        Review review = SampleCases.in(ReviewStatus.QUEUED);
        Instant due = review.dueAt().orElseThrow();

        assertThat(Priority.of(review, SampleCases.NOW)).isEqualTo(Priority.IN_TURN);
        assertThat(Priority.of(review, due.minus(Duration.ofHours(3)))).isEqualTo(Priority.DUE_SOON);
        assertThat(Priority.of(review, due.plusSeconds(1))).isEqualTo(Priority.OVERDUE);
        assertThat(Priority.of(
                        SampleCases.in(ReviewStatus.ASSESSING).requestChanges(SampleCases.NOW), due.plusSeconds(1)))
                .isEqualTo(Priority.WITH_VENDOR);
        assertThat(Priority.of(SampleCases.in(ReviewStatus.CONCLUDED), due.plusSeconds(1)))
                .isEqualTo(Priority.ENDED);
    }

    private static HistoryEntry move(int day, ReviewAction action, ReviewStatus from, ReviewStatus to, String reason) {
        return move(day, action, Optional.of(from), to, reason);
    }

    private static HistoryEntry move(
            int day, ReviewAction action, Optional<ReviewStatus> from, ReviewStatus to, String reason) {
        return new HistoryEntry(day(day), action, from, to, Optional.empty(), reason);
    }
}
