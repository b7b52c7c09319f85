package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.criteria.Editions;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.screening.RunChecks;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.submission.SubmissionHandedIn;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;

/** Opens the case when a vendor hands in, or takes it into its next round, and has the checks run. */
@Singleton
class HandedInEventHandler implements EventHandler<SubmissionHandedIn> {
    private final ReviewRepository reviews;
    private final SubmissionQueries submissions;
    private final OrganisationQueries organisations;
    private final RunChecks runChecks;
    private final Editions editions;
    private final Ids ids;

    HandedInEventHandler(
            ReviewRepository reviews,
            SubmissionQueries submissions,
            OrganisationQueries organisations,
            RunChecks runChecks,
            Editions editions,
            Ids ids) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.organisations = organisations;
        this.runChecks = runChecks;
        this.editions = editions;
        this.ids = ids;
    }

    @Override
    public Class<SubmissionHandedIn> event() {
        return SubmissionHandedIn.class;
    }

    @Override
    public void handle(Tx tx, SubmissionHandedIn event) {
        SubmittedContents contents = submissions.contents(tx, event.submission());
        Optional<Review> before = reviews.lockOf(tx, event.submission());
        CriteriaEdition edition =
                before.map(review -> editions.get(review.facts().edition())).orElseGet(editions::current);
        CaseFacts facts = facts(contents, edition.id());
        RiskTier declared = RiskAssessment.of(
                        edition.risk(), facts.profile(), contents.declaration(), Optional.empty(), Optional.empty())
                .tier();
        Review after = before.map(review -> review.handIn(facts, event.round(), declared, event.at()))
                .orElseGet(() -> Review.open(new ReviewId(ids.next()), facts, event.round(), declared, event.at()));
        if (before.isPresent()) {
            reviews.save(tx, after);
        } else {
            reviews.insert(tx, after);
        }
        reviews.record(tx, after, ReviewAction.HAND_IN, before.map(Review::status), Optional.empty(), "", event.at());
        runChecks.plan(tx, after, event.at());
    }

    private CaseFacts facts(SubmittedContents contents, String edition) {
        return new CaseFacts(
                contents.id(),
                contents.number(),
                contents.organisation(),
                organisations
                        .profile(contents.organisation())
                        .map(OrganisationProfile::name)
                        .orElseThrow(),
                contents.createdBy(),
                contents.listingSlug(),
                contents.listingName(),
                contents.releaseVersion(),
                contents.kind(),
                contents.profile(),
                edition,
                Optional.empty());
    }
}
