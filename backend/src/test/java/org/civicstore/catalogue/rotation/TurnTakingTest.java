package org.civicstore.catalogue.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTakingTest {
    private static final int VISITS = 10_000;
    private static final Instant START = Instant.parse("2026-11-27T00:00:00Z");

    /** Numbers in a ring; some may leave and others come. */
    private static final class Ring {
        private final TreeSet<Integer> standing = new TreeSet<>();

        Ring(int n) {
            IntStream.range(0, n).forEach(standing::add);
        }

        List<Integer> after(Optional<Integer> last, int most) {
            List<Integer> found = new ArrayList<>(standing.tailSet(last.orElse(-1), false).stream()
                    .limit(most)
                    .toList());
            if (found.size() < most && last.isPresent()) {
                standing.headSet(last.get(), true).stream()
                        .limit(most - found.size())
                        .forEach(found::add);
            }
            return found;
        }

        TurnTaking<Integer> turns() {
            return new TurnTaking<>(this::after, Optional.empty());
        }
    }

    /** How often each was seen, when visits come at these moments. */
    private static int[] seen(int n, List<Instant> visits, List<TurnTaking<Integer>> nodes) {
        int[] seen = new int[n];
        for (int i = 0; i < visits.size(); i++) {
            nodes.get(i % nodes.size()).view(visits.get(i)).shown().forEach(one -> seen[one]++);
        }
        return seen;
    }

    private static List<Instant> crowd() {
        return IntStream.range(0, VISITS).mapToObj(i -> START).toList();
    }

    /** A day with a dead night, a busy forenoon and a broadcast in the evening; the same in every run. */
    private static List<Instant> day() {
        Random random = new Random(4);
        return IntStream.range(0, VISITS)
                .mapToObj(i -> {
                    double second =
                            switch (i % 10) {
                                case 0 -> random.nextDouble() * 86_400;
                                case 1, 2, 3, 4, 5 -> 36_000 + random.nextGaussian() * 7_200;
                                case 6, 7 -> 72_000 + random.nextGaussian() * 120;
                                default -> 54_000 + random.nextGaussian() * 14_400;
                            };
                    return START.plusMillis(Math.round(Math.max(0, second) * 1000));
                })
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"15, 769", "300, 33", "5000, 2"})
    void in_ten_thousand_visits_everybody_is_seen_above_the_floor_whenever_they_come(int n, long floor) {
        assertThat(TurnTaking.floor(n, VISITS)).isEqualTo(floor);
        for (List<Instant> visits : List.of(crowd(), day())) {
            int[] seen = seen(n, visits, List.of(new Ring(n).turns()));

            assertThat(IntStream.of(seen).min().orElseThrow()).isGreaterThanOrEqualTo((int) floor);
            assertThat(IntStream.of(seen).sum()).isEqualTo(VISITS * TurnTaking.PLACES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 300, 5000})
    void on_two_nodes_the_floor_is_one_lower_at_most(int n) {
        Ring ring = new Ring(n);

        int[] seen = seen(n, day(), List.of(ring.turns(), ring.turns()));

        assertThat(IntStream.of(seen).min().orElseThrow())
                .isGreaterThanOrEqualTo((int) TurnTaking.floor(n, VISITS) - 1);
    }

    @Test
    void the_floor_holds_even_when_the_quietest_minute_is_always_the_same_ones_turn() {
        int n = 15;
        List<Instant> visits = new ArrayList<>();
        Instant now = START;
        for (int turn = 0; visits.size() < VISITS; turn++) {
            now = now.plus(TurnTaking.LONGEST);
            int views = turn % 5 == 4 ? 1 : TurnTaking.MOST_VIEWS;
            for (int i = 0; i < views && visits.size() < VISITS; i++) {
                visits.add(now);
            }
        }

        int[] seen = seen(n, visits, List.of(new Ring(n).turns()));

        assertThat(IntStream.of(seen).min().orElseThrow()).isEqualTo((int) TurnTaking.floor(n, VISITS));
    }

    @Test
    void a_turn_that_nobody_saw_is_not_lost_over_night() {
        TurnTaking<Integer> turns = new Ring(9).turns();

        assertThat(turns.view(START).shown()).containsExactly(0, 1, 2);
        assertThat(turns.view(START.plus(Duration.ofHours(8))).shown()).containsExactly(3, 4, 5);
    }

    @Test
    void within_a_turn_everybody_sees_the_same_and_only_the_first_view_begins_it() {
        TurnTaking<Integer> turns = new Ring(9).turns();

        assertThat(turns.view(START)).isEqualTo(new TurnTaking.View<>(List.of(0, 1, 2), true));
        assertThat(turns.view(START.plusSeconds(1))).isEqualTo(new TurnTaking.View<>(List.of(0, 1, 2), false));
        assertThat(turns.view(START.plusSeconds(2))).isEqualTo(new TurnTaking.View<>(List.of(0, 1, 2), false));
        assertThat(turns.view(START.plusSeconds(3))).isEqualTo(new TurnTaking.View<>(List.of(3, 4, 5), true));
    }

    @Test
    void the_same_visits_give_the_same_turns() {
        assertThat(seen(300, day(), List.of(new Ring(300).turns())))
                .isEqualTo(seen(300, day(), List.of(new Ring(300).turns())));
    }

    @Test
    void who_comes_and_who_leaves_takes_nobodys_turn() {
        Ring ring = new Ring(9);
        TurnTaking<Integer> turns = ring.turns();
        turns.view(START);
        ring.standing.remove(2);
        ring.standing.remove(4);
        ring.standing.add(9);

        assertThat(turns.view(START.plusSeconds(5)).shown()).containsExactly(3, 5, 6);
        assertThat(turns.view(START.plusSeconds(10)).shown()).containsExactly(7, 8, 9);
        assertThat(turns.view(START.plusSeconds(15)).shown()).containsExactly(0, 1, 3);
    }

    @Test
    void fewer_than_there_are_places_are_all_shown_and_nobody_twice() {
        TurnTaking<Integer> turns = new Ring(2).turns();

        assertThat(turns.view(START).shown()).containsExactly(0, 1);
        assertThat(turns.view(START.plusSeconds(9)).shown()).containsExactly(0, 1);
        assertThat(TurnTaking.floor(2, VISITS)).isEqualTo(VISITS);
        assertThat(TurnTaking.floor(0, VISITS)).isZero();
        assertThat(new Ring(0).turns().view(START).shown()).isEmpty();
    }
}
