package org.civicstore.review;

import java.time.Instant;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;

/**
 * That a case is on the fast track.
 *
 * @param reason for everybody: which crisis, and why the app cannot wait
 * @param by the operator who opened it, and who keeps away from the case for good
 */
public record FastTracking(ReviewId review, String reason, AccountId by, Instant at) {}
