package org.civicstore.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcernStatusTest {
    /** From each state, by each action that is possible there. */
    private static final Map<ConcernStatus, Map<ConcernAction, ConcernStatus>> MOVES = Map.of(
            ConcernStatus.RECEIVED,
                    Map.of(
                            ConcernAction.TRIAGE, ConcernStatus.TRIAGED,
                            ConcernAction.MERGE, ConcernStatus.TRIAGED,
                            ConcernAction.ESCALATE, ConcernStatus.RECEIVED),
            ConcernStatus.TRIAGED,
                    Map.of(
                            ConcernAction.TRIAGE, ConcernStatus.TRIAGED,
                            ConcernAction.MERGE, ConcernStatus.TRIAGED,
                            ConcernAction.SEPARATE, ConcernStatus.TRIAGED,
                            ConcernAction.ESCALATE, ConcernStatus.TRIAGED,
                            ConcernAction.ACT, ConcernStatus.ACTED,
                            ConcernAction.DISMISS, ConcernStatus.DISMISSED),
            ConcernStatus.ACTED, Map.of(),
            ConcernStatus.DISMISSED, Map.of());

    @ParameterizedTest
    @EnumSource(ConcernStatus.class)
    void every_action_in_every_state_leads_where_the_table_says_or_nowhere(ConcernStatus from) {
        Map<ConcernAction, ConcernStatus> found = new EnumMap<>(ConcernAction.class);
        for (ConcernAction action : ConcernAction.values()) {
            from.after(action).ifPresent(to -> found.put(action, to));
        }

        assertThat(found).isEqualTo(MOVES.get(from));
    }
}
