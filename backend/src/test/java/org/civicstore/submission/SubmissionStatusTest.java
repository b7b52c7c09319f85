package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.submission.SubmissionAction.ACCEPT;
import static org.civicstore.submission.SubmissionAction.ANSWER;
import static org.civicstore.submission.SubmissionAction.DELETE;
import static org.civicstore.submission.SubmissionAction.EDIT;
import static org.civicstore.submission.SubmissionAction.HAND_IN;
import static org.civicstore.submission.SubmissionAction.REFUSE;
import static org.civicstore.submission.SubmissionAction.REOPEN;
import static org.civicstore.submission.SubmissionAction.REQUEST_CHANGES;
import static org.civicstore.submission.SubmissionAction.TAKE_UP;
import static org.civicstore.submission.SubmissionAction.UPLOAD;
import static org.civicstore.submission.SubmissionAction.WITHDRAW;
import static org.civicstore.submission.SubmissionStatus.ACCEPTED;
import static org.civicstore.submission.SubmissionStatus.CHANGES_REQUESTED;
import static org.civicstore.submission.SubmissionStatus.DRAFT;
import static org.civicstore.submission.SubmissionStatus.IN_REVIEW;
import static org.civicstore.submission.SubmissionStatus.REFUSED;
import static org.civicstore.submission.SubmissionStatus.SUBMITTED;
import static org.civicstore.submission.SubmissionStatus.WITHDRAWN;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionStatusTest {
    /** Every move there is; whatever is not here is impossible. */
    private static final Map<SubmissionStatus, Map<SubmissionAction, SubmissionStatus>> MOVES = Map.of(
            DRAFT,
            Map.of(EDIT, DRAFT, UPLOAD, DRAFT, DELETE, DRAFT, HAND_IN, SUBMITTED),
            SUBMITTED,
            Map.of(ANSWER, SUBMITTED, WITHDRAW, WITHDRAWN, TAKE_UP, IN_REVIEW),
            IN_REVIEW,
            Map.of(
                    ANSWER, IN_REVIEW,
                    TAKE_UP, IN_REVIEW,
                    WITHDRAW, WITHDRAWN,
                    REQUEST_CHANGES, CHANGES_REQUESTED,
                    ACCEPT, ACCEPTED,
                    REFUSE, REFUSED),
            CHANGES_REQUESTED,
            Map.of(
                    EDIT, CHANGES_REQUESTED,
                    UPLOAD, CHANGES_REQUESTED,
                    ANSWER, CHANGES_REQUESTED,
                    HAND_IN, SUBMITTED,
                    WITHDRAW, WITHDRAWN),
            ACCEPTED,
            Map.of(),
            REFUSED,
            Map.of(REOPEN, IN_REVIEW),
            WITHDRAWN,
            Map.of());

    @Test
    void every_action_leads_from_every_status_where_the_table_says_and_nowhere_else() {
        for (SubmissionStatus from : SubmissionStatus.values()) {
            for (SubmissionAction action : SubmissionAction.values()) {
                assertThat(from.after(action))
                        .as(action + " from " + from)
                        .isEqualTo(Optional.ofNullable(MOVES.get(from).get(action)));
            }
        }
    }
}
