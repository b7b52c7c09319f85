package org.civicstore.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeStandingTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 15);
    private static final LocalDate LAST = LocalDate.of(2027, 10, 15);
    private static final LocalDate END = LocalDate.of(2028, 4, 15);

    /** From each state, by each action that is possible there. */
    private static final Map<ProgrammeStatus, Map<ProgrammeAction, ProgrammeStatus>> MOVES = Map.of(
            ProgrammeStatus.ANNOUNCED,
                    Map.of(
                            ProgrammeAction.REVISE, ProgrammeStatus.ANNOUNCED,
                            ProgrammeAction.ARRANGE, ProgrammeStatus.ANNOUNCED,
                            ProgrammeAction.OPEN, ProgrammeStatus.OPEN),
            ProgrammeStatus.OPEN,
                    Map.of(
                            ProgrammeAction.REVISE, ProgrammeStatus.OPEN,
                            ProgrammeAction.ARRANGE, ProgrammeStatus.OPEN,
                            ProgrammeAction.CLOSE, ProgrammeStatus.CLOSED),
            ProgrammeStatus.CLOSED,
                    Map.of(
                            ProgrammeAction.REVISE, ProgrammeStatus.CLOSED,
                            ProgrammeAction.ARRANGE, ProgrammeStatus.CLOSED,
                            ProgrammeAction.END, ProgrammeStatus.ENDED),
            ProgrammeStatus.ENDED, Map.of());

    @ParameterizedTest
    @EnumSource(ProgrammeStatus.class)
    void every_action_in_every_state_leads_where_the_table_says_or_nowhere(ProgrammeStatus from) {
        Map<ProgrammeAction, ProgrammeStatus> found = new EnumMap<>(ProgrammeAction.class);
        for (ProgrammeAction action : ProgrammeAction.values()) {
            from.after(action).ifPresent(to -> found.put(action, to));
        }

        assertThat(found).isEqualTo(MOVES.get(from));
    }

    @Test
    void the_calendar_opens_on_the_first_day_and_closes_after_the_last() {
        ProgrammeStanding announced = announced(Optional.of(LAST), Optional.of(END));
        ProgrammeStanding open = announced.move(ProgrammeAction.OPEN);
        ProgrammeStanding closed = open.move(ProgrammeAction.CLOSE);

        assertThat(announced.due(FIRST.minusDays(1))).isEmpty();
        assertThat(announced.due(FIRST)).contains(ProgrammeAction.OPEN);
        assertThat(open.due(LAST)).isEmpty();
        assertThat(open.due(LAST.plusDays(1))).contains(ProgrammeAction.CLOSE);
        assertThat(closed.due(END)).isEmpty();
        assertThat(closed.due(END.plusDays(1))).contains(ProgrammeAction.END);
        assertThat(closed.move(ProgrammeAction.END).due(END.plusYears(9))).isEmpty();
    }

    @Test
    void without_a_last_day_only_people_close() {
        ProgrammeStanding open = announced(Optional.empty(), Optional.empty()).move(ProgrammeAction.OPEN);

        assertThat(open.due(LocalDate.of(2199, 1, 1))).isEmpty();
        assertThat(open.move(ProgrammeAction.CLOSE).due(LocalDate.of(2199, 1, 1)))
                .isEmpty();
    }

    @Test
    void each_version_counts_and_an_ended_programme_gets_none() {
        ProgrammeStanding announced = announced(Optional.of(LAST), Optional.empty());
        ProgrammeStanding ended =
                announced.move(ProgrammeAction.OPEN).move(ProgrammeAction.CLOSE).move(ProgrammeAction.END);

        assertThat(announced.revise().versions()).isEqualTo(2);
        assertThatThrownBy(ended::revise).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ended.arrange(announced.arrangement())).isInstanceOf(ProblemException.class);
    }

    private static ProgrammeStanding announced(Optional<LocalDate> closes, Optional<LocalDate> ends) {
        return ProgrammeStanding.announced(
                new UUID(0, 1), "help", new Arrangement("NO", "base", FIRST, closes, ends, Map.of(), Optional.empty()));
    }
}
