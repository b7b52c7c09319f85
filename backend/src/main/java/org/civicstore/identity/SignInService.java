package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.identity.Slowdown.Kind;
import org.civicstore.identity.SlowdownRepository.Subject;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Signs people in with e-mail address and password. The dear hash is computed between two transactions, never in one. */
@Singleton
class SignInService {
    private final Transactor transactor;
    private final SlowdownService slowdowns;
    private final AccountQueries accounts;
    private final AccountRepository repository;
    private final FirstOperator firstOperator;
    private final SessionService sessions;
    private final PasswordHasher hasher;

    SignInService(
            Transactor transactor,
            SlowdownService slowdowns,
            AccountQueries accounts,
            AccountRepository repository,
            FirstOperator firstOperator,
            SessionService sessions,
            PasswordHasher hasher) {
        this.transactor = transactor;
        this.slowdowns = slowdowns;
        this.accounts = accounts;
        this.repository = repository;
        this.firstOperator = firstOperator;
        this.sessions = sessions;
        this.hasher = hasher;
    }

    /**
     * Signs in, whether or not there is such an account in about the same time.
     *
     * @param address network address that the attempt comes from
     * @param device what the browser says it is
     */
    Attempt signIn(String email, String password, String address, String device) {
        Optional<EmailAddress> parsed = EmailAddress.parse(email);
        List<Subject> subjects = List.of(
                new Subject(Kind.ACCOUNT, parsed.map(EmailAddress::text).orElse("")),
                new Subject(Kind.ADDRESS, address));
        Optional<Duration> pause = slowdowns.attempt(subjects);
        if (pause.isPresent()) {
            return new Attempt.Paused(pause.get());
        }
        Optional<Account> found = parsed.flatMap(accounts::byEmail);
        if (!knows(found, password)) {
            slowdowns.refused(subjects, found.map(Account::id));
            return new Attempt.Refused();
        }
        Account account = found.orElseThrow();
        Optional<String> better =
                account.passwordHash().filter(hasher::outdated).map(outdated -> hasher.hash(password));
        return transactor.write(tx -> accept(tx, account, better, subjects, device));
    }

    private Attempt accept(Tx tx, Account account, Optional<String> betterHash, List<Subject> subjects, String device) {
        slowdowns.succeeded(tx, subjects);
        betterHash.ifPresent(hash -> repository.changePassword(tx, account.id(), Optional.of(hash)));
        firstOperator.consider(tx, account);
        return new Attempt.Accepted(sessions.start(tx, account.id(), device));
    }

    private boolean knows(Optional<Account> account, String password) {
        Optional<String> hash = account.flatMap(Account::passwordHash);
        if (hash.isEmpty()) {
            hasher.pretend(password);
            return false;
        }
        return hasher.matches(password, hash.get());
    }
}
