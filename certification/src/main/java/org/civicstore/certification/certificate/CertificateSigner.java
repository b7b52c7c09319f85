package org.civicstore.certification.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * Signs certificates as W3C Verifiable Credentials 2.0 secured with JOSE: compact JWS, ES256, type {@code vc+jwt} (Securing
 * Verifiable Credentials using JOSE and COSE, section 3.1.1). Safe to share between threads.
 */
public final class CertificateSigner {

    static final JOSEObjectType TYPE = new JOSEObjectType("vc+jwt");

    private final ECKey key;
    private final ECDSASigner signer;

    /**
     * A signer with one key.
     *
     * @throws IllegalArgumentException unless it is a private P-256 key with a key id
     */
    public CertificateSigner(ECKey key) {
        if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve()) || key.getKeyID() == null) {
            throw new IllegalArgumentException("ES256 needs a private P-256 key with a key id");
        }
        this.key = key;
        try {
            this.signer = new ECDSASigner(key);
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("This key cannot sign", unusable);
        }
    }

    /** The certificate as a compact JWS, to be handed out with media type {@code application/vc+jwt}. */
    public String sign(Certificate certificate) {
        return sign(TYPE, "vc", new Payload(Credential.write(certificate)));
    }

    /**
     * Something else that the issuer says, as a compact JWS.
     *
     * @param type tells it from everything else that the key signs (RFC 8725 section 3.11); never that of a certificate
     * @param json what is said
     */
    public String sign(String type, byte[] json) {
        JOSEObjectType own = new JOSEObjectType(type);
        if (own.equals(TYPE)) {
            throw new IllegalArgumentException("Only a certificate is signed as one");
        }
        return sign(own, "json", new Payload(json));
    }

    private String sign(JOSEObjectType type, String contentType, Payload payload) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type)
                .contentType(contentType)
                .keyID(key.getKeyID())
                .build();
        JWSObject jws = new JWSObject(header, payload);
        try {
            jws.sign(signer);
        } catch (JOSEException broken) {
            throw new IllegalStateException("Signing failed with key " + key.getKeyID(), broken);
        }
        return jws.serialize();
    }

    /** The public half, for the issuer's published key set. */
    public ECKey publicKey() {
        return key.toPublicJWK();
    }

    /** A fresh P-256 signing key. */
    public static ECKey newKey(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform can make P-256 keys", impossible);
        }
    }
}
