package org.civicstore.review.screening;

import java.util.Optional;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.shared.id.SubmissionId;

/** A release that was certified, and what one screening of it read out of its package. */
record CertifiedScreening(SubmissionId submission, int round, String releaseVersion, Optional<ArtifactFacts> facts) {}
