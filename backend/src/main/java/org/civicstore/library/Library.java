package org.civicstore.library;

import java.time.Instant;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/**
 * The list that an account keeps with the store.
 *
 * @param id of this list; one that is begun again after it was erased has another, so that a device can tell
 * @param consentedAt when its owner asked for it
 */
record Library(AccountId account, UUID id, Instant consentedAt) {
    /** How many apps a list holds. Whoever has more has no list but a crawler. */
    static final int MOST = 500;
}
