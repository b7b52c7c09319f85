/**
 * Owns the signed proof that a release met an edition, and how a stranger verifies it. Refuses to decide who deserves one
 * and to keep keys. Open {@link org.civicstore.certification.certificate.Certificate} first.
 */
@NullMarked
package org.civicstore.certification.certificate;

import org.jspecify.annotations.NullMarked;
