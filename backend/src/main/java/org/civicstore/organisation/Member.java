package org.civicstore.organisation;

import java.time.Instant;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.id.AccountId;

/** A person in an organisation. */
record Member(AccountId account, MemberRole role, Instant joinedAt) {}
