/**
 * People and how the store knows them: accounts, sessions, sign-in, roles. Knows nothing of what people do here and
 * nothing of organisations but what {@link org.civicstore.shared.access.Memberships} tells. Start with
 * {@link org.civicstore.identity.SessionService}.
 */
@NullMarked
package org.civicstore.identity;

import org.jspecify.annotations.NullMarked;
