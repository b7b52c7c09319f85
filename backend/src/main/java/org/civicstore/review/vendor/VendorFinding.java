package org.civicstore.review.vendor;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.review.memory.Clearing;
import org.civicstore.review.talk.Message;

/**
 * One thing for a vendor to work off: what a check found, or what a certifier asked for.
 *
 * @param fingerprint stable over rounds
 * @param seen what a check found; empty when a person asked
 * @param asked what that person asked; empty when a check found it
 * @param cleared when, why and until when a certifier decided that it does not count
 */
record VendorFinding(
        String fingerprint,
        String criterion,
        Severity severity,
        Optional<Finding> seen,
        String asked,
        FindingStatus status,
        Optional<Clearing> cleared,
        List<Message> answers) {}
