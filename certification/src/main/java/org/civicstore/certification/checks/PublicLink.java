package org.civicstore.certification.checks;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Whether a link can lead a citizen anywhere: https, and a name that exists outside a private network. */
public final class PublicLink {

    private PublicLink() {}

    /** Why the link is of no use, or empty when it is. Nothing is contacted. */
    public static Optional<String> objection(URI link) {
        if (!"https".equalsIgnoreCase(link.getScheme())) {
            return Optional.of("it is not https");
        }
        String host = Optional.ofNullable(link.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (link.getUserInfo() != null) {
            return Optional.of("it contains a user name or password");
        }
        if (host.isEmpty() || !host.contains(".") || host.startsWith("[") || host.matches("[0-9.]+")) {
            return Optional.of("its host is no public name");
        }
        // RFC 6761 and RFC 2606: names that never lead anywhere on the public network.
        for (String reserved : new String[] {".local", ".localhost", ".internal", ".test", ".invalid", ".example"}) {
            if (host.endsWith(reserved)) {
                return Optional.of("its host is no public name");
            }
        }
        return Optional.empty();
    }
}
