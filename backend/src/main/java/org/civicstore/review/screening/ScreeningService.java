package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFile;
import org.civicstore.review.CaseJson;
import org.civicstore.review.CaseKind;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewRepository;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.Tally;
import org.civicstore.review.ruling.CarriedRulings;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.ruling.RulingBasis;
import org.civicstore.review.ruling.RulingRepository;
import org.civicstore.review.talk.ChangeRequest;
import org.civicstore.review.talk.MessageRepository;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.SubmissionService;

/**
 * Takes the results of the checks into the case. A run whose case has moved on meanwhile is kept for the record and moves
 * nothing.
 */
@Singleton
class ScreeningService {
    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final ScreeningRepository screenings;
    private final RulingRepository rulings;
    private final CarriedRulings carried;
    private final MessageRepository messages;
    private final CaseDesk desk;
    private final CaseJson json;
    private final SubmissionService submissions;
    private final CheckSettings checks;
    private final Clock clock;

    ScreeningService(
            Transactor transactor,
            ReviewRepository reviews,
            ScreeningRepository screenings,
            RulingRepository rulings,
            CarriedRulings carried,
            MessageRepository messages,
            CaseDesk desk,
            CaseJson json,
            SubmissionService submissions,
            CheckSettings checks,
            Clock clock) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.screenings = screenings;
        this.rulings = rulings;
        this.carried = carried;
        this.messages = messages;
        this.desk = desk;
        this.json = json;
        this.submissions = submissions;
        this.checks = checks;
        this.clock = clock;
    }

    /** Whether the case still waits for this run. */
    boolean due(ReviewId review, UUID screening) {
        return transactor.write(tx -> waiting(tx, review, screening).isPresent());
    }

    /** Ends a run. @param only the check that was asked again; of the others the run before counts */
    void done(ReviewId review, UUID screening, Optional<String> only, ScreeningReport report) {
        end(review, screening, ScreeningStatus.DONE, only, report);
    }

    /** Counts a broken worker. @return how often it broke in this run */
    int failed(UUID screening, String reason) {
        return transactor.write(tx -> {
            screenings.countFailure(tx, screening, reason);
            return screenings.lock(tx, screening).map(Screening::failures).orElse(0);
        });
    }

    /** Ends a run that no worker could finish. */
    void givenUp(ReviewId review, UUID screening, ScreeningReport breakdown) {
        end(review, screening, ScreeningStatus.BROKE, Optional.empty(), breakdown);
    }

    private void end(
            ReviewId id, UUID screening, ScreeningStatus status, Optional<String> only, ScreeningReport report) {
        transactor.run(tx -> {
            Optional<Review> waiting = waiting(tx, id, screening);
            boolean unended = screenings
                    .lock(tx, screening)
                    .filter(run -> run.status() == ScreeningStatus.PLANNED)
                    .isPresent();
            if (unended) {
                ScreeningReport whole =
                        only.map(check -> merged(tx, id, report, check)).orElse(report);
                screenings.end(tx, screening, status, whole, checks.among(CheckMode.OBSERVE), clock.instant());
            }
            waiting.ifPresent(review -> goOn(tx, review, status));
        });
    }

    /** What the run before said, with the answer of this check in the place of its old one. */
    private ScreeningReport merged(Tx tx, ReviewId id, ScreeningReport report, String check) {
        List<CheckExecution> fresh = report.executions().stream()
                .filter(execution -> execution.checkId().equals(check))
                .toList();
        Stream<CheckExecution> others = screenings.latestEnded(tx, id).orElseThrow().executions().stream()
                .filter(execution -> !execution.checkId().equals(check));
        return new ScreeningReport(
                report.engineVersion(),
                report.editionId(),
                Stream.concat(others, fresh.stream()).toList(),
                report.artifact(),
                report.documents(),
                report.web(),
                report.risk(),
                report.change());
    }

    private Optional<Review> waiting(Tx tx, ReviewId id, UUID screening) {
        Review review = reviews.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("review"));
        return screenings
                .lock(tx, screening)
                .filter(run -> run.status() == ScreeningStatus.PLANNED)
                .filter(run -> run.round() == review.round())
                .filter(run -> review.status() == ReviewStatus.SCREENING)
                .map(run -> review);
    }

    private void goOn(Tx tx, Review before, ScreeningStatus status) {
        Instant now = clock.instant();
        CaseFile read = desk.file(tx, before);
        List<String> taken = before.round() == 1 && read.decisions().isEmpty() ? carried.take(tx, read) : List.of();
        CaseFile file = taken.isEmpty() ? read : desk.file(tx, before);
        List<CriterionDecision> outdated = outdated(tx, file);
        rulings.drop(
                tx,
                before.id(),
                outdated.stream().map(CriterionDecision::criterion).toList());
        CaseFile kept = file.with(file.decisions().stream()
                .filter(decision -> !outdated.contains(decision))
                .toList());
        Review after = before.screened(file.risk().tier(), now)
                .tallied(Tally.of(kept.assess(List.of()).states()));
        if (before.kind() != CaseKind.FULL_AFTER_FAST_TRACK) {
            after.certifier()
                    .ifPresent(holder ->
                            submissions.takeUp(tx, holder, before.facts().submission()));
        }
        desk.keep(tx, before, after, ReviewAction.SCREENED, Optional.empty(), story(status, outdated, taken), now);
    }

    /** Rulings that were made on something else than what is on the table now, or that the vendor was asked to change. */
    private List<CriterionDecision> outdated(Tx tx, CaseFile file) {
        RulingBasis basis = new RulingBasis(json, file.contents(), file.executions());
        List<ChangeRequest> asked = messages.changeRequests(tx, file.review().id());
        return file.decisions().stream()
                .filter(decision -> file.edition()
                                .find(decision.criterion())
                                .filter(criterion -> basis.of(criterion).equals(decision.basis()))
                                .isEmpty()
                        || asked.stream()
                                .filter(request -> request.at().isAfter(decision.at()))
                                .anyMatch(request -> request.concerns(decision.criterion())))
                .toList();
    }

    private static String story(ScreeningStatus status, List<CriterionDecision> outdated, List<String> taken) {
        String broke = status == ScreeningStatus.BROKE ? Screening.BROKE + " " : "";
        String reopened = outdated.isEmpty()
                ? ""
                : "Open again: "
                        + String.join(
                                ", ",
                                outdated.stream()
                                        .map(CriterionDecision::criterion)
                                        .toList())
                        + ".";
        String over =
                taken.isEmpty() ? "" : "Taken over from the certificate before: " + String.join(", ", taken) + ". ";
        return (broke + over + reopened).strip();
    }
}
