package org.civicstore.review.ruling;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.criteria.Editions;
import org.civicstore.review.CaseFile;
import org.civicstore.review.CaseJson;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewRepository;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.submission.SubmissionQueries;

/**
 * Takes rulings over from the case whose certificate is to be renewed, so that only what has changed is looked at again: a
 * criterion that says the same, about the same documents and the same words, with the same answers of the same checks.
 */
@Singleton
public class CarriedRulings {
    private static final int REASON = 2000;

    private final RulingRepository rulings;
    private final ReviewRepository reviews;
    private final SubmissionQueries submissions;
    private final Editions editions;
    private final CaseJson json;

    CarriedRulings(
            RulingRepository rulings,
            ReviewRepository reviews,
            SubmissionQueries submissions,
            Editions editions,
            CaseJson json) {
        this.rulings = rulings;
        this.reviews = reviews;
        this.submissions = submissions;
        this.editions = editions;
        this.json = json;
    }

    /**
     * Keeps what can be taken over into a case whose checks have just ended for the first time.
     *
     * @return the criteria whose rulings were taken over; none when the case renews nothing
     */
    public List<String> take(Tx tx, CaseFile file) {
        Optional<SubmissionId> renewed =
                submissions.renewed(tx, file.review().facts().submission());
        Optional<Review> earlier = renewed.flatMap(submission -> reviews.lockOf(tx, submission));
        if (earlier.isEmpty()) {
            return List.of();
        }
        CriteriaEdition then = editions.get(earlier.get().facts().edition());
        RulingBasis basis = new RulingBasis(json, file.contents(), file.executions());
        List<CriterionDecision> kept = rulings.of(tx, earlier.get().id()).stream()
                .filter(decision -> decision.ruling() != Ruling.NOT_MET)
                .filter(decision -> file.edition()
                        .find(decision.criterion())
                        .filter(now -> saysTheSame(then, now))
                        .filter(now -> basis.of(now).equals(decision.basis()))
                        .isPresent())
                .map(decision -> carried(decision, earlier.get().facts().submissionNumber()))
                .toList();
        kept.forEach(decision -> rulings.put(tx, file.review().id(), decision));
        return kept.stream().map(CriterionDecision::criterion).toList();
    }

    private static boolean saysTheSame(CriteriaEdition then, Criterion now) {
        return then.find(now.id())
                .filter(before -> before.statement().equals(now.statement()))
                .filter(before -> before.evidence().equals(now.evidence()))
                .isPresent();
    }

    /** With the person and the day of the first time: nobody has looked again. */
    private static CriterionDecision carried(CriterionDecision decision, String from) {
        String reason = decision.reason().startsWith("S-") ? decision.reason() : from + ": " + decision.reason();
        return new CriterionDecision(
                decision.criterion(),
                decision.ruling(),
                reason.length() > REASON ? reason.substring(0, REASON) : reason,
                decision.basis(),
                decision.by(),
                decision.at());
    }
}
