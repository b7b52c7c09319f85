/**
 * Who is asking: the sealed {@link org.civicstore.shared.access.Actor} that every use case takes. Knows people and bodies by id only; what each may do is decided by the policy of each slice.
 */
@NullMarked
package org.civicstore.shared.access;

import org.jspecify.annotations.NullMarked;
