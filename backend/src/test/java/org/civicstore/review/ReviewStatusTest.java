package org.civicstore.review;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.ReviewAction.*;
import static org.civicstore.review.ReviewStatus.*;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewStatusTest {

    /** Every move there is; what is not listed is not possible. */
    private static final Map<ReviewStatus, Map<ReviewAction, ReviewStatus>> MOVES = Map.of(
            SCREENING,
                    Map.of(
                            SCREENED, QUEUED,
                            HAND_OVER, SCREENING,
                            STEP_ASIDE, SCREENING,
                            FAST_TRACK, SCREENING,
                            MESSAGE, SCREENING,
                            ANSWER, SCREENING,
                            OVERDUE, SCREENING,
                            CLOSE, CLOSED),
            QUEUED,
                    Map.of(
                            CLAIM, ASSESSING,
                            STEP_ASIDE, QUEUED,
                            FAST_TRACK, QUEUED,
                            MESSAGE, QUEUED,
                            ANSWER, QUEUED,
                            OVERDUE, QUEUED,
                            CLOSE, CLOSED),
            ASSESSING,
                    Map.ofEntries(
                            entry(RELEASE, QUEUED),
                            entry(RULE, ASSESSING),
                            entry(CLEAR, ASSESSING),
                            entry(REOPEN, ASSESSING),
                            entry(WAIVE, ASSESSING),
                            entry(TAKE_OVER, ASSESSING),
                            entry(HAND_OVER, ASSESSING),
                            entry(STEP_ASIDE, ASSESSING),
                            entry(FAST_TRACK, ASSESSING),
                            entry(OVERDUE, ASSESSING),
                            entry(MESSAGE, ASSESSING),
                            entry(ANSWER, ASSESSING),
                            entry(RERUN_CHECKS, SCREENING),
                            entry(REQUEST_CHANGES, WITH_VENDOR),
                            entry(PROPOSE, VERDICT_PROPOSED),
                            entry(CLOSE, CLOSED)),
            WITH_VENDOR,
                    Map.of(
                            HAND_IN, SCREENING,
                            RELEASE, WITH_VENDOR,
                            TAKE_OVER, WITH_VENDOR,
                            HAND_OVER, WITH_VENDOR,
                            STEP_ASIDE, WITH_VENDOR,
                            FAST_TRACK, WITH_VENDOR,
                            MESSAGE, WITH_VENDOR,
                            ANSWER, WITH_VENDOR,
                            CLOSE, CLOSED),
            VERDICT_PROPOSED,
                    Map.of(
                            CONFIRM, CONCLUDED,
                            RETURN, ASSESSING,
                            STEP_ASIDE, VERDICT_PROPOSED,
                            OVERDUE, VERDICT_PROPOSED,
                            MESSAGE, VERDICT_PROPOSED,
                            ANSWER, VERDICT_PROPOSED,
                            CLOSE, CLOSED),
            CONCLUDED, Map.of(OVERTURN, ASSESSING),
            CLOSED, Map.of());

    @ParameterizedTest
    @EnumSource(ReviewStatus.class)
    void moves_only_where_the_table_says(ReviewStatus from) {
        Map<ReviewAction, ReviewStatus> moves = new EnumMap<>(ReviewAction.class);
        for (ReviewAction action : ReviewAction.values()) {
            from.after(action).ifPresent(to -> moves.put(action, to));
        }

        assertThat(moves).isEqualTo(MOVES.get(from));
    }

    @ParameterizedTest
    @EnumSource(ReviewStatus.class)
    void has_ended_exactly_when_nobody_but_an_appeal_moves_it_any_more(ReviewStatus status) {
        assertThat(status.ended()).isEqualTo(MOVES.get(status).keySet().stream().allMatch(OVERTURN::equals));
    }
}
