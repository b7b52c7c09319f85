package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.identity.Slowdown.Kind;
import org.civicstore.identity.SlowdownRepository.Subject;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** Makes accounts and changes what they are. */
@Singleton
public class AccountService {
    private final Transactor transactor;
    private final AccountRepository accounts;
    private final SessionService sessions;
    private final SlowdownService slowdowns;
    private final FirstOperator firstOperator;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    AccountService(
            Transactor transactor,
            AccountRepository accounts,
            SessionService sessions,
            SlowdownService slowdowns,
            FirstOperator firstOperator,
            PasswordRules rules,
            PasswordHasher hasher,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.accounts = accounts;
        this.sessions = sessions;
        this.slowdowns = slowdowns;
        this.firstOperator = firstOperator;
        this.rules = rules;
        this.hasher = hasher;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes an account and signs it in. Whether an address has an account shows here, since there is no mail to answer
     * by; so attempts from one network address are slowed down.
     */
    Attempt register(String email, String name, String password, String address, String device) {
        EmailAddress parsed = check(email, password);
        Optional<Duration> pause = slowdowns.attempt(List.of(new Subject(Kind.REGISTRATION, address)));
        if (pause.isPresent()) {
            return new Attempt.Paused(pause.get());
        }
        Optional<String> hash = Optional.of(hasher.hash(password));
        return transactor.write(tx -> {
            Account account = insert(tx, parsed, name.strip(), hash, Set.of());
            firstOperator.consider(tx, account);
            return new Attempt.Accepted(sessions.start(tx, account.id(), device));
        });
    }

    /**
     * Makes an account without the rules of registration: for demonstration data and tests.
     *
     * @param passwordHash from {@link PasswordHasher#hash}; none when nobody will sign in with a password
     */
    public AccountId create(Tx tx, EmailAddress email, String name, Optional<String> passwordHash, Set<Role> roles) {
        return insert(tx, email, name, passwordHash, roles).id();
    }

    /** Gives the account these roles and no others. */
    void changeRoles(Actor actor, AccountId account, Set<Role> roles) {
        IdentityPolicy.require(actor, IdentityAction.CHANGE_ROLES, account);
        AccountId by = actor.accountId().orElseThrow();
        transactor.run(tx -> {
            boolean stillOperator = accounts.lockOperators(tx).contains(by);
            if (accounts.lock(tx, account).isEmpty()) {
                throw CommonProblem.notFound("account");
            }
            if (!stillOperator) {
                throw ProblemException.of(CommonProblem.FORBIDDEN, "You are no longer an operator.");
            }
            Instant now = clock.instant();
            Set<Role> before = accounts.roles(tx, account);
            for (Role role : EnumSet.of(Role.CERTIFIER, Role.OPERATOR)) {
                if (roles.contains(role) && !before.contains(role)) {
                    accounts.grant(tx, account, role, now);
                    accounts.record(tx, ids.next(), account, by, "ROLE_GRANTED", role.name(), now);
                } else if (!roles.contains(role) && before.contains(role)) {
                    accounts.revoke(tx, account, role);
                    accounts.record(tx, ids.next(), account, by, "ROLE_REVOKED", role.name(), now);
                }
            }
            if (!accounts.roles(tx, account).equals(before)) {
                events.tell(tx, new AccountChanged(account, AccountChanged.What.ROLES, now));
            }
        });
    }

    private Account insert(Tx tx, EmailAddress email, String name, Optional<String> passwordHash, Set<Role> roles) {
        Set<Role> all = EnumSet.of(Role.CITIZEN);
        all.addAll(roles);
        Account account = new Account(new AccountId(ids.next()), Optional.of(email), false, name, passwordHash, all, 0);
        if (!accounts.insert(tx, account, clock.instant())) {
            throw ProblemException.of(
                    IdentityProblem.EMAIL_TAKEN,
                    "There is an account with this e-mail address already.",
                    "Sign in instead, or use another address.");
        }
        return account;
    }

    private EmailAddress check(String email, String password) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<EmailAddress> parsed = EmailAddress.parse(email);
        if (parsed.isEmpty()) {
            problems.add(
                    new FieldProblem("/email", "wrong-email", "Give an e-mail address, such as kari@example.org."));
        }
        rules.flaw(password, parsed).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "Some fields need another value.",
                    "Correct the fields listed under errors and send again.",
                    problems);
        }
        return parsed.orElseThrow();
    }
}
