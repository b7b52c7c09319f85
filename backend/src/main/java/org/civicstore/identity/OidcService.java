package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.ProblemException;

/**
 * Signs people in through the issuer. An account belongs to issuer and subject, and needs no e-mail address; an address
 * alone links nothing unless the issuer says it is verified and the account belongs to nobody there yet.
 */
@Singleton
class OidcService {
    private static final Duration FLOW_VALID = Duration.ofMinutes(10);

    private final Transactor transactor;
    private final OidcProvider provider;
    private final OidcFlowRepository flows;
    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final SessionRepository sessionRows;
    private final SessionService sessions;
    private final FirstOperator firstOperator;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OidcService(
            Transactor transactor,
            OidcProvider provider,
            OidcFlowRepository flows,
            AccountRepository accounts,
            AccountQueries queries,
            SessionRepository sessionRows,
            SessionService sessions,
            FirstOperator firstOperator,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.provider = provider;
        this.flows = flows;
        this.accounts = accounts;
        this.queries = queries;
        this.sessionRows = sessionRows;
        this.sessions = sessions;
        this.firstOperator = firstOperator;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody signed in, and where the person was going. */
    record Arrived(Secret session, String returnPath) {}

    /** A secret for the cookie that ties a flow to the browser it began in. */
    Secret newBrowserSecret() {
        return Secret.create(random, "");
    }

    /** Begins a flow; gives the address at the issuer to send the browser to. */
    URI begin(Secret browser, String returnPath, URI callback) {
        Secret state = Secret.create(random, "");
        Instant now = clock.instant();
        OidcFlow flow = new OidcFlow(
                ids.next(),
                Secret.create(random, "").text(),
                Secret.create(random, "").text(),
                returnPath,
                now.plus(FLOW_VALID));
        URI there = provider.authorization(flow, state.text(), callback);
        transactor.run(tx -> {
            flows.deleteExpired(tx, now);
            flows.insert(tx, flow, state, browser);
        });
        return there;
    }

    /** Ends a flow in which the person did not sign in. */
    void abandon(Secret browser, Secret state) {
        transactor.run(tx -> flows.take(tx, state, browser, clock.instant()));
    }

    /** Ends a flow with the code that the browser brought back. Asks the issuer outside any transaction. */
    Arrived finish(Secret browser, Secret state, String code, URI callback, String device) {
        OidcFlow flow = transactor
                .write(tx -> flows.take(tx, state, browser, clock.instant()))
                .orElseThrow(OidcService::over);
        OidcIdentity identity = provider.exchange(code, flow, callback);
        return transactor.write(tx -> {
            AccountId account = accountFor(tx, identity);
            Secret session = sessions.start(tx, account, device);
            sessionRows.markIssuer(tx, session, identity.issuer());
            return new Arrived(session, flow.returnPath());
        });
    }

    private AccountId accountFor(Tx tx, OidcIdentity identity) {
        Optional<AccountId> linked = flows.accountOf(tx, identity);
        if (linked.isPresent()) {
            return linked.get();
        }
        AccountId account = identity.email()
                .flatMap(queries::byEmail)
                .flatMap(found -> adopt(tx, found, identity))
                .orElseGet(() -> make(tx, identity));
        flows.link(tx, ids.next(), account, identity, clock.instant());
        return account;
    }

    /**
     * Links an account that was made here. Its address was never proved, so whoever made it may be somebody else: the
     * password and the sessions of that person end. Somebody of the issuer's who only claims the address loses it, and
     * nothing is linked.
     */
    private Optional<AccountId> adopt(Tx tx, Account account, OidcIdentity identity) {
        accounts.lock(tx, account.id());
        boolean linked = flows.isLinked(tx, account.id());
        if (identity.emailVerified() && linked && !account.emailVerified()) {
            accounts.changeEmail(tx, account.id(), Optional.empty());
            accounts.record(tx, ids.next(), account.id(), account.id(), "EMAIL_LOST", null, clock.instant());
            return Optional.empty();
        }
        if (!identity.emailVerified() || linked) {
            throw ProblemException.of(
                    IdentityProblem.EMAIL_TAKEN,
                    "There is an account with this e-mail address that was not made through this service.",
                    "Sign in the way you did before.");
        }
        if (!account.emailVerified()) {
            accounts.changePassword(tx, account.id(), Optional.empty());
            accounts.markEmailVerified(tx, account.id());
            sessionRows.deleteAll(tx, account.id());
        }
        accounts.record(
                tx, ids.next(), account.id(), account.id(), "IDENTITY_LINKED", identity.issuer(), clock.instant());
        firstOperator.consider(tx, account);
        return Optional.of(account.id());
    }

    private AccountId make(Tx tx, OidcIdentity identity) {
        Account account = new Account(
                new AccountId(ids.next()),
                identity.email(),
                identity.email().isPresent() && identity.emailVerified(),
                identity.firstName(random),
                Optional.empty(),
                Set.of(Role.CITIZEN),
                0);
        if (!accounts.insert(tx, account, clock.instant())) {
            throw over();
        }
        if (identity.emailVerified()) {
            firstOperator.consider(tx, account);
        }
        return account.id();
    }

    private static ProblemException over() {
        return ProblemException.of(
                IdentityProblem.SIGN_IN_EXPIRED,
                "This sign-in is over, was used already, or began in another browser.",
                "Start signing in again.");
    }
}
