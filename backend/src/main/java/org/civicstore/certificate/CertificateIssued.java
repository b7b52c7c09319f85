package org.civicstore.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.review.CriterionResult;
import org.civicstore.shared.event.Event;

/**
 * A release earned its certificate. Told in the transaction that confirmed the verdict, so that the release is published
 * with it or not at all.
 *
 * @param results how each demanded criterion came out
 * @param artifact what the screening read out of the artifact; empty when there is none
 */
public record CertificateIssued(
        CertificateSummary certificate, List<CriterionResult> results, Optional<ArtifactFacts> artifact, Instant at)
        implements Event {

    public CertificateIssued {
        results = List.copyOf(results);
    }
}
