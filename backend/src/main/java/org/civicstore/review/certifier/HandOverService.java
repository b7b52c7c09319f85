package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.identity.Account;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseHandedOver;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.certifier.QueueBodies.LoadBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.access.Memberships;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;

/** Gives a case to a colleague who may hold it. */
@Singleton
class HandOverService {
    /** Of a colleague who has no part in the request and so no session in it. */
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final Transactor transactor;
    private final CaseDesk desk;
    private final ReviewQueries reviews;
    private final AccountQueries accounts;
    private final Memberships memberships;
    private final QueueView view;
    private final Events events;
    private final Clock clock;

    HandOverService(
            Transactor transactor,
            CaseDesk desk,
            ReviewQueries reviews,
            AccountQueries accounts,
            Memberships memberships,
            QueueView view,
            Events events,
            Clock clock) {
        this.transactor = transactor;
        this.desk = desk;
        this.reviews = reviews;
        this.accounts = accounts;
        this.memberships = memberships;
        this.view = view;
        this.events = events;
        this.clock = clock;
    }

    List<LoadBody> colleagues(Actor actor, ReviewId id) {
        Review review = reviews.find(id).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        Map<AccountId, String> fit = accounts.holding(Role.CERTIFIER).entrySet().stream()
                .filter(person -> colleague(person.getKey())
                        .filter(one -> ReviewPolicy.mayBeGiven(one, review))
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return view.loads(fit).stream()
                .filter(load -> fit.containsKey(load.certifier().id()))
                .toList();
    }

    /** Rulings stay with whoever made them. */
    void handOver(Actor actor, ReviewId id, AccountId to, String note, OptionalInt seen) {
        transactor.run(tx -> {
            Review before = desk.open(tx, actor, id, ReviewAction.HAND_OVER, seen);
            Actor.Person colleague = colleague(to)
                    .filter(one -> ReviewPolicy.mayBeGiven(one, before))
                    .orElseThrow(() -> ReviewProblem.invalid(List.of(new FieldProblem(
                            "/to",
                            "not-allowed",
                            "Choose a certifier who has no interest in the vendor and does not hold the case."))));
            Instant now = clock.instant();
            desk.keep(
                    tx,
                    before,
                    before.handOver(colleague.account()),
                    ReviewAction.HAND_OVER,
                    actor.accountId(),
                    colleague.name() + ": " + note,
                    now);
            events.tell(tx, new CaseHandedOver(id, colleague.account(), note, now));
        });
    }

    /** The colleague as the policy would see the person who asked. */
    private Optional<Actor.Person> colleague(AccountId id) {
        return accounts.byId(id).map(this::person);
    }

    private Actor.Person person(Account account) {
        return new Actor.Person(
                account.id(),
                account.name(),
                account.roles(),
                memberships.of(account.id()).stream()
                        .collect(Collectors.toUnmodifiableMap(Membership::organisation, Membership::role)),
                NO_SESSION);
    }
}
