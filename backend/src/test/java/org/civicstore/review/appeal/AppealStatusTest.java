package org.civicstore.review.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.appeal.AppealAction.LEAVE;
import static org.civicstore.review.appeal.AppealAction.OVERTURN;
import static org.civicstore.review.appeal.AppealAction.TAKE;
import static org.civicstore.review.appeal.AppealAction.UPHOLD;
import static org.civicstore.review.appeal.AppealAction.WITHDRAW;
import static org.civicstore.review.appeal.AppealStatus.EXAMINED;
import static org.civicstore.review.appeal.AppealStatus.LODGED;
import static org.civicstore.review.appeal.AppealStatus.OVERTURNED;
import static org.civicstore.review.appeal.AppealStatus.UPHELD;
import static org.civicstore.review.appeal.AppealStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppealStatusTest {
    /** Every move there is; what is not listed is not possible. */
    private static final Map<AppealStatus, Map<AppealAction, AppealStatus>> MOVES = Map.of(
            LODGED,
            Map.of(TAKE, EXAMINED, WITHDRAW, WITHDRAWN),
            EXAMINED,
            Map.of(LEAVE, LODGED, UPHOLD, UPHELD, OVERTURN, OVERTURNED, WITHDRAW, WITHDRAWN),
            UPHELD,
            Map.of(),
            OVERTURNED,
            Map.of(),
            WITHDRAWN,
            Map.of());

    @ParameterizedTest
    @EnumSource(AppealStatus.class)
    void moves_only_where_the_table_says(AppealStatus from) {
        Map<AppealAction, AppealStatus> moves = new EnumMap<>(AppealAction.class);
        for (AppealAction action : AppealAction.values()) {
            from.after(action).ifPresent(to -> moves.put(action, to));
        }

        assertThat(moves).isEqualTo(MOVES.get(from));
        assertThat(from.ended()).isEqualTo(moves.isEmpty());
    }
}
