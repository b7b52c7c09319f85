package org.civicstore.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LibraryAppTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static LibraryApp got(String version, Instant changedAt) {
        return new LibraryApp("jobbkompasset", version, NOON, changedAt, false);
    }

    private static LibraryApp removed(Instant changedAt) {
        return new LibraryApp("jobbkompasset", "1.0", NOON, changedAt, true);
    }

    @Nested
    class OfTwoChanges {

        @Test
        void the_later_one_holds_whichever_is_heard_first() {
            LibraryApp early = got("1.0", NOON);
            LibraryApp late = got("2.0", NOON.plusSeconds(1));
            assertThat(late.supersedes(early)).isTrue();
            assertThat(early.supersedes(late)).isFalse();
        }

        @Test
        void at_the_same_moment_the_removal_holds_whichever_is_heard_first() {
            assertThat(removed(NOON).supersedes(got("1.0", NOON))).isTrue();
            assertThat(got("1.0", NOON).supersedes(removed(NOON))).isFalse();
        }

        @Test
        void that_are_the_same_nothing_changes() {
            assertThat(got("1.0", NOON).supersedes(got("1.0", NOON))).isFalse();
            assertThat(removed(NOON).supersedes(removed(NOON))).isFalse();
        }

        @Test
        void the_first_one_heard_holds_when_nothing_is_kept() {
            assertThat(got("1.0", NOON).supersedes(null)).isTrue();
        }
    }

    @Nested
    class AClockThatIsWrong {

        @Test
        void is_set_right_by_what_it_shows_when_it_sends() {
            Instant hourSlow = NOON.minus(Duration.ofHours(1));
            LibraryApp changed = got("1.0", hourSlow.minusSeconds(30)).by(NOON, hourSlow);
            assertThat(changed.changedAt()).isEqualTo(NOON.minusSeconds(30));
        }

        @Test
        void brings_nothing_from_the_future_that_nobody_could_change_again() {
            LibraryApp changed = got("1.0", NOON.plus(Duration.ofDays(400))).by(NOON, NOON);
            assertThat(changed.changedAt()).isEqualTo(NOON);
        }
    }
}
