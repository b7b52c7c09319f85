package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;

/** Answers about runs of the checks. Who may see them is the case's to say. */
@Singleton
public class ScreeningQueries {
    private final Transactor transactor;
    private final ScreeningRepository screenings;

    ScreeningQueries(Transactor transactor, ScreeningRepository screenings) {
        this.transactor = transactor;
        this.screenings = screenings;
    }

    public Optional<Screening> latest(ReviewId review) {
        return screenings.latest(transactor.reading(), review);
    }

    public Optional<Screening> latestEnded(ReviewId review) {
        return screenings.latestEnded(transactor.reading(), review);
    }

    /** The documents of a run, without their texts. */
    public List<DocumentFacts> documents(UUID screening) {
        return screenings.documents(transactor.reading(), screening);
    }

    /**
     * The screenings of the certified releases of a listing, newest first; a release may have had several.
     *
     * @param before only of releases that were certified before then
     */
    List<CertifiedScreening> certifiedScreenings(String listingSlug, Optional<Instant> before) {
        return screenings.certified(transactor.reading(), listingSlug, before);
    }
}
