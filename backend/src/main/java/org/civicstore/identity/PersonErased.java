package org.civicstore.identity;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;

/**
 * A person is erased. What they decided stays, under the number of the account, which leads to nobody any more; what is only
 * theirs goes. Who must refuse throws, and the person stays.
 *
 * @param name that histories may hold in words
 * @param email under which other tables may know the person
 */
public record PersonErased(AccountId account, String name, Optional<EmailAddress> email, Instant at) implements Event {}
