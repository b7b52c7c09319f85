package org.civicstore.certificate;

import jakarta.inject.Singleton;
import org.civicstore.programme.BundleSigner;

/** Lends the key of this store to the rules of programmes. */
@Singleton
class SignedBundles implements BundleSigner {
    private final SigningKeyService keys;
    private final CertificateSettings settings;

    SignedBundles(SigningKeyService keys, CertificateSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public String issuer() {
        return settings.base();
    }

    @Override
    public String sign(String type, byte[] json) {
        return keys.sign(type, json);
    }
}
