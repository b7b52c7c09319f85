package org.civicstore.organisation;

import java.time.Instant;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.storage.Digest;

/** That an owner has accepted one version of the publisher agreement in the organisation's name. */
record Acceptance(String version, Digest digest, AccountId by, Instant at) {}
