/**
 * Tests of certificates: what they are worth over time, their numbers, their keys, and a verification that shares no code
 * with the signing. Start with {@link org.civicstore.certificate.CertificateTest}.
 */
@NullMarked
package org.civicstore.certificate;

import org.jspecify.annotations.NullMarked;
