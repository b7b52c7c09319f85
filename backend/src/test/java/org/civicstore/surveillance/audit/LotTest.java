package org.civicstore.surveillance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 12);

    @Test
    void commits_to_the_seed_as_anybody_would_compute_it() {
        byte[] seed = HexFormat.of().parseHex("00".repeat(32));

        // printf '\0%.0s' {1..32} | sha256sum
        assertThat(new Lot(seed).commitment())
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assertThatThrownBy(() -> new Lot(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Lot(seed).toString()).doesNotContain("0000000000");
    }

    @Test
    void draws_none_at_no_rate_and_all_at_the_whole_and_about_the_share_between() {
        Lot lot = new Lot(random(7));

        assertThat(drawn(lot, 0)).isZero();
        assertThat(drawn(lot, 1_000_000)).isEqualTo(20_000L);
        assertThat(drawn(lot, 30_000)).isBetween(500L, 700L);
    }

    @Test
    void draws_others_with_another_seed_and_in_another_month_and_more_with_a_higher_rate() {
        Lot lot = new Lot(random(7));
        Lot other = new Lot(random(8));
        long same = numbers()
                .filter(one -> lot.draws(MONTH, number(one), 100_000) && other.draws(MONTH, number(one), 100_000))
                .count();
        long again = numbers()
                .filter(one ->
                        lot.draws(MONTH, number(one), 100_000) && lot.draws(MONTH.plusMonths(1), number(one), 100_000))
                .count();

        assertThat(same).isLessThan(400L);
        assertThat(again).isLessThan(400L);
        assertThat(numbers().filter(one -> lot.draws(MONTH, number(one), 100_000)))
                .allMatch(one -> lot.draws(MONTH, number(one), 100_001));
    }

    private static long drawn(Lot lot, int perMillion) {
        return numbers()
                .filter(one -> lot.draws(MONTH, number(one), perMillion))
                .count();
    }

    private static IntStream numbers() {
        return IntStream.range(0, 20_000);
    }

    private static String number(int place) {
        return "CS-2026-%06d".formatted(place);
    }

    private static byte[] random(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
