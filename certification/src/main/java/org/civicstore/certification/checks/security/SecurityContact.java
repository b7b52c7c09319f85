package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.PageRules;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.fetch.WebPurpose;
import org.civicstore.certification.finding.Location;

/**
 * SEC-12: the site of the security contact has a security.txt, and that file keeps to RFC 9116: a Contact that is an address,
 * exactly one Expires, and that lies ahead. Signatures are not verified.
 */
public final class SecurityContact implements PageRules {

    private static final String NAME = "security.txt";
    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public void examine(CheckContext context, FetchedPage page, Location where, Findings findings) throws IOException {
        boolean itself =
                page.location().getPath() != null && page.location().getPath().endsWith("/" + NAME);
        Optional<FetchedPage> file = itself
                ? Optional.of(page)
                : context.subject()
                        .web()
                        .flatMap(web -> web.page(WebPurpose.SECURITY_TXT))
                        .filter(FetchedPage::found);
        if (file.isEmpty() || !file.get().mediaType().equals("text/plain")) {
            findings.add(
                    Severity.MINOR,
                    "security-txt.missing",
                    where,
                    "The site has no security.txt, so finders of vulnerabilities must search for the contact.",
                    page.location().resolve("/.well-known/" + NAME).toString(),
                    "Publish /.well-known/security.txt as text/plain with Contact and Expires (RFC 9116).");
            return;
        }
        String text = Files.readString(file.get().body().orElseThrow().path(), StandardCharsets.ISO_8859_1);
        fields(fieldsOf(text), context.subject().now(), findings);
    }

    private static void fields(Map<String, List<String>> fields, Instant now, Findings findings) {
        List<String> contacts = fields.getOrDefault("contact", List.of());
        if (contacts.stream().noneMatch(contact -> contact.matches("(?i)(?:https://|mailto:|tel:).+"))) {
            findings.add(
                    "security-txt.contact",
                    Location.at(NAME, "Contact"),
                    "security.txt names no contact that can be used.",
                    String.join(", ", contacts),
                    "Add a line such as Contact: mailto:security@your.domain (RFC 9116, 2.5.3).");
        }
        List<String> expires = fields.getOrDefault("expires", List.of());
        Optional<Instant> end = expires.size() == 1 ? instant(expires.getFirst()) : Optional.empty();
        if (end.isEmpty()) {
            findings.add(
                    "security-txt.expires",
                    Location.at(NAME, "Expires"),
                    "security.txt does not say exactly once, as a date and time, until when it holds.",
                    String.join(", ", expires),
                    "Add one line such as Expires: 2027-06-30T00:00:00Z (RFC 9116, 2.5.5).");
        } else if (end.get().isBefore(now)) {
            findings.add(
                    "security-txt.expired",
                    Location.at(NAME, "Expires"),
                    "security.txt has expired, so finders must not rely on it.",
                    expires.getFirst(),
                    "Review the file and set a new date, less than a year ahead.");
        } else if (end.get().isAfter(now.plus(LONGEST))) {
            findings.add(
                    Severity.MINOR,
                    "security-txt.expires-late",
                    Location.at(NAME, "Expires"),
                    "security.txt claims to hold for more than a year, longer than the standard recommends.",
                    expires.getFirst(),
                    "Set a date less than a year ahead, and renew it.");
        }
    }

    private static Map<String, List<String>> fieldsOf(String text) {
        Map<String, List<String>> fields = new TreeMap<>();
        text.lines().limit(1000).map(String::strip).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                fields.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        });
        return fields;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
