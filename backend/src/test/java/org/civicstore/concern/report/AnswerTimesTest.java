package org.civicstore.concern.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.concern.ConcernKind;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {

    private static AnswerTimes.Entry answered(ConcernKind kind, int hours, boolean late) {
        return new AnswerTimes.Entry(kind, Optional.of(Duration.ofHours(hours)), late);
    }

    private static AnswerTimes.Entry open(ConcernKind kind, boolean late) {
        return new AnswerTimes.Entry(kind, Optional.empty(), late);
    }

    @Test
    void the_median_is_the_middle_one_or_half_way_between_two() {
        List<AnswerTimes.Entry> odd = List.of(
                answered(ConcernKind.BROKEN, 90, true),
                answered(ConcernKind.BROKEN, 2, false),
                answered(ConcernKind.SECURITY, 5, false));

        assertThat(AnswerTimes.of(odd).median()).contains(Duration.ofHours(5));
        assertThat(AnswerTimes.of(odd.subList(1, 3)).median()).contains(Duration.ofMinutes(210));
        assertThat(AnswerTimes.of(List.of()).median()).isEmpty();
    }

    @Test
    void those_that_wait_are_counted_and_have_no_part_in_the_median() {
        AnswerTimes times = AnswerTimes.of(List.of(
                answered(ConcernKind.PRIVACY, 4, false),
                answered(ConcernKind.PRIVACY, 80, true),
                open(ConcernKind.PRIVACY, true),
                open(ConcernKind.PRIVACY, false)));

        assertThat(times.kinds()).hasSize(ConcernKind.values().length);
        assertThat(times.kinds().get(ConcernKind.PRIVACY.ordinal()))
                .isEqualTo(new AnswerTimes.Line(ConcernKind.PRIVACY, 2, 1, Optional.of(Duration.ofHours(42)), 2, 1));
        assertThat(times.kinds().get(ConcernKind.BROKEN.ordinal()))
                .isEqualTo(new AnswerTimes.Line(ConcernKind.BROKEN, 0, 0, Optional.empty(), 0, 0));
    }
}
