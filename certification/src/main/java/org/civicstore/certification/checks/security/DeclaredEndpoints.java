package org.civicstore.certification.checks.security;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.certification.artifact.DocumentReading;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.EvidenceFile;

/**
 * The servers that a vendor says the app contacts: every host name in the documents of that type, addresses alike.
 *
 * @param hosts in lower case; one that began with {@code *.} stands with a dot in front and covers all below it
 */
record DeclaredEndpoints(Set<String> hosts) {

    static final String EVIDENCE = "endpoint-list";
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9](?:[a-z0-9-]{0,62}\\.){1,6}[a-z]{2,24}(?![a-z0-9-])");

    /** Empty when no readable list was handed in. */
    static Optional<DeclaredEndpoints> of(CheckContext context) throws IOException {
        boolean any = false;
        Set<String> hosts = new HashSet<>();
        for (EvidenceFile file : context.subject().evidence()) {
            if (file.type().equals(EVIDENCE)
                    && context.readings().document(file.id(), file.path())
                            instanceof DocumentReading.Readable readable) {
                any = true;
                Matcher matcher = HOST.matcher(readable.facts().text().toLowerCase(Locale.ROOT));
                while (matcher.find()) {
                    hosts.add(matcher.group().startsWith("*") ? matcher.group().substring(1) : matcher.group());
                }
            }
        }
        return any ? Optional.of(new DeclaredEndpoints(Set.copyOf(hosts))) : Optional.empty();
    }

    boolean covers(String host) {
        return hosts.contains(host) || hosts.stream().anyMatch(each -> each.startsWith(".") && host.endsWith(each));
    }
}
