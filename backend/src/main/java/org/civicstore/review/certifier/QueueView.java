package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.certifier.ReviewBodies.CountsBody;
import org.civicstore.review.certifier.ReviewBodies.QueueItem;
import org.civicstore.shared.access.Actor;

/** Puts cases into lines of the queue. */
@Singleton
class QueueView {
    private final AccountQueries accounts;

    QueueView(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** Lines of the queue, which also a certifier with a conflict of interest sees. */
    List<QueueItem> lines(Actor actor, List<Review> cases) {
        PersonNames names = new PersonNames(accounts);
        return cases.stream().map(review -> line(actor, review, names)).toList();
    }

    private static QueueItem line(Actor actor, Review review, PersonNames names) {
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
                review.status(),
                review.round(),
                review.queuedAt(),
                review.dueAt(),
                review.certifier().map(names::of),
                ReviewPolicy.blocked(actor, facts),
                CountsBody.of(review.tally()),
                ReviewPolicy.allowed(actor, review));
    }
}
