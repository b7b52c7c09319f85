package org.civicstore.certification.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key or token that stands readable in a package.
 *
 * @param kind such as {@code private-key}
 * @param masked the first characters and the length: enough to find it, too little to use it
 */
public record EmbeddedSecret(String kind, String entry, String masked) {

    private static final int SHOWN = 6;
    private static final int LONGEST = 400;

    /** Patterns are tried only where one of their beginnings stands: searching for a fixed text is far cheaper. */
    private record Format(String kind, List<String> beginnings, Pattern pattern) {}

    /**
     * Formats that the issuers document and that are hard to meet by chance. A bare PEM header is no secret: every library
     * that reads keys contains it, so the first line of key material must follow.
     */
    private static final List<Format> FORMATS = List.of(
            format(
                    "private-key",
                    "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----(?:\\\\n|\\s){1,4}[A-Za-z0-9+/=]{40,}",
                    "-----BEGIN "),
            format("aws-access-key", "(?<![A-Z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Z0-9])", "AKIA", "ASIA"),
            format(
                    "github-token",
                    "(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_"),
            format("gitlab-token", "(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9])", "glpat-"),
            format(
                    "slack-token",
                    "xox[abprs]-[0-9]{8,14}-[0-9A-Za-z-]{10,80}",
                    "xoxa-",
                    "xoxb-",
                    "xoxp-",
                    "xoxr-",
                    "xoxs-"),
            format("stripe-key", "(?<![A-Za-z0-9])[sr]k_live_[0-9A-Za-z]{24,99}", "sk_live_", "rk_live_"),
            format("sendgrid-key", "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}", "SG."),
            format("google-api-key", "(?<![A-Za-z0-9])AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])", "AIza"));

    private static final Set<String> KEY_STORES = Set.of(".jks", ".keystore", ".p12", ".pfx");

    private static final List<Format> BY_BEGINNING = FORMATS.stream()
            .flatMap(format -> Collections.nCopies(format.beginnings.size(), format).stream())
            .toList();

    /** What secrets begin with; the place in this list tells {@link #at} what to look for. */
    static final List<String> BEGINNINGS =
            FORMATS.stream().flatMap(format -> format.beginnings.stream()).toList();

    /** The secret whose beginning stands in the bytes at that position, if it goes on like one. */
    static Optional<EmbeddedSecret> at(int beginning, String entry, byte[] bytes, int position, int limit) {
        Format format = BY_BEGINNING.get(beginning);
        // One character before and behind: some formats say what must not stand there.
        int from = Math.max(0, position - 1);
        int to = Math.min(limit, position + LONGEST + 1);
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        int start = position - from;
        Matcher matcher = format.pattern
                .matcher(text)
                .useTransparentBounds(true)
                .region(start, Math.min(text.length(), start + LONGEST));
        // Documentation of the issuers uses keys with this word in them.
        return matcher.lookingAt() && !matcher.group().contains("EXAMPLE")
                ? Optional.of(new EmbeddedSecret(format.kind, entry, mask(format.kind, matcher.group())))
                : Optional.empty();
    }

    private static Format format(String kind, String pattern, String... beginnings) {
        return new Format(kind, List.of(beginnings), Pattern.compile(pattern));
    }

    static Optional<EmbeddedSecret> byFileName(String entry) {
        String lower = entry.toLowerCase(Locale.ROOT);
        return KEY_STORES.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(extension -> new EmbeddedSecret("key-store", entry, "a file named *" + extension));
    }

    private static String mask(String kind, String secret) {
        String shown = kind.equals("private-key")
                ? secret.substring(0, secret.indexOf("-----", 5) + 5)
                : secret.substring(0, SHOWN);
        return shown + "… (" + secret.length() + " characters)";
    }
}
