package org.civicstore.certification.certificate;

/**
 * A certificate whose signature held. It says nothing about revocation: that is at {@link Certificate#statusUrl()}.
 *
 * @param keyId id of the key that signed it
 */
public record VerifiedCertificate(Certificate certificate, String keyId) {}
