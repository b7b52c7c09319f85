package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses of this store as the issuer and the browser see it, and paths that are safe to go back to. */
@Singleton
class OidcAddresses {
    private static final int LONGEST = 1000;

    private final HttpHostResolver hosts;

    OidcAddresses(HttpHostResolver hosts) {
        this.hosts = hosts;
    }

    /** Where the issuer sends the browser back to; registered there. */
    URI callback(HttpRequest<?> request) {
        return URI.create(hosts.resolve(request) + "/oauth/callback/" + OidcSettings.ID);
    }

    /** The first page, for after signing out. */
    URI home(HttpRequest<?> request) {
        return URI.create(hosts.resolve(request) + "/");
    }

    /** The path if it leads nowhere but to this store; else the first page. */
    static String localPath(@Nullable String path) {
        return path != null && path.length() <= LONGEST && isLocal(path) ? path : "/";
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
