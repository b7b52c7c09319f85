package org.civicstore.certificate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.review.HowKnown;
import org.civicstore.shared.event.Event;

/**
 * A release earned its certificate. Told in the transaction that confirmed the verdict, so that the release is published
 * with it or not at all.
 *
 * @param known the criteria that are met, by id, and who established it
 * @param artifact what the screening read out of the artifact; empty when there is none
 */
public record CertificateIssued(
        CertificateSummary certificate, Map<String, HowKnown> known, Optional<ArtifactFacts> artifact, Instant at)
        implements Event {

    public CertificateIssued {
        known = Map.copyOf(known);
    }
}
