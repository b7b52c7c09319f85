package org.civicstore.certification.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.civicstore.certification.criterion.Severity;

/**
 * Something wrong that a check observed in what the vendor handed in.
 *
 * <p>The fingerprint is the same for the same observation in a later release, so that answers to it can be kept. Into it go:
 * rule; the file by its role ({@code package}, {@code evidence/dpia}) where the vendor names it, by its name inside a package
 * otherwise; the place in it; and the evidence, or what the check says stays the same where the evidence does not. Left out
 * are wording, severity, line, criterion and edition.
 *
 * @param rule stable name of what was looked for, such as {@code android.signature.v2-missing}
 * @param criterion id of the criterion it speaks about
 * @param severity how grave this observation is; may be lighter than the criterion's own
 * @param message plain English, one sentence; {@code rule.RuleCatalogue} has it in other languages
 * @param evidence what was seen, literally and shortened; never a secret in full
 * @param remedy what the vendor can do
 * @param fingerprint see above; hex
 * @param reproduce command line that shows this finding again, to be run where the submission lies; empty in reports from
 *     before there was one
 */
public record Finding(
        String rule,
        String criterion,
        Severity severity,
        Location location,
        String message,
        String evidence,
        String remedy,
        String fingerprint,
        String reproduce) {

    private static final int FINGERPRINT_BYTES = 16;

    public Finding {
        reproduce = Objects.requireNonNullElse(reproduce, "");
    }

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
                rule,
                criterion,
                severity,
                location,
                message,
                evidence,
                remedy,
                fingerprint(rule, location.file(), location.pointer(), evidence),
                "");
    }

    /** The same finding by what stays the same of it in a later release. */
    public Finding identifiedBy(String fileRole, String lasting) {
        return new Finding(
                rule,
                criterion,
                severity,
                location,
                message,
                evidence,
                remedy,
                fingerprint(rule, fileRole, location.pointer(), lasting),
                reproduce);
    }

    /** The same observation, graver or lighter. */
    public Finding weighing(Severity other) {
        return new Finding(rule, criterion, other, location, message, evidence, remedy, fingerprint, reproduce);
    }

    public Finding reproducedBy(String command) {
        return new Finding(rule, criterion, severity, location, message, evidence, remedy, fingerprint, command);
    }

    private static String fingerprint(String rule, String file, String pointer, String lasting) {
        // The line is left out on purpose: it moves when something above it is edited.
        String identity = String.join("\u0000", rule, file, pointer, lasting);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
