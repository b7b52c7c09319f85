package org.civicstore.certification.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * Formats that the issuers document and that are hard to meet by chance. A bare PEM header is no secret: every library
     * that reads keys contains it, so the first line of key material must follow.
     */
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "private-key",
            Pattern.compile("-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----(?:\\\\n|\\s){1,4}[A-Za-z0-9+/=]{40,}"),
            "aws-access-key",
            Pattern.compile("(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])"),
            "github-token",
            Pattern.compile("(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])"),
            "gitlab-token",
            Pattern.compile("(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9])"),
            "slack-token",
            Pattern.compile("xox[abprs]-[0-9]{8,14}-[0-9A-Za-z-]{10,80}"),
            "stripe-key",
            Pattern.compile("(?<![A-Za-z0-9])[sr]k_live_[0-9A-Za-z]{24,99}"),
            "sendgrid-key",
            Pattern.compile("SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"),
            "google-api-key",
            Pattern.compile("(?<![A-Za-z0-9])AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])"));

    private static final Set<String> KEY_STORES = Set.of(".jks", ".keystore", ".p12", ".pfx");

    static List<EmbeddedSecret> in(String entry, String text) {
        List<EmbeddedSecret> found = new ArrayList<>();
        PATTERNS.forEach((kind, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && found.size() < 20) {
                // Documentation of the issuers uses keys with this word in them.
                if (!matcher.group().contains("EXAMPLE")) {
                    found.add(new EmbeddedSecret(kind, entry, mask(kind, matcher.group())));
                }
            }
        });
        return found;
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
