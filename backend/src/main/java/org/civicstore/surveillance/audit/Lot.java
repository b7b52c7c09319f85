package org.civicstore.surveillance.audit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws certificates by a seed, the same for everybody who knows it. A certificate of a month is drawn when the first eight
 * bytes of HMAC-SHA-256 (RFC 2104), keyed with the seed, over {@code "<month> <number>"} are, as a share of 2^64, below the
 * rate of its tier.
 *
 * @param seed 32 bytes, secret until the month is over
 */
record Lot(byte[] seed) {
    static final int SEED_BYTES = 32;

    private static final int SHARE_BYTES = 8;
    private static final BigInteger WHOLE = BigInteger.TWO.pow(Byte.SIZE * SHARE_BYTES);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    Lot {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("A seed has " + SEED_BYTES + " bytes");
        }
        seed = seed.clone();
    }

    /** What is published before the month begins: SHA-256 of the seed, in hexadecimal digits. */
    String commitment() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whole numbers only, so that nobody comes to another result by rounding. */
    boolean draws(YearMonth month, String number, int perMillion) {
        BigInteger share = new BigInteger(1, Arrays.copyOf(mac(month + " " + number), SHARE_BYTES));
        return share.multiply(MILLION).compareTo(WHOLE.multiply(BigInteger.valueOf(perMillion))) < 0;
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lot lot && Arrays.equals(seed, lot.seed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seed);
    }

    /** Not the seed: it would stand in a log. */
    @Override
    public String toString() {
        return "Lot " + commitment();
    }
}
