package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.civicstore.identity.Slowdown.Kind;
import org.junit.jupiter.api.Test;

class SlowdownTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void the_first_five_attempts_are_free_and_then_the_pauses_double() {
        Slowdown slowdown = Slowdown.none(NOON);
        for (int attempt = 1; attempt <= 4; attempt++) {
            slowdown = slowdown.attempted(Kind.ACCOUNT, NOON);
            assertThat(slowdown.pause(NOON)).isEmpty();
        }
        for (int seconds = 1; seconds <= 256; seconds *= 2) {
            slowdown = slowdown.attempted(Kind.ACCOUNT, NOON);
            assertThat(slowdown.pause(NOON)).contains(Duration.ofSeconds(seconds));
        }
        slowdown = slowdown.attempted(Kind.ACCOUNT, NOON);
        assertThat(slowdown.pause(NOON)).contains(Duration.ofMinutes(5));
    }

    @Test
    void a_pause_ends() {
        Slowdown slowdown = failed(6);
        assertThat(slowdown.pause(NOON.plusMillis(1999))).isPresent();
        assertThat(slowdown.pause(NOON.plusSeconds(2))).isEmpty();
    }

    @Test
    void an_hour_without_an_attempt_makes_them_forgotten() {
        assertThat(failed(9).attempted(Kind.ACCOUNT, NOON.plusSeconds(3601)).failures())
                .isEqualTo(1);
        assertThat(failed(9).attempted(Kind.ACCOUNT, NOON.plusSeconds(3599)).failures())
                .isEqualTo(10);
    }

    @Test
    void success_clears_the_account_but_only_its_own_attempt_from_the_address() {
        assertThat(failed(9).succeeded(Kind.ACCOUNT).failures()).isZero();
        assertThat(failed(9).succeeded(Kind.ADDRESS).failures()).isEqualTo(8);
        assertThat(failed(9).succeeded(Kind.REGISTRATION).failures()).isEqualTo(9);
    }

    private static Slowdown failed(int times) {
        Slowdown slowdown = Slowdown.none(NOON);
        for (int i = 0; i < times; i++) {
            slowdown = slowdown.attempted(Kind.ACCOUNT, NOON);
        }
        return slowdown;
    }
}
