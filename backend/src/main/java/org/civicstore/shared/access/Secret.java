package org.civicstore.shared.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random string that opens something: a session, an invitation, the API. The store keeps only its hash, so a copy of
 * the database opens nothing. 256 random bits need no salt and no slow hash.
 */
public record Secret(String text) {
    private static final int BYTES = 32;

    /** A new one that starts with the prefix, which lets scanners recognise leaked ones. */
    public static Secret create(SecureRandom random, String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the text, 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Hides the text, so that it never comes into a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
