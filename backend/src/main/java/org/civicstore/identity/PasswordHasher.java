package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106) at the cost that the OWASP Password Storage Cheat Sheet gives: 19 MiB, two
 * passes, one lane. Hashes are text in the PHC string format, so each says how it was made.
 *
 * <p>Passwords are brought to Unicode form NFKC first (NIST SP 800-63B-4 section 3.1.1.2), so that two keyboards type
 * the same.
 */
@Singleton
public final class PasswordHasher {
    private static final Cost COST = new Cost(19 * 1024, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();

    /** Each hash takes 19 MiB while it runs: a flood of sign-ins must queue, not fill the memory. */
    private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private final String decoy = hash("nobody has this password");

    private record Cost(int kibibytes, int passes, int lanes) {}

    /** The hash of the password, with a salt of its own. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return phc(COST, salt, argon2id(password, COST, salt, HASH_BYTES));
    }

    /** Whether the password is the one that was hashed; takes the same time for right and wrong ones. */
    boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("The stored password hash is not in the format this store writes");
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(expected, argon2id(password, cost, salt, expected.length));
    }

    /** Takes the time of a check, for addresses that nobody has: how long an answer takes must not tell. */
    void pretend(String password) {
        matches(password, decoy);
    }

    /** Whether the hash was made at another cost than today's. */
    boolean outdated(String phc) {
        return !phc.startsWith(
                "$argon2id$v=19$m=" + COST.kibibytes() + ",t=" + COST.passes() + ",p=" + COST.lanes() + "$");
    }

    private byte[] argon2id(String password, Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        atOnce.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes, hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }

    private static String phc(Cost cost, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
