/**
 * API tokens, by which a vendor's programs act for its organisation: made by owners, scoped, expiring, kept as hashes.
 * What a scope allows is decided where it is used. Start with {@link org.civicstore.organisation.token.TokenService}.
 */
@NullMarked
package org.civicstore.organisation.token;

import org.jspecify.annotations.NullMarked;
