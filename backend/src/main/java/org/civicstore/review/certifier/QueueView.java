package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.Priority;
import org.civicstore.review.QueueQueries;
import org.civicstore.review.QueueQueries.Load;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.certifier.QueueBodies.LoadBody;
import org.civicstore.review.certifier.QueueBodies.QueueItem;
import org.civicstore.review.certifier.QueueBodies.WorkloadBody;
import org.civicstore.review.certifier.ReviewBodies.CountsBody;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;

/** Puts cases into lines of the queue, and people into lines of the workload. */
@Singleton
class QueueView {
    private final AccountQueries accounts;
    private final QueueQueries queue;
    private final Clock clock;

    QueueView(AccountQueries accounts, QueueQueries queue, Clock clock) {
        this.accounts = accounts;
        this.queue = queue;
        this.clock = clock;
    }

    /** Lines of the queue, which also a certifier with a conflict of interest sees. */
    List<QueueItem> lines(Actor actor, List<Review> cases) {
        Instant now = clock.instant();
        Map<AccountId, String> names = accounts.names(
                cases.stream().flatMap(review -> review.certifier().stream()).toList());
        return cases.stream().map(review -> line(actor, review, names, now)).toList();
    }

    /** Everybody who is a certifier now, and whoever else holds cases still. */
    WorkloadBody workload() {
        return new WorkloadBody(loads(accounts.holding(Role.CERTIFIER)));
    }

    /** @param also people who are in the list even when they hold nothing */
    List<LoadBody> loads(Map<AccountId, String> also) {
        Map<AccountId, Load> loads =
                queue.loads().stream().collect(Collectors.toMap(Load::certifier, Function.identity()));
        Map<AccountId, String> names = new HashMap<>(accounts.names(loads.keySet()));
        names.putAll(also);
        return names.entrySet().stream()
                .map(person -> load(
                        new PersonBody(person.getKey(), person.getValue()),
                        Optional.ofNullable(loads.get(person.getKey()))))
                .sorted(Comparator.comparingInt(LoadBody::working)
                        .thenComparing(load -> load.certifier().name())
                        .thenComparing(load -> load.certifier().id().toString()))
                .toList();
    }

    private static LoadBody load(PersonBody person, Optional<Load> load) {
        return new LoadBody(
                person,
                load.map(Load::working).orElse(0),
                load.map(Load::late).orElse(0),
                load.map(Load::withVendor).orElse(0),
                load.map(Load::decided).orElse(0));
    }

    private static QueueItem line(Actor actor, Review review, Map<AccountId, String> names, Instant now) {
        CaseFacts facts = review.facts();
        return new QueueItem(
                review.id(),
                facts.submissionNumber(),
                facts.submission(),
                facts.listingSlug(),
                facts.listingName(),
                facts.releaseVersion(),
                facts.organisationName(),
                facts.kind(),
                facts.profile(),
                review.tier(),
                review.status(),
                review.round(),
                Priority.of(review, now),
                review.openedAt(),
                review.queuedAt(),
                review.dueAt(),
                ClockBody.of(review, List.of(), now),
                review.certifier().map(id -> new PersonBody(id, names.getOrDefault(id, ""))),
                ReviewPolicy.blocked(actor, review),
                CountsBody.of(review.tally()),
                ReviewPolicy.allowed(actor, review));
    }
}
