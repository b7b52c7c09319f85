package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.ProblemException;

/** Finds where somebody who came through the issuer signs out there. */
@Singleton
class OidcEndSession {
    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcAddresses addresses;
    private final SessionQueries sessions;

    OidcEndSession(OidcSettings settings, OidcProvider provider, OidcAddresses addresses, SessionQueries sessions) {
        this.settings = settings;
        this.provider = provider;
        this.addresses = addresses;
        this.sessions = sessions;
    }

    /** The address for the browser; nothing after a local sign-in, or when the issuer has none or does not answer. */
    Optional<URI> of(Actor.Person person, HttpRequest<?> request) {
        boolean throughIssuer = settings.enabled()
                && sessions.issuerOf(person.session())
                        .filter(issuer -> issuer.equals(settings.issuer()))
                        .isPresent();
        if (!throughIssuer) {
            return Optional.empty();
        }
        try {
            return provider.endSession(addresses.home(request));
        } catch (ProblemException unavailable) {
            return Optional.empty();
        }
    }
}
