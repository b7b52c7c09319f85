package org.civicstore.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditionStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** From each state, by each action that is possible there. */
    private static final Map<EditionStatus, Map<EditionAction, EditionStatus>> MOVES = Map.of(
            EditionStatus.DRAFT, Map.of(EditionAction.CONSULT, EditionStatus.CONSULTATION),
            EditionStatus.CONSULTATION,
                    Map.of(
                            EditionAction.CONSULT, EditionStatus.CONSULTATION,
                            EditionAction.TAKE_BACK, EditionStatus.DRAFT,
                            EditionAction.ENFORCE, EditionStatus.IN_FORCE),
            EditionStatus.IN_FORCE, Map.of(EditionAction.RETIRE, EditionStatus.RETIRED),
            EditionStatus.RETIRED, Map.of());

    @ParameterizedTest
    @EnumSource(EditionStatus.class)
    void every_action_in_every_state_leads_where_the_table_says_or_nowhere(EditionStatus from) {
        Map<EditionAction, EditionStatus> found = new EnumMap<>(EditionAction.class);
        for (EditionAction action : EditionAction.values()) {
            from.after(action).ifPresent(to -> found.put(action, to));
        }

        assertThat(found).isEqualTo(MOVES.get(from));
    }

    @Test
    void each_move_keeps_its_date() {
        EditionStanding consulted = EditionStanding.draft("2026-2").consult(LAST_DAY, NOW);
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        EditionStanding enforced = consulted.enforce(later);
        EditionStanding retired = enforced.retire(later.plusSeconds(60));

        assertThat(consulted.lastDay()).contains(LAST_DAY);
        assertThat(retired.consultedAt()).contains(NOW);
        assertThat(retired.enforcedAt()).contains(later);
        assertThat(retired.retiredAt()).contains(later.plusSeconds(60));
    }

    @Test
    void a_longer_consultation_keeps_when_it_began() {
        EditionStanding longer = EditionStanding.draft("2026-2")
                .consult(LAST_DAY, NOW)
                .consult(LAST_DAY.plusDays(30), NOW.plusSeconds(9));

        assertThat(longer.consultedAt()).contains(NOW);
        assertThat(longer.lastDay()).contains(LAST_DAY.plusDays(30));
    }

    @Test
    void nothing_comes_into_force_before_the_last_day_of_its_consultation_has_passed() {
        EditionStanding consulted = EditionStanding.draft("2026-2").consult(LAST_DAY, NOW);

        assertThatThrownBy(() -> consulted.enforce(Instant.parse("2026-12-31T23:59:59Z")))
                .isInstanceOf(ProblemException.class);
        assertThat(consulted.enforce(Instant.parse("2027-01-01T00:00:00Z")).status())
                .isEqualTo(EditionStatus.IN_FORCE);
    }

    @Test
    void taking_back_forgets_the_days_of_the_consultation() {
        EditionStanding back =
                EditionStanding.draft("2026-2").consult(LAST_DAY, NOW).takeBack();

        assertThat(back).isEqualTo(EditionStanding.draft("2026-2"));
    }

    @Test
    void what_is_not_possible_is_refused() {
        EditionStanding draft = EditionStanding.draft("2026-2");

        assertThatThrownBy(() -> draft.enforce(NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> draft.retire(NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(draft::takeBack).isInstanceOf(ProblemException.class);
    }
}
