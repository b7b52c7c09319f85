/**
 * Identities: UUIDv7 row ids, typed per aggregate, and the source they come from. Start with {@link org.civicstore.shared.id.Ids}.
 */
@NullMarked
package org.civicstore.shared.id;

import org.jspecify.annotations.NullMarked;
