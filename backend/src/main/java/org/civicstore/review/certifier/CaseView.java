package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.identity.AccountQueries;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.CaseFile;
import org.civicstore.review.HistoryEntry;
import org.civicstore.review.Pause;
import org.civicstore.review.Proposal;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.SecondPerson;
import org.civicstore.review.Tally;
import org.civicstore.review.certifier.CaseBodies.AskedBody;
import org.civicstore.review.certifier.CaseBodies.AssessmentBody;
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.review.certifier.CaseBodies.CaseScreenshotBody;
import org.civicstore.review.certifier.CaseBodies.CaseWaiverBody;
import org.civicstore.review.certifier.CaseBodies.ChangeRequestBody;
import org.civicstore.review.certifier.CaseBodies.ClearingBody;
import org.civicstore.review.certifier.CaseBodies.FileBody;
import org.civicstore.review.certifier.CaseBodies.HistoryBody;
import org.civicstore.review.certifier.CaseBodies.MessageBody;
import org.civicstore.review.certifier.CaseBodies.OrganisationBody;
import org.civicstore.review.certifier.CaseBodies.ProposalBody;
import org.civicstore.review.certifier.CaseBodies.ScreeningBody;
import org.civicstore.review.certifier.ReviewBodies.CountsBody;
import org.civicstore.review.change.ChangeView;
import org.civicstore.review.screening.Screening;
import org.civicstore.review.waiver.WaiverPolicy;
import org.civicstore.review.waiver.WaiverQueries;
import org.civicstore.review.waiver.WaiverStatus;
import org.civicstore.shared.access.Actor;
import org.civicstore.submission.StoredFile;

/** Puts a case into the form that certifiers see. */
@Singleton
class CaseView {
    private final ReviewQueries reviews;
    private final OrganisationQueries organisations;
    private final AccountQueries accounts;
    private final WaiverQueries waivers;
    private final ChangeView changes;
    private final Clock clock;
    private final DocumentsView documents;

    CaseView(
            ReviewQueries reviews,
            OrganisationQueries organisations,
            AccountQueries accounts,
            WaiverQueries waivers,
            ChangeView changes,
            Clock clock,
            DocumentsView documents) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.accounts = accounts;
        this.waivers = waivers;
        this.changes = changes;
        this.clock = clock;
        this.documents = documents;
    }

    /** @param language of the reader */
    CaseBody of(Actor actor, Review review, String language) {
        PersonNames names = new PersonNames(accounts);
        CaseFile file = reviews.file(review);
        CaseFacts facts = review.facts();
        Optional<Proposal> proposal = review.proposal().or(() -> reviews.confirmedProposal(review.id()));
        CriterionView criteria = new CriterionView(file, names, language);
        List<HistoryEntry> moves = reviews.history(review.id());
        Assessment assessment = file.assess(proposal.map(Proposal::conditions).orElse(List.of()));
        return new CaseBody(
                review.id(),
                facts.submissionNumber(),
                facts.submission(),
                review.status(),
                review.round(),
                facts.listingSlug(),
                facts.listingName(),
                facts.releaseVersion(),
                facts.kind(),
                facts.profile(),
                facts.edition(),
                file.risk(),
                organisation(facts),
                file.contents().submittedAt(),
                review.queuedAt(),
                review.dueAt(),
                ClockBody.of(review, Pause.in(moves), clock.instant()),
                review.certifier().map(names::of),
                CountsBody.of(Tally.of(assessment.states())),
                file.contents().declaration(),
                file.contents().releaseNotes(),
                file.contents().artifact().map(CaseView::file),
                file.artifactFacts(),
                reviews.latestScreening(review.id()).map(CaseView::screening),
                changes.of(file, language),
                assessment.states().stream().map(criteria::of).toList(),
                clearings(file, names),
                waivers(actor, file, names),
                documents.of(file),
                file.contents().screenshots().stream()
                        .map(screenshot -> CaseScreenshotBody.of(review.id(), screenshot))
                        .toList(),
                messages(review, names),
                changeRequests(review, names),
                history(moves, names),
                proposal.map(one ->
                        new ProposalBody(one.outcome(), one.reasons(), one.conditions(), names.of(one.by()), one.at())),
                review.outcome(),
                review.concludedAt(),
                new AssessmentBody(
                        assessment.mayCertify(),
                        assessment.blockedBy(),
                        assessment.needsCondition(),
                        assessment.open(),
                        assessment.waived()),
                allowed(actor, file),
                review.version());
    }

    private static Set<ReviewAction> allowed(Actor actor, CaseFile file) {
        Set<ReviewAction> allowed = ReviewPolicy.allowed(actor, file.review());
        if (actor.accountId().filter(one -> SecondPerson.isFresh(file, one)).isEmpty()) {
            allowed.remove(ReviewAction.CONFIRM);
        }
        return allowed;
    }

    private OrganisationBody organisation(CaseFacts facts) {
        return organisations
                .profile(facts.organisation())
                .map(profile -> new OrganisationBody(
                        profile.slug(), profile.name(), profile.country(), profile.number(), profile.verified()))
                .orElseThrow();
    }

    private static ScreeningBody screening(Screening screening) {
        return new ScreeningBody(
                screening.status(),
                screening.failures(),
                screening.lastError(),
                screening.answered(),
                screening.executions().size(),
                screening.engineVersion(),
                screening.plannedAt(),
                screening.endedAt());
    }

    private static FileBody file(StoredFile file) {
        return new FileBody(file.fileName(), file.mediaType(), file.digest().hex(), file.size());
    }

    private List<CaseWaiverBody> waivers(Actor actor, CaseFile file, PersonNames names) {
        return Stream.concat(
                        waivers.of(file.review().facts().listingSlug()).stream()
                                .filter(one -> one.status() == WaiverStatus.PROPOSED),
                        file.remembered().waivers().stream())
                .map(one -> new CaseWaiverBody(
                        one.id(),
                        one.criterion(),
                        one.profile(),
                        one.releaseVersion(),
                        one.reason(),
                        one.status(),
                        names.of(one.proposedBy()),
                        one.proposedAt(),
                        one.until(),
                        WaiverPolicy.allowed(actor, one)))
                .toList();
    }

    private static List<ClearingBody> clearings(CaseFile file, PersonNames names) {
        return file.remembered().clearings().stream()
                .filter(one -> file.finding(one.fingerprint()).isPresent())
                .map(one -> new ClearingBody(
                        one.fingerprint(),
                        one.reason(),
                        names.of(one.by()),
                        one.at(),
                        one.until(),
                        one.review().equals(file.review().id())))
                .toList();
    }

    private List<MessageBody> messages(Review review, PersonNames names) {
        return reviews.messages(review.id()).stream()
                .map(one -> new MessageBody(
                        one.id().toString(),
                        one.round(),
                        one.criterion(),
                        one.fingerprint(),
                        one.audience(),
                        one.side(),
                        one.text(),
                        names.of(one.by()),
                        one.at()))
                .toList();
    }

    private List<ChangeRequestBody> changeRequests(Review review, PersonNames names) {
        return reviews.changeRequests(review.id()).stream()
                .map(one -> new ChangeRequestBody(
                        one.round(),
                        one.summary(),
                        one.asked().stream()
                                .map(asked -> new AskedBody(asked.criterion(), asked.reason()))
                                .toList(),
                        names.of(one.by()),
                        one.at()))
                .toList();
    }

    private static List<HistoryBody> history(List<HistoryEntry> moves, PersonNames names) {
        return moves.stream()
                .map(one -> new HistoryBody(
                        one.at(), one.action(), one.from(), one.to(), one.by().map(names::of), one.reason()))
                .toList();
    }
}
