package org.civicstore.shared.access;

import java.util.List;
import org.civicstore.shared.id.AccountId;

/** Tells which organisations a person belongs to. Asked on every request of a person; answered by the organisation slice. */
public interface Memberships {

    /** By name of the organisation; empty for people who belong to none. */
    List<Membership> of(AccountId account);
}
