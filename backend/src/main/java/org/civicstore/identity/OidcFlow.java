package org.civicstore.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that has gone to the issuer and has not come back.
 *
 * @param nonce must stand in the ID token (OpenID Connect Core 1.0 section 3.1.2.1)
 * @param verifier of PKCE (RFC 7636)
 * @param returnPath where the person was going, a path on this site
 */
record OidcFlow(UUID id, String nonce, String verifier, String returnPath, Instant expiresAt) {}
