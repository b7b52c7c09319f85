package org.civicstore.review;

import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/**
 * What the case is about, as handed in last.
 *
 * @param submissionNumber as people say it, such as {@code S-000123}; the case goes by the same number
 * @param submittedBy who made the submission; never decides on it, even after leaving the organisation
 * @param edition of the criteria; fixed when the case is opened
 * @param follows the case on the fast track that this one completes
 */
public record CaseFacts(
        SubmissionId submission,
        String submissionNumber,
        OrganisationId organisation,
        String organisationName,
        AccountId submittedBy,
        String listingSlug,
        String listingName,
        String releaseVersion,
        SubjectKind kind,
        String profile,
        String edition,
        Optional<ReviewId> follows) {}
