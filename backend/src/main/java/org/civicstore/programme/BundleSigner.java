package org.civicstore.programme;

/** Signs for whoever holds the key of this store: programmes know no keys. */
public interface BundleSigner {

    /** Public address of the store that signs, without a slash at the end. */
    String issuer();

    /**
     * The compact JWS (RFC 7515 section 7.1), with a key from {@code /.well-known/jwks.json}.
     *
     * @param type tells what is signed from everything else that the key signs
     */
    String sign(String type, byte[] json);
}
