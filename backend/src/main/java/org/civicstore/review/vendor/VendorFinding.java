package org.civicstore.review.vendor;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;
import org.civicstore.review.memory.Clearing;
import org.civicstore.review.talk.Message;

/**
 * One thing for a vendor to work off: what a check found, or what a certifier asked for.
 *
 * @param fingerprint stable over rounds
 * @param cleared when, why and until when a certifier decided that it does not count
 * @param rule what was looked for; {@code certifier} when a person asked
 */
record VendorFinding(
        String fingerprint,
        String rule,
        String criterion,
        Severity severity,
        String message,
        String evidence,
        Optional<Location> location,
        String remedy,
        FindingStatus status,
        Optional<Clearing> cleared,
        List<Message> answers) {}
