package org.civicstore.review.vendor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFile;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.ReviewRepository;
import org.civicstore.review.talk.Audience;
import org.civicstore.review.talk.Message;
import org.civicstore.review.talk.MessageRepository;
import org.civicstore.review.talk.Side;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;

/** Takes the vendor's answers into the case. */
@Singleton
class AnswerService {
    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final MessageRepository messages;
    private final CaseDesk desk;
    private final Ids ids;
    private final Clock clock;

    AnswerService(
            Transactor transactor,
            ReviewRepository reviews,
            MessageRepository messages,
            CaseDesk desk,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.messages = messages;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    /** Answers one finding, or speaks about a criterion; at least one of the two is named. */
    void answer(
            Actor actor,
            SubmissionId submission,
            Optional<String> fingerprint,
            Optional<String> criterion,
            String text) {
        transactor.run(tx -> {
            Review review = reviews.lockOf(tx, submission).orElseThrow(() -> CommonProblem.notFound("submission"));
            if (!ReviewPolicy.vendorMayRead(actor, review.facts())) {
                throw CommonProblem.notFound("submission");
            }
            review.require(ReviewAction.ANSWER);
            if (!ReviewPolicy.vendorMayAnswer(actor, review)) {
                throw ReviewProblem.tokenScope();
            }
            Optional<String> about = requireKnown(tx, review, fingerprint, criterion);
            messages.insert(
                    tx,
                    review.id(),
                    new Message(
                            ids.next(),
                            review.round(),
                            about,
                            fingerprint,
                            Audience.VENDOR,
                            Side.VENDOR,
                            text,
                            actor.accountId().orElseThrow(),
                            clock.instant()));
        });
    }

    /** The criterion that the answer is about: certifiers read it there. */
    private Optional<String> requireKnown(
            Tx tx, Review review, Optional<String> fingerprint, Optional<String> criterion) {
        CaseFile file = desk.file(tx, review);
        Optional<String> found = Optional.empty();
        if (fingerprint.isPresent()) {
            List<VendorFinding> known =
                    new VendorFindings(file, List.of(), messages.changeRequests(tx, review.id())).all();
            found = Optional.of(known.stream()
                    .filter(finding -> finding.fingerprint().equals(fingerprint.get()))
                    .map(VendorFinding::criterion)
                    .findFirst()
                    .orElseThrow(() -> unknown("/fingerprint", "There is no such finding in this review.")));
        } else if (criterion.isEmpty()) {
            throw unknown("/fingerprint", "Name the finding, or the criterion, that you answer.");
        }
        if (criterion.isPresent() && file.state(criterion.get()).isEmpty()) {
            throw unknown("/criterion", "This review has no such criterion.");
        }
        return criterion.isPresent() ? criterion : found;
    }

    private static RuntimeException unknown(String pointer, String detail) {
        return ReviewProblem.invalid(List.of(new FieldProblem(pointer, "unknown", detail)));
    }
}
