package org.civicstore.review.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.review.HistoryEntry;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewStatus;
import org.civicstore.shared.id.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static List<Step> of(ReviewAction action, ReviewStatus from, ReviewStatus to, String reason) {
        return Step.of(List.of(new HistoryEntry(
                AT, action, Optional.of(from), to, Optional.of(new AccountId(new UUID(1, 1))), reason)));
    }

    @ParameterizedTest
    @EnumSource(ReviewAction.class)
    void tells_of_what_certifiers_write_only_what_they_ask_of_the_vendor(ReviewAction action) {
        List<Step> steps = of(action, ReviewStatus.ASSESSING, ReviewStatus.QUEUED, "Among ourselves.");

        assertThat(steps).allSatisfy(step -> assertThat(step.reason().isPresent())
                .isEqualTo(Set.of(ReviewAction.REQUEST_CHANGES, ReviewAction.FAST_TRACK)
                        .contains(action)));
        assertThat(steps.isEmpty())
                .isEqualTo(Set.of(
                                ReviewAction.RULE,
                                ReviewAction.CLEAR,
                                ReviewAction.REOPEN,
                                ReviewAction.WAIVE,
                                ReviewAction.MESSAGE,
                                ReviewAction.ANSWER)
                        .contains(action));
    }

    @Test
    void tells_a_broken_check_from_one_that_is_through() {
        assertThat(of(ReviewAction.SCREENED, ReviewStatus.SCREENING, ReviewStatus.QUEUED, "Open again: PRV-04."))
                .containsExactly(new Step(AT, Step.Kind.CHECKED, Optional.empty()));
        assertThat(of(ReviewAction.SCREENED, ReviewStatus.SCREENING, ReviewStatus.QUEUED, "Our checks did not run."))
                .containsExactly(new Step(AT, Step.Kind.CHECKS_BROKE, Optional.empty()));
    }

    @Test
    void tells_nobody_that_a_certifier_who_did_not_hold_the_case_stepped_aside() {
        assertThat(of(ReviewAction.STEP_ASIDE, ReviewStatus.QUEUED, ReviewStatus.QUEUED, "My sister."))
                .isEmpty();
        assertThat(of(ReviewAction.STEP_ASIDE, ReviewStatus.ASSESSING, ReviewStatus.ASSESSING, "My sister."))
                .isEmpty();
        assertThat(of(ReviewAction.STEP_ASIDE, ReviewStatus.ASSESSING, ReviewStatus.QUEUED, "My sister."))
                .containsExactly(new Step(AT, Step.Kind.BACK_IN_QUEUE, Optional.empty()));
    }
}
