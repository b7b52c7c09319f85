package org.civicstore.catalogue.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingStatusTest {
    /** Every move there is; what is not listed is not possible. */
    private static final Map<EndingStatus, Map<EndingAction, EndingStatus>> MOVES = Map.of(
            EndingStatus.ANNOUNCED,
            Map.of(EndingAction.CALL_OFF, EndingStatus.CALLED_OFF, EndingAction.END, EndingStatus.ENDED),
            EndingStatus.CALLED_OFF,
            Map.of(),
            EndingStatus.ENDED,
            Map.of());

    @ParameterizedTest
    @EnumSource(EndingStatus.class)
    void moves_only_where_the_table_says(EndingStatus from) {
        Map<EndingAction, EndingStatus> moves = new EnumMap<>(EndingAction.class);
        for (EndingAction action : EndingAction.values()) {
            from.after(action).ifPresent(to -> moves.put(action, to));
        }

        assertThat(moves).isEqualTo(MOVES.get(from));
    }
}
