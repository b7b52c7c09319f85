package org.civicstore.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.identity.IdentityBodies.SessionBody;
import org.civicstore.identity.IdentityBodies.SignedInBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Memberships;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemResponses;

/** Puts what became of an attempt to sign in or register into an answer: the cookie, a refusal, a pause. */
@Singleton
class SignInResponses {
    private final SessionCookie cookie;
    private final SessionService sessions;
    private final AccountQueries accounts;
    private final Memberships memberships;
    private final OidcSettings oidc;
    private final HttpClientAddressResolver addresses;
    private final ProblemResponses problems;

    SignInResponses(
            SessionCookie cookie,
            SessionService sessions,
            AccountQueries accounts,
            Memberships memberships,
            OidcSettings oidc,
            HttpClientAddressResolver addresses,
            ProblemResponses problems) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.accounts = accounts;
        this.memberships = memberships;
        this.oidc = oidc;
        this.addresses = addresses;
        this.problems = problems;
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, Attempt attempt, HttpStatus success) {
        return switch (attempt) {
            case Attempt.Accepted accepted -> signedIn(request, accepted.session(), success);
            case Attempt.Refused refused ->
                problems.of(
                                request,
                                IdentityProblem.SIGN_IN_FAILED,
                                "There is no account with this e-mail address and password.",
                                "Check both. If you sign in through another service, choose that one instead.",
                                List.of())
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case Attempt.Paused paused -> paused(request, paused.pause());
        };
    }

    MutableHttpResponse<?> paused(HttpRequest<?> request, Duration pause) {
        long seconds = pause.plusMillis(999).toSeconds();
        return problems.of(
                        request,
                        CommonProblem.TOO_MANY_REQUESTS,
                        "There were too many attempts.",
                        "Wait " + seconds + " seconds and try again.",
                        List.of())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    SessionBody describe(Actor actor) {
        return actor.accountId()
                .filter(unused -> actor instanceof Actor.Person)
                .flatMap(accounts::byId)
                .map(account -> new SessionBody(
                        true, Optional.of(SignedInBody.of(account, memberships.of(account.id()))), oidc.offers()))
                .orElseGet(() -> new SessionBody(false, Optional.empty(), oidc.offers()));
    }

    /** Network address of the sender, as the proxies that the configuration trusts tell it. */
    String addressOf(HttpRequest<?> request) {
        return Optional.ofNullable(addresses.resolve(request)).orElse("unknown");
    }

    static String deviceOf(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT))
                .orElse("");
    }

    /** A session that the browser brought along ends: who signs in starts afresh. */
    private MutableHttpResponse<?> signedIn(HttpRequest<?> request, Secret secret, HttpStatus success) {
        cookie.read(request).flatMap(sessions::resume).ifPresent(sessions::signOut);
        Actor.Person person = sessions.resume(secret).orElseThrow();
        return HttpResponse.status(success).body(describe(person)).cookie(cookie.carrying(secret, request));
    }
}
