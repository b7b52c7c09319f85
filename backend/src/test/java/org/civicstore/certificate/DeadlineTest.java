package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    private static final Instant END = Instant.parse("2027-11-20T00:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-11-20T00:00:00Z");
    private static final Deadline DEADLINE = new Deadline(Optional.empty(), END);

    @ParameterizedTest
    @CsvSource({"91,", "90,90", "61,90", "60,60", "31,60", "30,30", "8,30", "7,7", "1,7", "0,"})
    void is_reminded_of_by_the_latest_reminder_whose_day_has_come(int daysLeft, Integer reminder) {
        assertThat(DEADLINE.daysBefore(LONG_BEFORE, END.minus(Duration.ofDays(daysLeft))))
                .isEqualTo(Optional.ofNullable(reminder));
    }

    @Test
    void is_reminded_of_to_the_moment() {
        Instant sixty = END.minus(Duration.ofDays(60));

        assertThat(DEADLINE.daysBefore(LONG_BEFORE, sixty.minusNanos(1))).contains(90);
        assertThat(DEADLINE.daysBefore(LONG_BEFORE, sixty)).contains(60);
        assertThat(DEADLINE.daysBefore(LONG_BEFORE, END.minusNanos(1))).contains(7);
    }

    @Test
    void is_not_reminded_of_what_was_nearer_already_when_it_was_issued() {
        Instant issued = END.minus(Duration.ofDays(45));

        assertThat(DEADLINE.daysBefore(issued, END.minus(Duration.ofDays(44)))).isEmpty();
        assertThat(DEADLINE.daysBefore(issued, END.minus(Duration.ofDays(30)))).contains(30);
    }

    @Test
    void names_the_last_day_that_counts() {
        assertThat(DEADLINE.lastDay()).hasToString("2027-11-19");
    }
}
