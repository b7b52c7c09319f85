package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.access.Memberships;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;

/**
 * Starts sessions, finds the person behind one, and ends them. Roles and memberships are read anew on each request, so
 * taking one away works at once.
 */
@Singleton
public class SessionService {
    /** How stale the time of last use may be: a write on every request would be too dear. */
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(5);

    private static final int DEVICE_LENGTH = 200;

    private final Transactor transactor;
    private final SessionRepository sessions;
    private final SessionQueries queries;
    private final AccountQueries accounts;
    private final Memberships memberships;
    private final SessionSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SessionService(
            Transactor transactor,
            SessionRepository sessions,
            SessionQueries queries,
            AccountQueries accounts,
            Memberships memberships,
            SessionSettings settings,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.sessions = sessions;
        this.queries = queries;
        this.accounts = accounts;
        this.memberships = memberships;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs the account in on a device, whose secret this gives back; sessions of it that are over are cleared away. */
    public Secret start(Tx tx, AccountId account, String device) {
        Instant now = clock.instant();
        Secret secret = Secret.create(random, "");
        String shortened = device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
        sessions.deleteOver(tx, account, now, now.minus(settings.idle()));
        sessions.insert(
                tx, new Session(ids.next(), account, shortened, now, now, now.plus(settings.longest())), secret);
        return secret;
    }

    /** The person behind the secret, or nobody when the session is over or never was; counts as a use of it. */
    public Optional<Actor.Person> resume(Secret secret) {
        Optional<Session> found = queries.bySecret(secret);
        found.ifPresent(this::touch);
        return found.flatMap(session -> accounts.byId(session.account()).map(account -> person(account, session)));
    }

    /** Ends one session of the actor's own. */
    public void end(Actor.Person actor, UUID session) {
        boolean ended = transactor.write(tx -> sessions.delete(tx, actor.account(), session));
        if (!ended) {
            throw CommonProblem.notFound("session");
        }
    }

    /** Signs out, which is no error when the session is over meanwhile. */
    public void signOut(Actor.Person actor) {
        transactor.run(tx -> sessions.delete(tx, actor.account(), actor.session()));
    }

    /** Ends every session of the actor, this one too. */
    public void signOutEverywhere(Actor.Person actor) {
        transactor.run(tx -> sessions.deleteAll(tx, actor.account()));
    }

    private void touch(Session session) {
        Instant now = clock.instant();
        if (session.lastSeenAt().isBefore(now.minus(TOUCH_AFTER))) {
            transactor.run(tx -> sessions.touch(tx, session.id(), now));
        }
    }

    private Actor.Person person(Account account, Session session) {
        return new Actor.Person(
                account.id(),
                account.name(),
                account.roles(),
                memberships.of(account.id()).stream()
                        .collect(Collectors.toUnmodifiableMap(Membership::organisation, Membership::role)),
                session.id());
    }
}
