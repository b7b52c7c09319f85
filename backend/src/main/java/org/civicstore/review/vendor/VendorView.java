package org.civicstore.review.vendor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.rule.RuleCatalogue;
import org.civicstore.certification.rule.Wording;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.CaseFile;
import org.civicstore.review.CaseKind;
import org.civicstore.review.FastTrackQueries;
import org.civicstore.review.HistoryEntry;
import org.civicstore.review.Pause;
import org.civicstore.review.Proposal;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.ClockBody;
import org.civicstore.review.certifier.PersonNames;
import org.civicstore.review.change.ChangeView;
import org.civicstore.review.talk.Audience;
import org.civicstore.review.talk.ChangeRequest;
import org.civicstore.review.talk.Message;
import org.civicstore.review.talk.Side;
import org.civicstore.review.vendor.VendorReviewBodies.FindingBody;
import org.civicstore.review.vendor.VendorReviewBodies.NextActor;
import org.civicstore.review.vendor.VendorReviewBodies.StepBody;
import org.civicstore.review.vendor.VendorReviewBodies.VendorChangeRequestBody;
import org.civicstore.review.vendor.VendorReviewBodies.VendorClearingBody;
import org.civicstore.review.vendor.VendorReviewBodies.VendorFastTrackBody;
import org.civicstore.review.vendor.VendorReviewBodies.VendorMessageBody;
import org.civicstore.review.vendor.VendorReviewBodies.VendorReviewBody;
import org.civicstore.review.vendor.VendorReviewBodies.VendorScreeningBody;
import org.civicstore.review.waiting.Forecast;
import org.civicstore.review.waiting.WaitingBodies.ForecastBody;
import org.civicstore.review.waiting.WaitingTimesQueries;
import org.civicstore.shared.access.Actor;

/** Puts a case into the form that its vendor sees: nothing that certifiers said among themselves, and no ruling in the making. */
@Singleton
class VendorView {
    private static final String BY_CERTIFIER = "certifier";

    private final ReviewQueries reviews;
    private final AccountQueries accounts;
    private final ChangeView changes;
    private final WaitingTimesQueries waiting;
    private final FastTrackQueries fastTracks;
    private final Clock clock;

    VendorView(
            ReviewQueries reviews,
            AccountQueries accounts,
            ChangeView changes,
            WaitingTimesQueries waiting,
            FastTrackQueries fastTracks,
            Clock clock) {
        this.reviews = reviews;
        this.accounts = accounts;
        this.changes = changes;
        this.waiting = waiting;
        this.fastTracks = fastTracks;
        this.clock = clock;
    }

    /** @param language of the reader, in which findings and changes are told */
    VendorReviewBody of(Actor actor, Review review, String language) {
        CaseFile file = reviews.file(review);
        PersonNames names = new PersonNames(accounts);
        List<Message> messages = reviews.messages(review.id());
        List<ChangeRequest> requests = reviews.changeRequests(review.id());
        List<HistoryEntry> history = Stream.concat(
                        review.facts().follows().stream().flatMap(fast -> reviews.history(fast).stream()),
                        reviews.history(review.id()).stream())
                .toList();
        Optional<Integer> place = reviews.position(review);
        Instant now = clock.instant();
        Optional<Review> decided = decided(review);
        Optional<Proposal> agreed = decided.flatMap(one -> reviews.confirmedProposal(one.id()));
        return new VendorReviewBody(
                review.status(),
                review.round(),
                next(review.status()),
                place,
                place.map(_ -> reviews.waitingInQueue()),
                review.status().ended() ? Optional.empty() : review.dueAt(),
                ForecastBody.of(Forecast.of(
                        review.clock(),
                        review.tier(),
                        place.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        waiting.now(),
                        now)),
                ClockBody.of(review, Pause.in(history), now),
                Step.of(history).stream()
                        .map(step -> new StepBody(step.at(), step.kind(), step.reason()))
                        .toList(),
                fastTracks
                        .of(review.facts().submission())
                        .map(one -> new VendorFastTrackBody(
                                one.reason(), one.at(), review.kind() == CaseKind.FULL_AFTER_FAST_TRACK)),
                reviews.latestScreening(review.id())
                        .map(one -> new VendorScreeningBody(
                                one.status(), one.answered(), one.executions().size(), one.erred())),
                file.risk(),
                changes.of(file, language),
                requests.stream()
                        .filter(request -> review.status() == ReviewStatus.WITH_VENDOR)
                        .filter(request -> request.round() == review.round())
                        .findFirst()
                        .map(VendorView::request),
                new VendorFindings(file, messages, requests)
                        .all().stream()
                                .map(one -> finding(file, one, names, language))
                                .toList(),
                messages.stream()
                        .filter(message -> message.audience() == Audience.VENDOR)
                        .map(message -> message(message, names))
                        .toList(),
                decided.flatMap(Review::outcome),
                agreed.map(Proposal::reasons),
                agreed.map(Proposal::conditions).orElse(List.of()),
                ReviewPolicy.vendorMayAnswer(actor, review) ? Set.of(ReviewAction.ANSWER) : Set.of());
    }

    /** While the full review goes on, what holds is what was decided on the fast track. */
    private Optional<Review> decided(Review review) {
        return review.outcome().isPresent() || review.facts().follows().isEmpty()
                ? Optional.of(review)
                : reviews.find(review.facts().follows().get());
    }

    private static Optional<NextActor> next(ReviewStatus status) {
        return switch (status) {
            case WITH_VENDOR -> Optional.of(NextActor.VENDOR);
            case SCREENING, QUEUED, ASSESSING, VERDICT_PROPOSED -> Optional.of(NextActor.STORE);
            case CONCLUDED, CLOSED -> Optional.empty();
        };
    }

    private static VendorChangeRequestBody request(ChangeRequest request) {
        return new VendorChangeRequestBody(
                request.summary(),
                request.asked().stream().map(ChangeRequest.Asked::criterion).toList(),
                request.at());
    }

    private static FindingBody finding(CaseFile file, VendorFinding one, PersonNames names, String language) {
        Optional<Wording> said =
                one.seen().map(finding -> RuleCatalogue.shipped().wording(finding, language));
        return new FindingBody(
                one.fingerprint(),
                one.seen().map(Finding::rule).orElse(BY_CERTIFIER),
                one.criterion(),
                file.edition().find(one.criterion()).map(Criterion::statement).orElseThrow(),
                one.severity(),
                said.map(Wording::language),
                said.map(Wording::message).orElse(one.asked()),
                one.seen().map(Finding::evidence).orElse(""),
                one.seen().map(Finding::location),
                said.map(Wording::remedy).orElse(""),
                said.flatMap(Wording::original),
                one.seen().map(Finding::reproduce).filter(command -> !command.isEmpty()),
                one.status(),
                one.cleared().map(cleared -> new VendorClearingBody(cleared.at(), cleared.reason(), cleared.until())),
                one.answers().stream().map(answer -> message(answer, names)).toList());
    }

    private static VendorMessageBody message(Message message, PersonNames names) {
        return new VendorMessageBody(
                message.side(),
                message.side() == Side.VENDOR
                        ? Optional.of(names.of(message.by()).name())
                        : Optional.empty(),
                message.criterion(),
                message.round(),
                message.text(),
                message.at());
    }
}
