package org.civicstore.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;

/**
 * What a vendor says to have done about a condition. A certifier looks at it; by itself it changes nothing.
 *
 * @param link where it can be seen; https
 */
record ConditionAnswer(String criterion, String text, Optional<URI> link, AccountId by, Instant at) {
    /** As many about one condition; then somebody has to look first. */
    static final int MOST = 20;
}
