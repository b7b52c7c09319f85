package org.civicstore.certification.certificate;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Instant;
import org.civicstore.certification.certificate.CertificateRefused.Reason;

/**
 * Verifies certificates against an issuer's keys. The algorithm is fixed by this class, never taken from the token (RFC 8725
 * section 3.1), and keys inside the token are not looked at.
 */
public final class CertificateVerifier {

    /** No certificate is longer; what is longer is not parsed. */
    private static final int LIMIT = 64 * 1024;

    private final JWKSet keys;

    public CertificateVerifier(JWKSet keys) {
        this.keys = keys.toPublicJWKSet();
    }

    /**
     * Verifies form, signature and period. It cannot see revocation: ask {@link Certificate#statusUrl()}.
     *
     * @param at the moment for which the certificate must hold
     * @throws CertificateRefused when it cannot be relied on
     */
    public VerifiedCertificate verify(String jws, Instant at) throws CertificateRefused {
        JWSObject token = parse(jws);
        JWSHeader header = token.getHeader();
        if (!CertificateSigner.TYPE.equals(header.getType())) {
            throw new CertificateRefused(Reason.MALFORMED, "Its type is not vc+jwt.");
        }
        ECKey key = key(header.getKeyID());
        if (!signedWith(key, token)) {
            throw new CertificateRefused(Reason.SIGNATURE, "The signature does not fit the content.");
        }
        Certificate certificate = Credential.read(token.getPayload().toString());
        if (at.isBefore(certificate.validFrom())) {
            throw new CertificateRefused(Reason.NOT_YET_VALID, "It is valid from " + certificate.validFrom() + ".");
        }
        if (!at.isBefore(certificate.validUntil())) {
            throw new CertificateRefused(Reason.EXPIRED, "It was valid until " + certificate.validUntil() + ".");
        }
        return new VerifiedCertificate(certificate, key.getKeyID());
    }

    private static JWSObject parse(String jws) throws CertificateRefused {
        String compact = jws.strip();
        if (compact.length() > LIMIT) {
            throw new CertificateRefused(Reason.MALFORMED, "It is longer than any certificate.");
        }
        try {
            Algorithm algorithm = Header.parse(JOSEObject.split(compact)[0]).getAlgorithm();
            if (!JWSAlgorithm.ES256.equals(algorithm)) {
                throw new CertificateRefused(
                        Reason.ALGORITHM, "It is signed with \"" + algorithm + "\"; only ES256 is accepted.");
            }
            return JWSObject.parse(compact);
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new CertificateRefused(Reason.MALFORMED, "It is not a signed token in compact form.");
        }
    }

    private ECKey key(String keyId) throws CertificateRefused {
        JWK found = keyId == null ? null : keys.getKeyByKeyId(keyId);
        if (found instanceof ECKey key && Curve.P_256.equals(key.getCurve())) {
            return key;
        }
        throw new CertificateRefused(Reason.UNKNOWN_KEY, "It names a key that the issuer does not publish.");
    }

    private static boolean signedWith(ECKey key, JWSObject token) {
        try {
            return token.verify(new ECDSAVerifier(key));
        } catch (JOSEException unusable) {
            return false;
        }
    }
}
