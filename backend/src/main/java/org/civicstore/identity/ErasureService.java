package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.identity.Slowdown.Kind;
import org.civicstore.identity.SlowdownRepository.Subject;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.privacy.PersonalDataQueries;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Gives people what the store knows of them, and takes them out of it (Regulation (EU) 2016/679, articles 15, 17 and 20).
 * Decisions stay with their reasons: they belong to whom they concern; who took them is a number from then on.
 */
@Singleton
class ErasureService {
    private final Transactor transactor;
    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final ErasureRepository erasure;
    private final PersonalDataQueries data;
    private final SlowdownService slowdowns;
    private final PasswordHasher hasher;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ErasureService(
            Transactor transactor,
            AccountRepository accounts,
            AccountQueries queries,
            ErasureRepository erasure,
            PersonalDataQueries data,
            SlowdownService slowdowns,
            PasswordHasher hasher,
            Events events,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.accounts = accounts;
        this.queries = queries;
        this.erasure = erasure;
        this.data = data;
        this.slowdowns = slowdowns;
        this.hasher = hasher;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everything that leads to the actor; that it was taken is written down, and stands in the next export. */
    Map<String, List<Map<String, @Nullable Object>>> export(Actor actor) {
        AccountId account = IdentityPolicy.person(actor).account();
        transactor.run(tx -> audit.record(
                tx,
                AuditKind.DATA_EXPORTED,
                Optional.of(account),
                "account:" + account,
                "PERSONAL_DATA",
                clock.instant()));
        return data.about(account);
    }

    /**
     * Erases the actor, who gives the password once more, if there is one.
     *
     * @return how long to wait before the next attempt, when it comes too early
     */
    Optional<Duration> eraseSelf(Actor actor, String password, String address) {
        Account account = queries.byId(IdentityPolicy.person(actor).account())
                .orElseThrow(() -> CommonProblem.notFound("account"));
        if (account.passwordHash().isPresent()) {
            List<Subject> attempts = List.of(
                    new Subject(
                            Kind.ACCOUNT,
                            account.email().map(EmailAddress::text).orElse("")),
                    new Subject(Kind.ADDRESS, address));
            Optional<Duration> pause = slowdowns.attempt(attempts);
            if (pause.isPresent()) {
                return pause;
            }
            if (!hasher.matches(password, account.passwordHash().get())) {
                slowdowns.refused(attempts, Optional.of(account.id()));
                throw ProblemException.of(
                        CommonProblem.INVALID_INPUT,
                        "Some fields need another value.",
                        "Correct the fields listed under errors and send again.",
                        List.of(new FieldProblem(
                                "/currentPassword", "wrong-password", "This is not the password of the account.")));
            }
            transactor.run(tx -> slowdowns.succeeded(tx, attempts));
        }
        transactor.run(tx -> erase(tx, account.id(), account.id(), "BY_SELF"));
        return Optional.empty();
    }

    /** Erases somebody else, as an operator whom that person or the law has asked to. */
    void erase(Actor actor, AccountId account) {
        IdentityPolicy.require(actor, IdentityAction.ERASE, account);
        AccountId by = actor.accountId().orElseThrow();
        transactor.run(tx -> erase(tx, account, by, "BY_OPERATOR"));
    }

    private void erase(Tx tx, AccountId account, AccountId by, String how) {
        Set<AccountId> operators = accounts.lockOperators(tx);
        if (accounts.lock(tx, account).isEmpty()) {
            throw CommonProblem.notFound("account");
        }
        if (operators.equals(Set.of(account))) {
            throw ProblemException.of(
                    IdentityProblem.LAST_OPERATOR,
                    "The store would be left without an operator.",
                    "Make somebody else an operator first.");
        }
        Instant now = clock.instant();
        Account person = queries.byId(account).orElseThrow();
        events.tell(tx, new PersonErased(account, person.name(), person.email(), now));
        erasure.empty(tx, account, OidcIdentity.nameless(random), now);
        accounts.record(tx, ids.next(), account, by, "ERASED", how, now);
        audit.record(tx, AuditKind.PERSON_ERASED, Optional.of(by), "account:" + account, how, now);
    }
}
