package org.civicstore.review.fasttrack;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.civicstore.review.CaseDesk;
import org.civicstore.review.CaseFile;
import org.civicstore.review.FastTrackRepository;
import org.civicstore.review.FastTracking;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewRepository;
import org.civicstore.review.Tally;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;

/** Puts a case on the fast track. */
@Singleton
class FastTrackService {
    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final FastTrackRepository fastTracks;
    private final CaseDesk desk;
    private final Clock clock;

    FastTrackService(
            Transactor transactor,
            ReviewRepository reviews,
            FastTrackRepository fastTracks,
            CaseDesk desk,
            Clock clock) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.fastTracks = fastTracks;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * From now on few criteria are decided, within hours, for a certificate of days.
     *
     * @param submissionNumber as people say it, such as {@code S-000123}
     * @param reason for everybody
     */
    void open(Actor actor, String submissionNumber, String reason) {
        AccountId by = actor.accountId().orElseThrow();
        Instant now = clock.instant();
        transactor.run(tx -> {
            Review before =
                    reviews.lockNumbered(tx, submissionNumber).orElseThrow(() -> CommonProblem.notFound("review"));
            ReviewPolicy.requireFastTrack(actor, before);
            Review hastened = before.hasten(now);
            CaseFile file = desk.file(tx, hastened);
            Review after = hastened.tallied(Tally.of(file.assess(List.of()).states()));
            fastTracks.insert(tx, new FastTracking(before.id(), reason, by, now));
            desk.keep(tx, before, after, ReviewAction.FAST_TRACK, actor.accountId(), reason, now);
        });
    }
}
