package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.identity.Slowdown.Kind;
import org.civicstore.identity.SlowdownRepository.Subject;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Changes of an account by the one whom it belongs to. What one signs in with changes only for who knows the password, if
 * there is one; guesses count as attempts to sign in do. The dear hash is computed outside any transaction.
 */
@Singleton
class OwnAccountService {
    private final Transactor transactor;
    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final SessionRepository sessions;
    private final SlowdownService slowdowns;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    OwnAccountService(
            Transactor transactor,
            AccountRepository accounts,
            AccountQueries queries,
            SessionRepository sessions,
            SlowdownService slowdowns,
            PasswordRules rules,
            PasswordHasher hasher,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.accounts = accounts;
        this.queries = queries;
        this.sessions = sessions;
        this.slowdowns = slowdowns;
        this.rules = rules;
        this.hasher = hasher;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void rename(Actor actor, String name) {
        Account account = account(actor);
        transactor.run(tx -> {
            accounts.rename(tx, account.id(), name.strip());
            record(tx, account, "NAME_CHANGED");
        });
    }

    /**
     * Sets another password and ends every other session.
     *
     * @return how long to wait before the next attempt, when it comes too early
     */
    Optional<Duration> changePassword(Actor actor, String current, String next, String address) {
        Actor.Person person = IdentityPolicy.person(actor);
        Account account = account(actor);
        if (account.passwordHash().isEmpty()) {
            throw ProblemException.of(
                    IdentityProblem.NO_PASSWORD,
                    "You sign in to this account through another service, so there is no password to change.",
                    "Change how you sign in there.");
        }
        rules.flaw(next, account.email())
                .map(flaw -> new FieldProblem("/newPassword", flaw.code(), flaw.detail()))
                .ifPresent(OwnAccountService::refuse);
        List<Subject> attempts = attempts(account, address);
        Optional<Duration> pause = slowdowns.attempt(attempts);
        if (pause.isPresent()) {
            return pause;
        }
        requireKnown(account, current);
        Optional<String> hash = Optional.of(hasher.hash(next));
        transactor.run(tx -> {
            slowdowns.succeeded(tx, attempts);
            requireUnchanged(tx, account);
            accounts.changePassword(tx, account.id(), hash);
            sessions.deleteOthers(tx, account.id(), person.session());
            record(tx, account, "PASSWORD_CHANGED");
            events.tell(tx, new AccountChanged(account.id(), AccountChanged.What.PASSWORD, clock.instant()));
        });
        return Optional.empty();
    }

    /**
     * Gives the account an e-mail address, or another one; nobody has proved it. That an address has an account shows here
     * as it does at registration, so attempts are slowed down alike.
     *
     * @param current the password, for an account that has one
     * @return how long to wait before the next attempt, when it comes too early
     */
    Optional<Duration> changeEmail(Actor actor, String email, String current, String address) {
        Account account = account(actor);
        EmailAddress parsed = EmailAddress.parse(email).orElseThrow(OwnAccountService::wrongEmail);
        if (account.email().filter(parsed::equals).isPresent()) {
            return Optional.empty();
        }
        List<Subject> attempts = account.passwordHash().isPresent() ? attempts(account, address) : List.of();
        List<Subject> counted = new ArrayList<>(attempts);
        counted.add(new Subject(Kind.REGISTRATION, address));
        Optional<Duration> pause = slowdowns.attempt(counted);
        if (pause.isPresent()) {
            return pause;
        }
        if (account.passwordHash().isPresent()) {
            requireKnown(account, current);
        }
        transactor.run(tx -> {
            slowdowns.succeeded(tx, attempts);
            requireUnchanged(tx, account);
            if (!accounts.changeEmail(tx, account.id(), Optional.of(parsed))) {
                throw ProblemException.of(
                        IdentityProblem.EMAIL_TAKEN,
                        "There is another account with this e-mail address already.",
                        "Sign in to that one instead, or use another address.");
            }
            record(tx, account, "EMAIL_CHANGED");
            events.tell(tx, new AccountChanged(account.id(), AccountChanged.What.EMAIL, clock.instant()));
        });
        return Optional.empty();
    }

    private Account account(Actor actor) {
        return queries.byId(IdentityPolicy.person(actor).account())
                .orElseThrow(() -> CommonProblem.notFound("account"));
    }

    private static List<Subject> attempts(Account account, String address) {
        return List.of(
                new Subject(
                        Kind.ACCOUNT, account.email().map(EmailAddress::text).orElse("")),
                new Subject(Kind.ADDRESS, address));
    }

    private void requireKnown(Account account, String password) {
        if (!hasher.matches(password, account.passwordHash().orElseThrow())) {
            refuse(new FieldProblem("/currentPassword", "wrong-password", "This is not the password of the account."));
        }
    }

    /** The password was looked at before the transaction; another one may hold meanwhile. */
    private void requireUnchanged(Tx tx, Account account) {
        if (accounts.lock(tx, account.id())
                .filter(version -> version == account.version())
                .isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION, "The account was changed elsewhere at the same time.", "Try again.");
        }
    }

    private void record(Tx tx, Account account, String action) {
        accounts.record(tx, ids.next(), account.id(), account.id(), action, null, clock.instant());
    }

    private static void refuse(FieldProblem flaw) {
        throw ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "Some fields need another value.",
                "Correct the fields listed under errors and send again.",
                List.of(flaw));
    }

    private static ProblemException wrongEmail() {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "Some fields need another value.",
                "Correct the fields listed under errors and send again.",
                List.of(new FieldProblem(
                        "/email", "wrong-email", "Give an e-mail address, such as kari@example.org.")));
    }
}
