package org.civicstore.certification.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.civicstore.certification.criterion.Severity;

/**
 * Something wrong that a check observed in what the vendor handed in.
 *
 * @param rule stable name of what was looked for, such as {@code android.signature.v2-missing}
 * @param criterion id of the criterion it speaks about
 * @param severity how grave this observation is; may be lighter than the criterion's own
 * @param message plain English, one sentence
 * @param evidence what was seen, literally and shortened; never a secret in full
 * @param remedy what the vendor can do
 * @param fingerprint the same for the same observation in a later screening, so that answers to it can be kept
 */
public record Finding(
        String rule,
        String criterion,
        Severity severity,
        Location location,
        String message,
        String evidence,
        String remedy,
        String fingerprint) {

    private static final int FINGERPRINT_BYTES = 16;

    /** A finding with its fingerprint worked out from rule, place and evidence, not from the wording of the message. */
    public static Finding of(
            String rule,
            String criterion,
            Severity severity,
            Location location,
            String message,
            String evidence,
            String remedy) {
        return new Finding(
                rule, criterion, severity, location, message, evidence, remedy, fingerprint(rule, location, evidence));
    }

    private static String fingerprint(String rule, Location location, String evidence) {
        // The line is left out on purpose: it moves when something above it is edited.
        String identity = String.join("\u0000", rule, location.file(), location.pointer(), evidence);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
