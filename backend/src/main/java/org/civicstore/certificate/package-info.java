/**
 * Owns issued certificates: their numbers, signatures, status and public verification, and the keys that sign them. Refuses
 * to decide who deserves one (review) and to show a listing (catalogue hears {@link
 * org.civicstore.certificate.CertificateIssued}). Open {@link org.civicstore.certificate.CertificateService} first.
 */
@NullMarked
package org.civicstore.certificate;

import org.jspecify.annotations.NullMarked;
