package org.civicstore.submission.testing;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.civicstore.shared.persistence.HomeSettings;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets that must be read again (AES-256-GCM, NIST SP 800-38D). Each is bound to what it belongs to, so that a row put
 * in another's place does not open. Sealing takes the first key of the ring, opening the one that is named.
 */
@Singleton
class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Vault(HomeSettings home, @Property(name = "civicstore.vault.keys") @Nullable String configured) {
        this.keys = configured == null || configured.isBlank()
                ? KeyRing.inFile(home.folder("keys").resolve("vault.keys"))
                : KeyRing.of(configured);
    }

    /** @param keyId which key opens it */
    record Sealed(String keyId, byte[] bytes) {}

    /** The name of the key that seals now. */
    String keyId() {
        return keys.first();
    }

    Sealed seal(byte[] secret, String belongsTo) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String keyId = keys.first();
        byte[] hidden = run(Cipher.ENCRYPT_MODE, keys.get(keyId), nonce, secret, about(keyId, belongsTo));
        return new Sealed(
                keyId,
                ByteBuffer.allocate(NONCE + hidden.length)
                        .put(nonce)
                        .put(hidden)
                        .array());
    }

    /** @throws IllegalStateException when the key is gone, or the bytes are not what was sealed there */
    byte[] open(Sealed sealed, String belongsTo) {
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE);
        byte[] hidden = Arrays.copyOfRange(sealed.bytes(), NONCE, sealed.bytes().length);
        return run(Cipher.DECRYPT_MODE, keys.get(sealed.keyId()), nonce, hidden, about(sealed.keyId(), belongsTo));
    }

    private static byte[] about(String keyId, String belongsTo) {
        return (keyId + '\n' + belongsTo).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, byte[] about) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not open: wrong key, or not what was sealed", e);
        }
    }
}
